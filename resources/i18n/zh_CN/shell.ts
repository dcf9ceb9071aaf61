<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>shell</name>
    <message>
        <source>QR readers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{free} GB free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none; install the libraries again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List {no} is frozen: {n} may win. Opening code {code}</source>
        <translation>第 {no} 份名单已锁定：{n} 人可中奖。开场码 {code}</translation>
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
        <source>The proof is in {folder}. Opening code {genesis}, last code {head}</source>
        <translation>凭证已导出到 {folder}。开场码 {genesis}，末尾码 {head}</translation>
    </message>
    <message>
        <source>Next step: {step}; {n} draws so far.</source>
        <translation>下一步：{step}；已抽取 {n} 次。</translation>
    </message>
    <message>
        <source>The proof holds: {n} draws, opening code {genesis}, last code {head}.</source>
        <translation>凭证成立：抽取 {n} 次，开场码 {genesis}，末尾码 {head}。</translation>
    </message>
    <message>
        <source>There is no prize "{wanted}". Name its tier.</source>
        <translation>没有奖项“{wanted}”，请写奖级名称。</translation>
    </message>
    <message>
        <source>No draw is open. Request one first.</source>
        <translation>没有正在进行的抽取，请先登记。</translation>
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
        <source>Every prize has been drawn, or none is planned.</source>
        <translation>奖项已经全部抽完，或还没有设置奖项。</translation>
    </message>
    <message>
        <source>The digits of draw {no} are on record.</source>
        <translation>第 {no} 次抽取的点数已登记。</translation>
    </message>
    <message>
        <source>Line {line}: {reason}.</source>
        <translation>第 {line} 行：{reason}。</translation>
    </message>
    <message>
        <source>{file} is restored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The audit chain of {desk} is broken at number {seq}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is ready: {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A hub is backed up with PostgreSQL's own tools, not as a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backed up and checked: {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old file is kept as {kept}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} actions, every link holds: {heads}</source>
        <translation type="unfinished"></translation>
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
        <source>{new} new, {changed} changed, {unchanged} as before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody fits. Try a part of the name or the last four digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} invitations are in {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no code found</source>
        <translation>没有二维码</translation>
    </message>
    <message>
        <source>{n} rows in {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is open in a spreadsheet program, so another name was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} cells had to be mended; the last sheet lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} cues written to {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a JSON file of worked cases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} cues.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not there. Check the folder and choose the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case {id} in {name} cannot be followed: look at {what}. Mend it and run it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No code can be read in {name}. Take the picture again, closer and without glare.</source>
        <translation>{name} 里没有读到二维码。请靠近一点、避开反光再拍一张。</translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No name set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup {n} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scanner ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projector unplugged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No second display</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ok</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} things are left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can start anyway: everything else works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready to open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} checks, all well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guest list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code readers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Displays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} GB free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audit chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} invitations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no guest list yet: import one in Prepare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} cues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no programme yet: import one in Prepare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none: scanner and typing work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this laptop can play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no player found: outcomes are shown only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none: receipts stay on the screen; name one in Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only this one: plug the projector in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every link holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a link is broken: restore a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reception</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gifts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre-flight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place in English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour, as #6B2B5B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>masked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not at all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ceremony red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brand blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second folder or stick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names on the stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look of the stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emcee stands at, metres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Companions hold a ticket of their own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Companions receive gifts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing moves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fanfare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is the event called?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join a hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no display here. `fanfare rehearse` runs the whole event without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the first guest to the last gift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works without internet; data stays here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sample ceremony</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>120 invitations, programme, prizes and gifts are ready. Try anything: it is a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn in five minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop an event or a guest list anywhere. Version {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is it today?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few fields and it begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From this laptop or a stick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the hub's address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet. The sample is a good beginning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not here now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the program stopped, the last thing done was at {time}, at {desk}: {verb}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something of ours went wrong; what was confirmed is safe. Press again, or go on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
