<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>shell</name>
    <message>
        <source>Fanfare</source>
        <translation>礼成</translation>
    </message>
    <message>
        <source>From the first guest to the last gift</source>
        <translation>从第一位来宾，到最后一份礼</translation>
    </message>
    <message>
        <source>Works without internet; data stays here</source>
        <translation>不联网也能用·数据只在本机</translation>
    </message>
    <message>
        <source>{n} GB free</source>
        <translation>剩 {n} GB</translation>
    </message>
    <message>
        <source>No code reader could be loaded: install the program again.</source>
        <translation>读码程序装不上，请重新安装。</translation>
    </message>
    <message>
        <source>{name} is not plugged in; it comes back by itself.</source>
        <translation>{name} 没有接上，接上就自动恢复。</translation>
    </message>
    <message>
        <source>Off on this laptop: Settings, This laptop, turns it on.</source>
        <translation>本机声音已关，可在“设置 › 本机”打开。</translation>
    </message>
    <message>
        <source>This laptop can play.</source>
        <translation>这台电脑能出声。</translation>
    </message>
    <message>
        <source>No player found: outcomes are shown only.</source>
        <translation>没有声音，结果只显示。</translation>
    </message>
    <message>
        <source>also to {folder}</source>
        <translation>同时备份到 {folder}</translation>
    </message>
    <message>
        <source>Guest list</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>Rundown</source>
        <translation>流程</translation>
    </message>
    <message>
        <source>Prizes</source>
        <translation>奖项</translation>
    </message>
    <message>
        <source>No camera: scanner and typing work. Plug one in: it is used at once.</source>
        <translation>没有摄像头，扫码枪和手工输入都能用。接上就能用。</translation>
    </message>
    <message>
        <source>Only this one: plug the projector in, it is used at once.</source>
        <translation>只有这一块屏。接上投影，马上可用。</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>扫码枪</translation>
    </message>
    <message>
        <source>Test code</source>
        <translation>测试码</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Receipt printer</source>
        <translation>小票打印机</translation>
    </message>
    <message>
        <source>Displays</source>
        <translation>屏幕</translation>
    </message>
    <message>
        <source>{folder} is not there now: plug the stick in, or pick another.</source>
        <translation>{folder} 现在不在：插上 U 盘，或另选一个。</translation>
    </message>
    <message>
        <source>Only beside the event: a stick or second disk is safer.</source>
        <translation>只备份在活动旁边，再选一个 U 盘或硬盘更稳妥。</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Audit chain</source>
        <translation>审计链</translation>
    </message>
    <message>
        <source>{n} invitations</source>
        <translation>{n} 张请柬</translation>
    </message>
    <message>
        <source>There is no guest list yet.</source>
        <translation>还没有来宾名单。</translation>
    </message>
    <message>
        <source>Import guests</source>
        <translation>导入来宾</translation>
    </message>
    <message>
        <source>{n} cues</source>
        <translation>{n} 个环节</translation>
    </message>
    <message>
        <source>There is no programme yet.</source>
        <translation>还没有流程。</translation>
    </message>
    <message>
        <source>Import programme</source>
        <translation>导入流程</translation>
    </message>
    <message>
        <source>{n} prizes</source>
        <translation>{n} 个奖项</translation>
    </message>
    <message>
        <source>No prizes yet: without them there is no draw.</source>
        <translation>还没有奖项，没有奖项就不能抽奖。</translation>
    </message>
    <message>
        <source>Import prizes</source>
        <translation>导入奖项</translation>
    </message>
    <message>
        <source>Scan the test code here: it finds Caps Lock, input method and layout.</source>
        <translation>请在这里扫测试码：能查出大写锁定、输入法和键盘布局。</translation>
    </message>
    <message>
        <source>Hear it</source>
        <translation>听一下</translation>
    </message>
    <message>
        <source>None: receipts stay on the screen.</source>
        <translation>没有打印机，小票只在屏幕上。</translation>
    </message>
    <message>
        <source>Print a test slip</source>
        <translation>打一张测试票</translation>
    </message>
    <message>
        <source>Choose the printer</source>
        <translation>选打印机</translation>
    </message>
    <message>
        <source>Which shows what</source>
        <translation>选显示内容</translation>
    </message>
    <message>
        <source>{space}: empty the bin or delete large files.</source>
        <translation>{space}：请清空回收站，或删掉大文件。</translation>
    </message>
    <message>
        <source>Pick another folder</source>
        <translation>换一个文件夹</translation>
    </message>
    <message>
        <source>Pick a folder</source>
        <translation>选文件夹</translation>
    </message>
    <message>
        <source>every link holds</source>
        <translation>环环相扣</translation>
    </message>
    <message>
        <source>A link is broken: close the event and restore a backup.</source>
        <translation>有一环断了：请关闭活动，恢复备份。</translation>
    </message>
    <message>
        <source>QR readers</source>
        <translation>读码程序</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>{free} GB free</source>
        <translation>剩 {free} GB</translation>
    </message>
    <message>
        <source>Time zones</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>all there</source>
        <translation>都在</translation>
    </message>
    <message>
        <source>none; install the libraries again</source>
        <translation>没有，请重新安装程序库</translation>
    </message>
    <message>
        <source>List {no} is frozen: {n} may win. Opening code {code}</source>
        <translation>第 {no} 份名单已锁定：{n} 人可中奖。开场码 {code}</translation>
    </message>
    <message>
        <source>Next step: {step}; {n} draws so far.</source>
        <translation>下一步：{step}；已抽取 {n} 次。</translation>
    </message>
    <message>
        <source>That is not the text of a sealed slip. Scan its QR code once more.</source>
        <translation>这不是密封小票上的文字，请再扫一次小票上的二维码。</translation>
    </message>
    <message>
        <source>{n} prizes came in.</source>
        <translation>导入了 {n} 个奖项。</translation>
    </message>
    <message>
        <source>Closed after {n} draws. Closing code {code}</source>
        <translation>抽取 {n} 次后收尾。收尾码 {code}</translation>
    </message>
    <message>
        <source>Draw {no}: {n} of "{prize}", {pool} may win. Code {code}</source>
        <translation>第 {no} 次抽取：“{prize}”{n} 名，{pool} 人可中奖。抽取码 {code}</translation>
    </message>
    <message>
        <source>Draw {no}, {prize}: {winners}</source>
        <translation>第 {no} 次抽取，{prize}：{winners}</translation>
    </message>
    <message>
        <source>Draw {no}, confirmed: {numbers}</source>
        <translation>第 {no} 次抽取，已确认：{numbers}</translation>
    </message>
    <message>
        <source>{number} gives the prize up; next in line: {next}</source>
        <translation>{number} 放弃，顺延给：{next}</translation>
    </message>
    <message>
        <source>Draw {no} is void; it would have been: {winners}</source>
        <translation>第 {no} 次抽取作废；本来会是：{winners}</translation>
    </message>
    <message>
        <source>That is not the text of a request's slip. Scan its QR code once more.</source>
        <translation>这不是登记小票上的文字，请再扫一次小票上的二维码。</translation>
    </message>
    <message>
        <source>No draw is open. Request one first.</source>
        <translation>没有正在进行的抽取，请先登记。</translation>
    </message>
    <message>
        <source>The digits of draw {no} are on record.</source>
        <translation>第 {no} 次抽取的点数已登记。</translation>
    </message>
    <message>
        <source>There is no prize "{wanted}". Name its tier.</source>
        <translation>没有奖项“{wanted}”，请写奖级名称。</translation>
    </message>
    <message>
        <source>Every prize has been drawn, or none is planned.</source>
        <translation>奖项已经全部抽完，或还没有设置奖项。</translation>
    </message>
    <message>
        <source>The proof is in {folder}. Opening code {genesis}, last code {head}</source>
        <translation>凭证已导出到 {folder}。开场码 {genesis}，末尾码 {head}</translation>
    </message>
    <message>
        <source>The proof holds: {n} draws, opening code {genesis}, last code {head}.</source>
        <translation>凭证成立：抽取 {n} 次，开场码 {genesis}，末尾码 {head}。</translation>
    </message>
    <message>
        <source>Draw {draw}, {prize}, holds: {winners}. Opening code {genesis}, code of the draw {code}, digits {value}.</source>
        <translation>第 {draw} 次抽取（{prize}）成立：{winners}。开场码 {genesis}，抽取码 {code}，点数 {value}。</translation>
    </message>
    <message>
        <source>This QR only names the codes of a draw. Compare them with what fanfare draw verify says of the proof.</source>
        <translation>这个二维码只写了一次抽取的码，请用 fanfare draw verify 核对凭证后比对。</translation>
    </message>
    <message>
        <source>Slip {job} waits for the printer.</source>
        <translation>小票 {job} 在等打印机。</translation>
    </message>
    <message>
        <source>Codes of the draws: {codes}.</source>
        <translation>各次抽取码：{codes}。</translation>
    </message>
    <message>
        <source>It was a rehearsal and counts for nothing.</source>
        <translation>这是一次排练，不作数。</translation>
    </message>
    <message>
        <source>It is not closed yet.</source>
        <translation>尚未收尾。</translation>
    </message>
    <message>
        <source>The audience took no part in: {draws}.</source>
        <translation>来宾没有参与取数的抽取：第 {draws} 次。</translation>
    </message>
    <message>
        <source>The list "{name}" cannot be read. Choose another.</source>
        <translation>名单“{name}”读不出来，请换一个。</translation>
    </message>
    <message>
        <source>The winners were computed again from the list.</source>
        <translation>中奖号码已由名单重新算出。</translation>
    </message>
    <message>
        <source>Give --list as well, and the winners are computed again.</source>
        <translation>加上 --list 名单文件，还会重新算出中奖号码。</translation>
    </message>
    <message>
        <source>The audience took no part.</source>
        <translation>来宾没有参与取数。</translation>
    </message>
    <message>
        <source>Line {line}: {reason}.</source>
        <translation>第 {line} 行：{reason}。</translation>
    </message>
    <message>
        <source>The draw does not hold: {reason}.</source>
        <translation>本次抽取不成立：{reason}。</translation>
    </message>
    <message>
        <source>{file} is restored.</source>
        <translation>{file} 已恢复。</translation>
    </message>
    <message>
        <source>The audit chain of {desk} is broken at number {seq}: {reason}.</source>
        <translation>{desk} 的审计链在第 {seq} 号断开：{reason}。</translation>
    </message>
    <message>
        <source>{file} is ready: {name}.</source>
        <translation>{file} 已备好：{name}。</translation>
    </message>
    <message>
        <source>A hub is backed up with PostgreSQL's own tools, not as a file.</source>
        <translation>主机要用 PostgreSQL 自己的工具备份，不是文件。</translation>
    </message>
    <message>
        <source>Backed up and checked: {file}</source>
        <translation>已备份并核对：{file}</translation>
    </message>
    <message>
        <source>The old file is kept as {kept}.</source>
        <translation>原文件保留为 {kept}。</translation>
    </message>
    <message>
        <source>{n} actions, every link holds: {heads}</source>
        <translation>共 {n} 步，环环相扣：{heads}</translation>
    </message>
    <message>
        <source>{gifts} gifts, {pieces} pieces.</source>
        <translation>{gifts} 种礼品，共 {pieces} 件。</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>{name}: owed {owed}; given {given}.</source>
        <translation>{name}：应得 {owed}；已发 {given}。</translation>
    </message>
    <message>
        <source>Nobody on the list has that code or number. Search for the name.</source>
        <translation>名单上没有这个二维码或号码，请按姓名查找。</translation>
    </message>
    <message>
        <source>{name} is owed nothing.</source>
        <translation>{name} 没有应得礼品。</translation>
    </message>
    <message>
        <source>{name}: {n} pieces given</source>
        <translation>{name}：发 {n} 件</translation>
    </message>
    <message>
        <source>{gift}: planned {planned}, given {given}, owed {owed}, here {here}</source>
        <translation>{gift}：应发 {planned}，已发 {given}，欠 {owed}，现存 {here}</translation>
    </message>
    <message>
        <source>That code was replaced by a newer one. Ask for the new invitation.</source>
        <translation>这个二维码已换发新的，请对方出示新请柬。</translation>
    </message>
    <message>
        <source>Several guests fit. Use the invitation number.</source>
        <translation>有几位来宾符合，请用请柬号。</translation>
    </message>
    <message>
        <source>That is a receipt, not an invitation. Scan the invitation.</source>
        <translation>这是小票，不是请柬。请扫请柬。</translation>
    </message>
    <message>
        <source>That invitation is for another event.</source>
        <translation>这是另一场活动的请柬。</translation>
    </message>
    <message>
        <source>{name} has not signed in yet. Sign the guest in first.</source>
        <translation>{name} 还没有签到，请先签到。</translation>
    </message>
    <message>
        <source>{name}: nothing new to give.</source>
        <translation>{name}：没有新的可发。</translation>
    </message>
    <message>
        <source>, {n} still owed</source>
        <translation>，还欠 {n} 件</translation>
    </message>
    <message>
        <source>; receipt {number}.</source>
        <translation>；票号 {number}。</translation>
    </message>
    <message>
        <source>{n} guests of the list are not in it: {list}.</source>
        <translation>名单里有 {n} 位不在文件中：{list}。</translation>
    </message>
    <message>
        <source>Nobody fits. Try a part of the name or the last four digits.</source>
        <translation>没有找到。试试姓名的一部分或手机后四位。</translation>
    </message>
    <message>
        <source>Row {row}: {reason}</source>
        <translation>第 {row} 行：{reason}</translation>
    </message>
    <message>
        <source>{n} invitations are in {file}.</source>
        <translation>{n} 张请柬已写入 {file}。</translation>
    </message>
    <message>
        <source>No role has a PIN now.</source>
        <translation>现在没有任何 PIN。</translation>
    </message>
    <message>
        <source>The organiser's PIN is set.</source>
        <translation>主办方的 PIN 已设好。</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>新 PIN</translation>
    </message>
    <message>
        <source>no code found</source>
        <translation>没有二维码</translation>
    </message>
    <message>
        <source>Rehearsed in {n} s: pictures, slips, proof and workbook are in {folder}.</source>
        <translation>排练用了 {n} 秒：画面、小票、证明和工作簿都在 {folder}。</translation>
    </message>
    <message>
        <source>{n} rows in {path}.</source>
        <translation>{path} 共 {n} 行。</translation>
    </message>
    <message>
        <source>{name} is open in a spreadsheet program, so another name was taken.</source>
        <translation>{name} 正在表格程序中打开，已换名另存。</translation>
    </message>
    <message>
        <source>{n} cells had to be mended; the last sheet lists them.</source>
        <translation>有 {n} 个单元格作了处理，见最后一张表。</translation>
    </message>
    <message>
        <source>{n} cues written to {name}.</source>
        <translation>{n} 个环节已写入 {name}。</translation>
    </message>
    <message>
        <source>{name} is not a JSON file of worked cases.</source>
        <translation>{name} 不是算例的 JSON 文件。</translation>
    </message>
    <message>
        <source>{n} cues.</source>
        <translation>{n} 个环节。</translation>
    </message>
    <message>
        <source>{name} is not there. Check the folder and choose the file again.</source>
        <translation>找不到 {name}。请看看文件夹，再选一次。</translation>
    </message>
    <message>
        <source>Case {id} in {name} cannot be followed: look at {what}. Mend it and run it again.</source>
        <translation>{name} 里的算例 {id} 读不下去：请看 {what}，改好再运行。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>什么都没有改动。</translation>
    </message>
    <message>
        <source>"{typed}" is not a time of day. Write it as 0841 or 8:41.</source>
        <translation>“{typed}”不是时间，请写成 0841 或 8:41。</translation>
    </message>
    <message>
        <source>No code can be read in {name}. Take the picture again, closer and without glare.</source>
        <translation>{name} 里没有读到二维码。请靠近一点、避开反光再拍一张。</translation>
    </message>
    <message>
        <source>Which display shows what?</source>
        <translation>哪块屏显示什么？</translation>
    </message>
    <message>
        <source>Use these</source>
        <translation>就这样</translation>
    </message>
    <message>
        <source>The stages never cover the operator's own display.</source>
        <translation>大屏内容不会盖住操作员自己的屏幕。</translation>
    </message>
    <message>
        <source>Lucky draw</source>
        <translation>抽奖</translation>
    </message>
    <message>
        <source>Cue screen of the emcee</source>
        <translation>主持人屏</translation>
    </message>
    <message>
        <source>Guest screen at the desk</source>
        <translation>来宾屏（签到台）</translation>
    </message>
    <message>
        <source>Welcome wall of the hall</source>
        <translation>欢迎墙（会场）</translation>
    </message>
    <message>
        <source>Timer for the speakers</source>
        <translation>计时屏（台上）</translation>
    </message>
    <message>
        <source>Programme in the lobby</source>
        <translation>大堂屏（节目单）</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>不显示</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>cards for {n} people or more</source>
        <translation>{n} 人及以上的请柬</translation>
    </message>
    <message>
        <source>empty: however old</source>
        <translation>留空：不限</translation>
    </message>
    <message>
        <source>"{typed}" is no number of minutes. Write it as 60, or leave it empty.</source>
        <translation>“{typed}”不是分钟数。请写成 60，或者不填。</translation>
    </message>
    <message>
        <source>what its own desk signed in</source>
        <translation>本台签的</translation>
    </message>
    <message>
        <source>what any desk signed in</source>
        <translation>任何一台签的</translation>
    </message>
    <message>
        <source>Must be known before a guest goes in</source>
        <translation>入场前必须知道</translation>
    </message>
    <message>
        <source>Whoever lacks one is asked at the desk, and it is written into the list.</source>
        <translation>名单上缺了哪项，签到台当面问，并写入名单。</translation>
    </message>
    <message>
        <source>Counted before a guest goes in</source>
        <translation>入场前清点人数</translation>
    </message>
    <message>
        <source>Otherwise all who are invited count as here, until somebody counts them on the card.</source>
        <translation>不问时，受邀的人先都算到场，可在卡片上再改。</translation>
    </message>
    <message>
        <source>Ask how many came</source>
        <translation>询问来了几位</translation>
    </message>
    <message>
        <source>Taking a sign-in back</source>
        <translation>撤销签到</translation>
    </message>
    <message>
        <source>Anything else asks for the organiser's PIN, and is written down.</source>
        <translation>其余要主办方的 PIN，并有记录。</translation>
    </message>
    <message>
        <source>Reception takes back</source>
        <translation>签到台可撤销</translation>
    </message>
    <message>
        <source>Not older than, minutes</source>
        <translation>不超过（分钟）</translation>
    </message>
    <message>
        <source>That belongs to another role. Switch at the foot of the rail.</source>
        <translation>这属于另一个角色。请在左下角切换。</translation>
    </message>
    <message>
        <source>No name set</source>
        <translation>未填姓名</translation>
    </message>
    <message>
        <source>Still missing: {names}. Drop each sheet on its tab.</source>
        <translation>还缺：{names}。把表格拖到各自的标签页上。</translation>
    </message>
    <message>
        <source>Everything is in. Pre-flight says what is left to do.</source>
        <translation>都齐了。还要做什么，看开场检查。</translation>
    </message>
    <message>
        <source>Signature done</source>
        <translation>签好了</translation>
    </message>
    <message>
        <source>Write again</source>
        <translation>重签</translation>
    </message>
    <message>
        <source>{there} of {all} cameras</source>
        <translation>摄像头 {there}/{all}</translation>
    </message>
    <message>
        <source>Camera lost</source>
        <translation>摄像头断开</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Printer needs you</source>
        <translation>打印机要处理</translation>
    </message>
    <message>
        <source>Backup {n} min</source>
        <translation>备份 {n} 分</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>投影</translation>
    </message>
    <message>
        <source>Scanner ready</source>
        <translation>扫码枪待命</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>No printer</source>
        <translation>无打印机</translation>
    </message>
    <message>
        <source>Backup failed</source>
        <translation>备份没成功</translation>
    </message>
    <message>
        <source>Backup soon</source>
        <translation>即将备份</translation>
    </message>
    <message>
        <source>Projector unplugged</source>
        <translation>投影没接上</translation>
    </message>
    <message>
        <source>No second display</source>
        <translation>无第二块屏</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Type where the hub is, as its organiser wrote it down.</source>
        <translation>请输入主办方给的主机地址。</translation>
    </message>
    <message>
        <source>Join a hub</source>
        <translation>加入主机</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>Where the hub is</source>
        <translation>主机地址</translation>
    </message>
    <message>
        <source>That is no hub: its address begins with postgresql. Ask the organiser for it.</source>
        <translation>这不是主机地址：应以 postgresql 开头。请向主办方索取。</translation>
    </message>
    <message>
        <source>{who} was seen at the door at {at}, {desk}.</source>
        <translation>{who} 于 {at} 在 {desk} 扫过码。</translation>
    </message>
    <message>
        <source>{who} was signed in at {at}, {desk}.</source>
        <translation>{who} 于 {at} 在 {desk} 签到。</translation>
    </message>
    <message>
        <source>{who} was registered at {at}, {desk}.</source>
        <translation>{who} 于 {at} 在 {desk} 现场登记。</translation>
    </message>
    <message>
        <source>The arrival of {who} was acknowledged at {at}, {desk}.</source>
        <translation>{who} 到场，{at} 在 {desk} 已确认。</translation>
    </message>
    <message>
        <source>The sign-in of {who} was taken back at {at}, {desk}.</source>
        <translation>{who} 的签到于 {at} 在 {desk} 撤销。</translation>
    </message>
    <message>
        <source>{who} was given gifts at {at}, {desk}.</source>
        <translation>{who} 于 {at} 在 {desk} 领取礼品。</translation>
    </message>
    <message>
        <source>A draw was made at {at}; its winners are stored.</source>
        <translation>{at} 开了一次奖，结果已存。</translation>
    </message>
    <message>
        <source>The hall saw a result at {at}.</source>
        <translation>{at} 现场看到了结果。</translation>
    </message>
    <message>
        <source>GO was pressed at {at}.</source>
        <translation>{at} 按了 GO。</translation>
    </message>
    <message>
        <source>Before the program stopped: {what}</source>
        <translation>上次停下之前：{what}</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>一位来宾</translation>
    </message>
    <message>
        <source>The last thing done was at {at}, {desk}.</source>
        <translation>最后一步在 {at}，{desk}。</translation>
    </message>
    <message>
        <source>First prize</source>
        <translation>一等奖</translation>
    </message>
    <message>
        <source>Name of the prize</source>
        <translation>奖品名称</translation>
    </message>
    <message>
        <source>What the hall will see</source>
        <translation>现场看到的画面</translation>
    </message>
    <message>
        <source>empty, or as #6B2B5B</source>
        <translation>不填，或写 #6B2B5B</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>主色</translation>
    </message>
    <message>
        <source>"{typed}" is not a colour. Write it as #6B2B5B, or leave it empty.</source>
        <translation>“{typed}”不是颜色。请写成 #6B2B5B，或者不填。</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>已选</translation>
    </message>
    <message>
        <source>none</source>
        <translation>未选</translation>
    </message>
    <message>
        <source>Ceremony red</source>
        <translation>礼红</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>素笺</translation>
    </message>
    <message>
        <source>The event's colour</source>
        <translation>活动主色</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>背景图</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>标志</translation>
    </message>
    <message>
        <source>Look of the stage</source>
        <translation>大屏样式</translation>
    </message>
    <message>
        <source>Any PNG or JPEG. The background is dimmed until every text on it can be read; both pictures are kept in the event file and go with it.</source>
        <translation>PNG 或 JPEG 均可。背景图会自动压暗到每一处文字都看得清；两张图都存进活动文件，随文件带走。</translation>
    </message>
    <message>
        <source>The lucky draw</source>
        <translation>幸运抽奖</translation>
    </message>
    <message>
        <source>Welcome wall</source>
        <translation>欢迎墙</translation>
    </message>
    <message>
        <source>Lobby</source>
        <translation>大堂屏</translation>
    </message>
    <message>
        <source>A guest's name</source>
        <translation>来宾姓名</translation>
    </message>
    <message>
        <source>The event</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Excel sheets that exist already</source>
        <translation>已有的 Excel 表格</translation>
    </message>
    <message>
        <source>Drop the files or their folder anywhere here: each finds its place by its headings.</source>
        <translation>把文件或整个文件夹拖到这里：按表头自动归位。</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>may come later</source>
        <translation>可以以后再导入</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>换文件</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>新建活动</translation>
    </message>
    <message>
        <source>Only the name is needed now. Everything else can wait or change.</source>
        <translation>现在只需要名称，其他可以以后再填、再改。</translation>
    </message>
    <message>
        <source>Event name</source>
        <translation>活动名称</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Create the event</source>
        <translation>建立活动</translation>
    </message>
    <message>
        <source>The name is still missing</source>
        <translation>还没有填名称</translation>
    </message>
    <message>
        <source>Nobody here can read {names}; it stays out.</source>
        <translation>看不出 {names} 是什么表格，没有用上。</translation>
    </message>
    <message>
        <source>The event has no name yet. Give it one.</source>
        <translation>活动还没有名称，请起一个。</translation>
    </message>
    <message>
        <source>{sheet}: {why}</source>
        <translation>{sheet}：{why}</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>好</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>再查一遍</translation>
    </message>
    <message>
        <source>Start anyway</source>
        <translation>直接开场</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>正在检查 …</translation>
    </message>
    <message>
        <source>{n} things are left</source>
        <translation>还差 {n} 项</translation>
    </message>
    <message>
        <source>You can start anyway: everything else works.</source>
        <translation>这样也能开始，其余都好。</translation>
    </message>
    <message>
        <source>{n} checks, all well</source>
        <translation>{n} 项都好</translation>
    </message>
    <message>
        <source>A test slip is on its way</source>
        <translation>测试票正在打</translation>
    </message>
    <message>
        <source>Look at it: is the Chinese clear, is the ruler whole?</source>
        <translation>看一看：中文清楚吗，标尺完整吗？</translation>
    </message>
    <message>
        <source>A second folder for backups</source>
        <translation>第二个备份文件夹</translation>
    </message>
    <message>
        <source>See to it</source>
        <translation>要处理</translation>
    </message>
    <message>
        <source>Ready to open</source>
        <translation>可以开场</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>签到结果</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>已签到</translation>
    </message>
    <message>
        <source>Already signed in</source>
        <translation>已经签过</translation>
    </message>
    <message>
        <source>Please choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不认识</translation>
    </message>
    <message>
        <source>Sign-in is closed</source>
        <translation>签到已经结束</translation>
    </message>
    <message>
        <source>Ms</source>
        <translation>女士</translation>
    </message>
    <message>
        <source>VIP</source>
        <translation>贵宾</translation>
    </message>
    <message>
        <source>{name} is not coming?</source>
        <translation>{name} 不来了？</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>None yet. The sample is a good beginning.</source>
        <translation>还没有。可以先从示例开始。</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>桌</translation>
    </message>
    <message>
        <source>Phases of the show</source>
        <translation>流程阶段</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Banners and progress</source>
        <translation>提示和进度</translation>
    </message>
    <message>
        <source>Writing the workbook</source>
        <translation>正在写工作簿</translation>
    </message>
    <message>
        <source>Dialog</source>
        <translation>对话框</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>没有姓名。</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>平常</translation>
    </message>
    <message>
        <source>Under the mouse</source>
        <translation>鼠标移上</translation>
    </message>
    <message>
        <source>Pressed</source>
        <translation>按下</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>焦点</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>不可用</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Pills, tags, chips</source>
        <translation>状态、标签、筛选</translation>
    </message>
    <message>
        <source>Buttons</source>
        <translation>按钮</translation>
    </message>
    <message>
        <source>Import list</source>
        <translation>导入名单</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>To mend</source>
        <translation>要改</translation>
    </message>
    <message>
        <source>Name, pinyin, organisation, number or phone tail</source>
        <translation>姓名、拼音、单位、请柬号或手机尾号</translation>
    </message>
    <message>
        <source>masked</source>
        <translation>遮住一部分</translation>
    </message>
    <message>
        <source>in full</source>
        <translation>全名</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Companions</source>
        <translation>同行</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>来宾</translation>
    </message>
    <message>
        <source>Gifts</source>
        <translation>礼品</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>已到场</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>wrong guest</source>
        <translation>签错了人</translation>
    </message>
    <message>
        <source>Walk-in one</source>
        <translation>现场来宾甲</translation>
    </message>
    <message>
        <source>Riverside Daily</source>
        <translation>滨江日报</translation>
    </message>
    <message>
        <source>Walk-in two</source>
        <translation>现场来宾乙</translation>
    </message>
    <message>
        <source>tables 3, 7, 11, 5</source>
        <translation>3、7、11、5 桌</translation>
    </message>
    <message>
        <source>absent, called three times</source>
        <translation>未到场，三次呼叫</translation>
    </message>
    <message>
        <source>printed, kept by the notary</source>
        <translation>已打印，由公证员保管</translation>
    </message>
    <message>
        <source>Gift bag</source>
        <translation>礼袋</translation>
    </message>
    <message>
        <source>{folder} holds other things. Choose an empty folder for the rehearsal.</source>
        <translation>{folder} 里有别的东西。请为排练选一个空文件夹。</translation>
    </message>
    <message>
        <source>the list, the programme, prizes and gifts …</source>
        <translation>名单、流程、奖项和礼品 …</translation>
    </message>
    <message>
        <source>invitations, and every code read back …</source>
        <translation>请柬，并逐一读回二维码 …</translation>
    </message>
    <message>
        <source>guests come in …</source>
        <translation>来宾签到 …</translation>
    </message>
    <message>
        <source>the show, the draw, the gifts …</source>
        <translation>流程、抽奖、礼品 …</translation>
    </message>
    <message>
        <source>pictures of every screen and stage …</source>
        <translation>各屏画面 …</translation>
    </message>
    <message>
        <source>One minute more</source>
        <translation>再讲一分钟</translation>
    </message>
    <message>
        <source>a die fell off the table</source>
        <translation>一颗骰子掉下桌</translation>
    </message>
    <message>
        <source>the notary</source>
        <translation>公证员</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>筹备</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>签到</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>流程</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Pre-flight</source>
        <translation>开场检查</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>The programme</source>
        <translation>流程表</translation>
    </message>
    <message>
        <source>The prizes</source>
        <translation>奖项</translation>
    </message>
    <message>
        <source>Every room</source>
        <translation>全部页面</translation>
    </message>
    <message>
        <source>Scanned while the draw is on stage, and not used. Scan it again in Reception.</source>
        <translation>抽奖正在台上进行，这次扫码没有使用。请到“签到”页再扫一次。</translation>
    </message>
    <message>
        <source>Self-service is left only by PIN, and there is none yet. Set one that your colleagues at the door know.</source>
        <translation>退出自助签到要输入 PIN，现在还没有设置。请设一个签到台同事都知道的 PIN。</translation>
    </message>
    <message>
        <source>Which display shows what</source>
        <translation>哪块屏显示什么</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>操作台</translation>
    </message>
    <message>
        <source>Who works here</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>Sounds of the desk</source>
        <translation>签到台的声音</translation>
    </message>
    <message>
        <source>Work here</source>
        <translation>在这里工作</translation>
    </message>
    <message>
        <source>Look of the stages</source>
        <translation>大屏外观</translation>
    </message>
    <message>
        <source>Times and rules</source>
        <translation>时间和规则</translation>
    </message>
    <message>
        <source>At the door</source>
        <translation>签到时</translation>
    </message>
    <message>
        <source>Sound, paper, backup</source>
        <translation>声音、打印、备份</translation>
    </message>
    <message>
        <source>PINs</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>This laptop</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Soft</source>
        <translation>轻声</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>empty: never; or as 12:30</source>
        <translation>不填：不限；或写 12:30</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Place in English</source>
        <translation>英文地点</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>empty: always open</source>
        <translation>不填：一直开放</translation>
    </message>
    <message>
        <source>Print the draw's codes as they come</source>
        <translation>抽奖的码一产生就打印</translation>
    </message>
    <message>
        <source>"{typed}" is no distance. Write metres from 0.5 to 50.</source>
        <translation>“{typed}”不是距离。请写 0.5 到 50 的米数。</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>不显示</translation>
    </message>
    <message>
        <source>no</source>
        <translation>不打印</translation>
    </message>
    <message>
        <source>once for each guest</source>
        <translation>每位来宾一次</translation>
    </message>
    <message>
        <source>at every sign-in</source>
        <translation>每次签到都打</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>不请</translation>
    </message>
    <message>
        <source>VIPs</source>
        <translation>贵宾</translation>
    </message>
    <message>
        <source>every guest</source>
        <translation>所有来宾</translation>
    </message>
    <message>
        <source>Companions hold a ticket of their own</source>
        <translation>同行也参加抽奖</translation>
    </message>
    <message>
        <source>Companions receive gifts</source>
        <translation>同行也领礼品</translation>
    </message>
    <message>
        <source>Children are counted apart</source>
        <translation>儿童单独计数</translation>
    </message>
    <message>
        <source>The welcome wall tells the table</source>
        <translation>欢迎墙显示桌号</translation>
    </message>
    <message>
        <source>The welcome wall tells how many are here</source>
        <translation>欢迎墙显示已到人数</translation>
    </message>
    <message>
        <source>80 mm</source>
        <translation>80 毫米</translation>
    </message>
    <message>
        <source>58 mm</source>
        <translation>58 毫米</translation>
    </message>
    <message>
        <source>A second folder or stick</source>
        <translation>第二个文件夹或 U 盘</translation>
    </message>
    <message>
        <source>Nothing moves</source>
        <translation>减少动画</translation>
    </message>
    <message>
        <source>Second backup</source>
        <translation>第二备份</translation>
    </message>
    <message>
        <source>Sign-in opens, minutes before</source>
        <translation>提前几分钟开放签到</translation>
    </message>
    <message>
        <source>Sign-in closes at</source>
        <translation>签到截止时间</translation>
    </message>
    <message>
        <source>In the draw if signed in by</source>
        <translation>几点前签到才能抽奖</translation>
    </message>
    <message>
        <source>Room must be clear by</source>
        <translation>必须清场时间</translation>
    </message>
    <message>
        <source>Names on the stage</source>
        <translation>大屏上的姓名</translation>
    </message>
    <message>
        <source>Print a badge on sign-in</source>
        <translation>签到时打印胸卡</translation>
    </message>
    <message>
        <source>Asked to sign the book</source>
        <translation>请谁签名</translation>
    </message>
    <message>
        <source>Emcee stands at, metres</source>
        <translation>主持人距屏（米）</translation>
    </message>
    <message>
        <source>Paper width</source>
        <translation>纸宽</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>程序单</translation>
    </message>
    <message>
        <source>Who does what</source>
        <translation>人员分工</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>There is no display here. `fanfare rehearse` runs the whole event without one.</source>
        <translation>这里没有显示器。`fanfare rehearse` 可以不用屏幕排练整场活动。</translation>
    </message>
    <message>
        <source>Open the sample ceremony</source>
        <translation>打开示例庆典</translation>
    </message>
    <message>
        <source>120 invitations, programme, prizes and gifts are ready.
Try anything: it is a copy.</source>
        <translation>120 份请柬、流程、奖项和礼品都备好了。
随便试：这是一份副本。</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>浅色或深色</translation>
    </message>
    <message>
        <source>Learn in five minutes</source>
        <translation>五分钟上手</translation>
    </message>
    <message>
        <source>Recent events</source>
        <translation>最近的活动</translation>
    </message>
    <message>
        <source>Drop an event, a guest list or a folder of sheets anywhere. Version {version}</source>
        <translation>活动文件、来宾名单或整个表格文件夹，拖到哪里都行。版本 {version}</translation>
    </message>
    <message>
        <source>What's on today?</source>
        <translation>今天做什么？</translation>
    </message>
    <message>
        <source>A few fields and it begins</source>
        <translation>填几项就能开始</translation>
    </message>
    <message>
        <source>From this laptop or a stick</source>
        <translation>U 盘或本机里的活动</translation>
    </message>
    <message>
        <source>With the hub's address</source>
        <translation>输入主机地址</translation>
    </message>
    <message>
        <source>not here now</source>
        <translation>文件不在</translation>
    </message>
    <message>
        <source>Save it as a card</source>
        <translation>存成请柬样张</translation>
    </message>
    <message>
        <source>Scan it from here, or print it and scan the paper. It is nobody's: nobody is signed in by it.</source>
        <translation>直接扫屏幕，或打印出来扫。它不属于任何来宾，不会签到任何人。</translation>
    </message>
    <message>
        <source>Waiting for a scan …</source>
        <translation>等待扫码 …</translation>
    </message>
    <message>
        <source>{name} is saved: print it and scan it.</source>
        <translation>已存为 {name}，请打印出来扫一下。</translation>
    </message>
    <message>
        <source>at {time}</source>
        <translation>{time} 已签到</translation>
    </message>
    <message>
        <source>Something of ours went wrong; what was confirmed is safe. Press again, or go on.</source>
        <translation>程序内部出了点问题；确认过的都在。请再按一次，或继续。</translation>
    </message>
</context>
</TS>
