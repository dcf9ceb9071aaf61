<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>signin</name>
    <message>
        <source>Holds a ticket</source>
        <translation>有抽奖资格</translation>
    </message>
    <message>
        <source>No ticket</source>
        <translation>没有抽奖资格</translation>
    </message>
    <message>
        <source>Included</source>
        <translation>计入用餐</translation>
    </message>
    <message>
        <source>Not included</source>
        <translation>不计入用餐</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>请柬</translation>
    </message>
    <message>
        <source>Phone tail</source>
        <translation>手机尾号</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>接待人</translation>
    </message>
    <message>
        <source>Lucky draw</source>
        <translation>抽奖</translation>
    </message>
    <message>
        <source>Meal</source>
        <translation>用餐</translation>
    </message>
    <message>
        <source>About the guest</source>
        <translation>来宾资料</translation>
    </message>
    <message>
        <source>{why}. The workbook will say that this was an exception.</source>
        <translation>{why}。工作簿会注明这是破例。</translation>
    </message>
    <message>
        <source>Sign {name} in all the same?</source>
        <translation>仍然为{name}签到吗？</translation>
    </message>
    <message>
        <source>Sign in as an exception</source>
        <translation>破例签到</translation>
    </message>
    <message>
        <source>Try the organisation, the invitation number or the last four digits of the phone.</source>
        <translation>试试单位、请柬号或手机后四位。</translation>
    </message>
    <message>
        <source>Card {number}</source>
        <translation>请柬 {number}</translation>
    </message>
    <message>
        <source>Old card {number}</source>
        <translation>旧请柬 {number}</translation>
    </message>
    <message>
        <source>More match: keep typing</source>
        <translation>还有更多，请再输几个字</translation>
    </message>
    <message>
        <source>Ask organisation or phone tail</source>
        <translation>请问单位或手机尾号</translation>
    </message>
    <message>
        <source>Sounds or looks alike: ask first</source>
        <translation>读音或写法相近，请先问清</translation>
    </message>
    <message>
        <source>VIP</source>
        <translation>贵宾</translation>
    </message>
    <message>
        <source>Arrivals</source>
        <translation>到场实况</translation>
    </message>
    <message>
        <source>Nobody fits “{query}”</source>
        <translation>没有找到“{query}”</translation>
    </message>
    <message>
        <source>Not on the list?</source>
        <translation>不在名单上？</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>现场登记</translation>
    </message>
    <message>
        <source>escort {name}</source>
        <translation>陪同 {name}</translation>
    </message>
    <message>
        <source>Table {n}</source>
        <translation>{n} 桌</translation>
    </message>
    <message>
        <source>{n} people in the house</source>
        <translation>在场 {n} 人</translation>
    </message>
    <message>
        <source>{n} more</source>
        <translation>还有 {n} 项</translation>
    </message>
    <message>
        <source>Here of expected</source>
        <translation>到场情况</translation>
    </message>
    <message>
        <source>Arrivals per minute</source>
        <translation>每分钟到场</translation>
    </message>
    <message>
        <source>By category</source>
        <translation>按类别</translation>
    </message>
    <message>
        <source>By table</source>
        <translation>按桌</translation>
    </message>
    <message>
        <source>By host</source>
        <translation>按接待人</translation>
    </message>
    <message>
        <source>By desk</source>
        <translation>按台</translation>
    </message>
    <message>
        <source>Invited with {n} companions</source>
        <translation>受邀同行 {n} 位</translation>
    </message>
    <message>
        <source>Press a number, or its digit. More than invited are counted on the card, with plus.</source>
        <translation>点数字，或按数字键。比受邀的多，签到后在卡片上按加号。</translation>
    </message>
    <message>
        <source>Next guest</source>
        <translation>下一位</translation>
    </message>
    <message>
        <source>The draw's list was locked at {time}: no ticket in it</source>
        <translation>抽奖名单已于 {time} 锁定，不在名单内</translation>
    </message>
    <message>
        <source>Nothing to do: guests often come back for something. Next, please.</source>
        <translation>不用处理。本人回来取东西很常见，直接请下一位。</translation>
    </message>
    <message>
        <source>After the cut-off: no ticket in the draw</source>
        <translation>过了截止时间，不参加抽奖</translation>
    </message>
    <message>
        <source>Signed in by {proxy} for the guest</source>
        <translation>{proxy} 代签</translation>
    </message>
    <message>
        <source>{n} minutes ago</source>
        <translation>{n} 分钟前</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>Signed in at {desk}</source>
        <translation>在 {desk} 签到</translation>
    </message>
    <message>
        <source>entered at {time}</source>
        <translation>{time} 补录</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代签</translation>
    </message>
    <message>
        <source>First sign-in</source>
        <translation>第一次签到</translation>
    </message>
    <message>
        <source>Print the badge</source>
        <translation>打印胸卡</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>座位</translation>
    </message>
    <message>
        <source>No seat yet</source>
        <translation>还没有排座</translation>
    </message>
    <message>
        <source>Undo first sign-in</source>
        <translation>撤销第一次签到</translation>
    </message>
    <message>
        <source>Undo sign-in</source>
        <translation>撤销签到</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>再次扫码</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已签名</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Closer, and tilt it: the light reflects</source>
        <translation>请靠近一点、斜一点，反光了</translation>
    </message>
    <message>
        <source>Not found: plug it in, it comes back by itself</source>
        <translation>没找到：插好后会自己恢复</translation>
    </message>
    <message>
        <source>Not found: plug it in</source>
        <translation>未找到，请插好</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>没有摄像头</translation>
    </message>
    <message>
        <source>Drop a picture here</source>
        <translation>可把图片拖到这里</translation>
    </message>
    <message>
        <source>Too small: closer to the camera</source>
        <translation>太小了，请再靠近镜头</translation>
    </message>
    <message>
        <source>Tilt it: the light reflects</source>
        <translation>有反光，请斜一点</translation>
    </message>
    <message>
        <source>Blurred: hold it still</source>
        <translation>看不清，请拿稳不动</translation>
    </message>
    <message>
        <source>Too dark: a brighter screen</source>
        <translation>太暗，请调亮屏幕</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>已读到</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>正在看</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>正在打开</translation>
    </message>
    <message>
        <source>The film has ended</source>
        <translation>录像放完了</translation>
    </message>
    <message>
        <source>{n} guests match. Which one?</source>
        <translation>有 {n} 位来宾符合，是哪一位？</translation>
    </message>
    <message>
        <source>Other guests matching “{query}”</source>
        <translation>其他符合“{query}”的来宾</translation>
    </message>
    <message>
        <source>Nobody is listed as “{query}”. One of these?</source>
        <translation>没有写作“{query}”的来宾，是这几位吗？</translation>
    </message>
    <message>
        <source>{n} guests are called {name}. Which one?</source>
        <translation>有 {n} 位来宾叫{name}，是哪一位？</translation>
    </message>
    <message>
        <source>Is it this guest?</source>
        <translation>是这位来宾吗？</translation>
    </message>
    <message>
        <source>Others that sound or look alike</source>
        <translation>其他读音或写法相近的</translation>
    </message>
    <message>
        <source>{n} in all: ↓ chooses a line, Enter signs in</source>
        <translation>共 {n} 位：按 ↓ 选一行，回车签到</translation>
    </message>
    <message>
        <source>Enter signs in who is chosen; Alt Enter only looks.</source>
        <translation>按回车签到选中的来宾；Alt Enter 仅查看。</translation>
    </message>
    <message>
        <source>Here {time}</source>
        <translation>{time} 已到</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>Taken back: sign-ins made at this desk that were undone. Many of them: show the desk how to choose namesakes.</source>
        <translation>撤销：在这个台签到、后来被撤销的。多的话，请教这个台怎样区分同名来宾。</translation>
    </message>
    <message>
        <source>Desks</source>
        <translation>签到台</translation>
    </message>
    <message>
        <source>The next guest's code may be read at any time; what is typed here waits for this guest.</source>
        <translation>随时可以扫下一位的码；这里已输入的内容会为这位来宾留着。</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>桌</translation>
    </message>
    <message>
        <source>Sign in without</source>
        <translation>不填，直接签到</translation>
    </message>
    <message>
        <source>Check: {name}</source>
        <translation>请核对：{name}</translation>
    </message>
    <message>
        <source>The list does not say this yet. Please ask, it is written into the list.</source>
        <translation>名单上还没有，请问一下来宾，填好会写入名单。</translation>
    </message>
    <message>
        <source>Missing: {name}</source>
        <translation>还缺：{name}</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>签到</translation>
    </message>
    <message>
        <source>Sign in without the rest</source>
        <translation>其余不填，签到</translation>
    </message>
    <message>
        <source>What follows: {list}</source>
        <translation>撤销之后：{list}</translation>
    </message>
    <message>
        <source>Register and sign in</source>
        <translation>登记并签到</translation>
    </message>
    <message>
        <source>leaves the draw</source>
        <translation>退出抽奖</translation>
    </message>
    <message>
        <source>open gifts are closed</source>
        <translation>未领的礼品不再发放</translation>
    </message>
    <message>
        <source>is not counted for the meal</source>
        <translation>不计入用餐</translation>
    </message>
    <message>
        <source>companions are not counted either</source>
        <translation>同行也不计入</translation>
    </message>
    <message>
        <source>take the badge back if one was printed</source>
        <translation>已打印的胸卡请收回</translation>
    </message>
    <message>
        <source>the signature stays with it, the guest signs again next time</source>
        <translation>签名随这次签到留存，再签到时重签</translation>
    </message>
    <message>
        <source>Undo the sign-in of {name}?</source>
        <translation>撤销{name}的签到？</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>其他原因</translation>
    </message>
    <message>
        <source>Who signs in for {name}?</source>
        <translation>谁替{name}签到？</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>记下来</translation>
    </message>
    <message>
        <source>The sign-in book says so.</source>
        <translation>签到簿上会写明。</translation>
    </message>
    <message>
        <source>Companions</source>
        <translation>同行</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>The name is missing</source>
        <translation>还没写姓名</translation>
    </message>
    <message>
        <source>On the list already: {who}. Is it this guest?</source>
        <translation>名单里已有：{who}。是这位吗？</translation>
    </message>
    <message>
        <source>Wrong guest</source>
        <translation>签错了人</translation>
    </message>
    <message>
        <source>Same name</source>
        <translation>同名</translation>
    </message>
    <message>
        <source>Left again</source>
        <translation>来宾已离开</translation>
    </message>
    <message>
        <source>No code can be read in the picture. Take it again, closer and without glare.</source>
        <translation>图片里没有读到二维码。请靠近一点、避开反光再拍一张。</translation>
    </message>
    <message>
        <source>Scan each ticked line, type its time, Enter. A number may be typed instead of a code.</source>
        <translation>扫打了勾的一行，输入时间，按回车。码看不清时可改输请柬号。</translation>
    </message>
    <message>
        <source>with the times that were written</source>
        <translation>按纸上写的时间</translation>
    </message>
    <message>
        <source>Time on the line</source>
        <translation>纸上时间</translation>
    </message>
    <message>
        <source>Not ticked</source>
        <translation>没打勾</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Type the time written on the line, such as 0841.</source>
        <translation>请输入这一行写的时间，如 0841。</translation>
    </message>
    <message>
        <source>Signed in already at {time}</source>
        <translation>已于 {time} 签到</translation>
    </message>
    <message>
        <source>Enter from paper</source>
        <translation>纸上补录</translation>
    </message>
    <message>
        <source>Scan the code of a ticked line</source>
        <translation>请扫打了勾的一行</translation>
    </message>
    <message>
        <source>Test code read by {way}; nobody is signed in by it.</source>
        <translation>测试码已由{way}读到，不会签到任何人。</translation>
    </message>
    <message>
        <source>Self-service</source>
        <translation>自助签到</translation>
    </message>
    <message>
        <source>Name, pinyin, company, number, phone tail</source>
        <translation>姓名、拼音首字母、单位、号码或手机尾号</translation>
    </message>
    <message>
        <source>Being written down … One moment: no need to press or scan again.</source>
        <translation>正在记录 … 请稍候，不用再按，也不用再扫。</translation>
    </message>
    <message>
        <source>{n} others of {organisation} are not here yet</source>
        <translation>{organisation}还有 {n} 位没到</translation>
    </message>
    <message>
        <source>Everybody of {organisation} is here</source>
        <translation>{organisation}的都到了</translation>
    </message>
    <message>
        <source>{n} others of {organisation} are not here yet…</source>
        <translation>{organisation}还有 {n} 位没到…</translation>
    </message>
    <message>
        <source>Tick who came along</source>
        <translation>一起来的请打勾</translation>
    </message>
    <message>
        <source>{n} guests are signed in</source>
        <translation>已签到 {n} 位</translation>
    </message>
    <message>
        <source>{n} were here already</source>
        <translation>{n} 位之前已签到</translation>
    </message>
    <message>
        <source>look at {names}</source>
        <translation>请处理：{names}</translation>
    </message>
    <message>
        <source>{n} ticked guests are not signed in.</source>
        <translation>打了勾的 {n} 位还没有签到。</translation>
    </message>
    <message>
        <source>Name or number</source>
        <translation>姓名或请柬号</translation>
    </message>
    <message>
        <source>Tick everybody shown</source>
        <translation>全部打勾</translation>
    </message>
    <message>
        <source>Back to the card</source>
        <translation>返回来宾信息</translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation>{n} / {total}</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>More</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>At most {n} at once</source>
        <translation>一次最多 {n} 位</translation>
    </message>
    <message>
        <source>Sign in {n} guests</source>
        <translation>签到 {n} 位</translation>
    </message>
    <message>
        <source>Tick who is here</source>
        <translation>请先打勾</translation>
    </message>
    <message>
        <source>Nobody else of {organisation} is on the list.</source>
        <translation>名单上没有{organisation}的其他来宾。</translation>
    </message>
    <message>
        <source>The list does not say where this guest comes from.</source>
        <translation>名单上没有这位来宾的单位。</translation>
    </message>
    <message>
        <source>the pasted picture</source>
        <translation>粘贴的图片</translation>
    </message>
    <message>
        <source>{n} guests, {here} here</source>
        <translation>{n} 位，已到 {here} 位</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>接待人</translation>
    </message>
    <message>
        <source>Guests of the host</source>
        <translation>接待人的来宾</translation>
    </message>
    <message>
        <source>No host</source>
        <translation>没有接待人</translation>
    </message>
    <message>
        <source>Staff: hold the top left corner for three seconds, or press Ctrl Alt K, and enter the PIN.</source>
        <translation>工作人员：按住左上角三秒，或按 Ctrl Alt K，再输入 PIN 即可退出。</translation>
    </message>
    <message>
        <source>Self-service goes on after a restart.</source>
        <translation>重启后自助签到继续。</translation>
    </message>
    <message>
        <source>All done</source>
        <translation>好了</translation>
    </message>
    <message>
        <source>One fewer</source>
        <translation>少一位</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>多一位</translation>
    </message>
    <message>
        <source>Staff: the PIN, please</source>
        <translation>工作人员请输入 PIN</translation>
    </message>
    <message>
        <source>Leave self-service</source>
        <translation>退出自助签到</translation>
    </message>
    <message>
        <source>Guests sign themselves in here. Leaving brings the console back.</source>
        <translation>来宾正在这里自助签到。退出后回到工作界面。</translation>
    </message>
    <message>
        <source>A badge did not come out. See to the printer: paper, cover, cable. What waits prints by itself.</source>
        <translation>有胸卡没有打出来。请看打印机：纸、盖子、连接线。排队的会自己接着打。</translation>
    </message>
    <message>
        <source>The event could not be written. See whether the disk is full or the hub is out of reach.</source>
        <translation>签到没能写入。请看磁盘是否已满，或主机是否连得上。</translation>
    </message>
    <message>
        <source>Something of ours went wrong; what was confirmed is safe. If it comes again, sign in at a desk.</source>
        <translation>程序出了点问题，已确认的都在。如果再次出现，请改用人工签到。</translation>
    </message>
    <message>
        <source>Self-service is out of order</source>
        <translation>自助签到暂停服务</translation>
    </message>
    <message>
        <source>It is mended: go on</source>
        <translation>已处理好，继续</translation>
    </message>
    <message>
        <source>Go on with self-service</source>
        <translation>继续自助签到</translation>
    </message>
    <message>
        <source>{n} companions are invited</source>
        <translation>邀请同行 {n} 位</translation>
    </message>
    <message>
        <source>Only a look: nothing is written, and nobody is signed in by it.</source>
        <translation>仅供查看：什么都不记录，也不会签到。</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>未签到</translation>
    </message>
    <message>
        <source>Nobody else was invited</source>
        <translation>没有邀请同行</translation>
    </message>
    <message>
        <source>Back to the search</source>
        <translation>回到查找</translation>
    </message>
    <message>
        <source>Signed in {time} at {desk}</source>
        <translation>{time} 已在 {desk} 签到</translation>
    </message>
    <message>
        <source>This guest cancelled</source>
        <translation>这位来宾已取消</translation>
    </message>
    <message>
        <source>Look at the next</source>
        <translation>看下一位</translation>
    </message>
    <message>
        <source>Only look</source>
        <translation>仅查看</translation>
    </message>
    <message>
        <source>Nobody is signed in by it (Alt Enter)</source>
        <translation>不会签到（Alt Enter）</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>This one: sign in</source>
        <translation>是这位，签到</translation>
    </message>
    <message>
        <source>Here since {time}</source>
        <translation>{time} 已到</translation>
    </message>
    <message>
        <source>{n} companions</source>
        <translation>同行 {n} 位</translation>
    </message>
    <message>
        <source>Adults</source>
        <translation>成人</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>儿童</translation>
    </message>
    <message>
        <source>How many came along, without the guest?</source>
        <translation>同行来了几位（不含本人）？</translation>
    </message>
    <message>
        <source>Sign in with {n} companions</source>
        <translation>签到，同行 {n} 位</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>Hand over now</source>
        <translation>现在交给来宾</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>还有 {n} 样</translation>
    </message>
    <message>
        <source>Sign here</source>
        <translation>请在此签名</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>已签到</translation>
    </message>
    <message>
        <source>signed in already at {time}, {desk}</source>
        <translation>已于 {time} 在{desk}签到</translation>
    </message>
    <message>
        <source>the draw's list was locked at {time}: no ticket</source>
        <translation>抽奖名单已于 {time} 锁定，不参加抽奖</translation>
    </message>
    <message>
        <source>Unknown code</source>
        <translation>不认识的码</translation>
    </message>
    <message>
        <source>Nothing entered yet</source>
        <translation>还没有补录</translation>
    </message>
    <message>
        <source>{n} entered</source>
        <translation>已补录 {n} 位</translation>
    </message>
    <message>
        <source>waits for its time</source>
        <translation>等待输入时间</translation>
    </message>
    <message>
        <source>{n} lines wait</source>
        <translation>还有 {n} 行</translation>
    </message>
    <message>
        <source>after the cut-off: no ticket</source>
        <translation>已过抽奖截止时间，不参加抽奖</translation>
    </message>
    <message>
        <source>{name}: the organiser's PIN</source>
        <translation>{name}：主办方的 PIN</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>来宾照片</translation>
    </message>
    <message>
        <source>A folder of PNG or JPEG files named by invitation number or code</source>
        <translation>选一个文件夹，PNG 或 JPEG 以请柬号或签到码命名</translation>
    </message>
    <message>
        <source>Bringing in photographs</source>
        <translation>正在导入照片</translation>
    </message>
    <message>
        <source>Choose a photograph</source>
        <translation>选一张照片</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>换一张</translation>
    </message>
    <message>
        <source>Remove the photograph of {name}?</source>
        <translation>去掉 {name} 的照片？</translation>
    </message>
    <message>
        <source>It is not shown any more, neither at the desk nor on the stage.</source>
        <translation>签到台和大屏都不再显示这张照片。</translation>
    </message>
    <message>
        <source>{name} is not signed in. What was typed waits until the card is read again.</source>
        <translation>{name} 还没有签到。已输入的内容留着，再扫这张请柬就会出现。</translation>
    </message>
    <message>
        <source>A copy of the badge of {name} waits for the printer.</source>
        <translation>已排队补打{name}的胸卡。</translation>
    </message>
    <message>
        <source>The badge of {name} waits for the printer.</source>
        <translation>已排队打印{name}的胸卡。</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation>按姓名查找</translation>
    </message>
    <message>
        <source>Or register the guest as a walk-in</source>
        <translation>或者现场登记</translation>
    </message>
    <message>
        <source>Ask the organiser</source>
        <translation>请问主办方</translation>
    </message>
    <message>
        <source>The list says that this guest is not expected</source>
        <translation>名单上这位来宾不来</translation>
    </message>
    <message>
        <source>The event holds no guests yet, so no card can be known</source>
        <translation>活动里还没有来宾，所以认不出任何请柬</translation>
    </message>
    <message>
        <source>A newer card was issued; the old one was read at {desk}, not signed in</source>
        <translation>已换发新请柬；旧请柬在 {desk} 扫过，没有签到</translation>
    </message>
    <message>
        <source>What was read is no invitation code</source>
        <translation>读到的不是签到码</translation>
    </message>
    <message>
        <source>Nobody on the list has this code</source>
        <translation>名单上没有人用这个码</translation>
    </message>
    <message>
        <source>two characters swapped</source>
        <translation>两个字符颠倒</translation>
    </message>
    <message>
        <source>one character off</source>
        <translation>差一个字符</translation>
    </message>
    <message>
        <source>Checked: sign in</source>
        <translation>核对过，签到</translation>
    </message>
    <message>
        <source>Admit anyway</source>
        <translation>破例签到</translation>
    </message>
    <message>
        <source>Inside since {time}</source>
        <translation>{time} 已入场</translation>
    </message>
    <message>
        <source>Signed in at {desk}: nothing to do</source>
        <translation>在 {desk} 签到，无需处理</translation>
    </message>
    <message>
        <source>Import the guest list first</source>
        <translation>请先导入来宾名单</translation>
    </message>
    <message>
        <source>Prepare, Guests, Import. Until then walk-ins can be registered.</source>
        <translation>在“筹备·来宾·导入”里导入。在此之前可以现场登记。</translation>
    </message>
    <message>
        <source>Sign-in opens at {time}</source>
        <translation>{time} 开始签到</translation>
    </message>
    <message>
        <source>Please ask the guest to wait in the lobby</source>
        <translation>请来宾在大堂稍候</translation>
    </message>
    <message>
        <source>Sign-in closed at {time}</source>
        <translation>签到已于 {time} 结束</translation>
    </message>
    <message>
        <source>The organiser decides; ask there</source>
        <translation>能否签到由主办方决定，请联系主办方</translation>
    </message>
    <message>
        <source>Ask which event the guest wants</source>
        <translation>请问来宾参加哪场活动</translation>
    </message>
    <message>
        <source>Perhaps the guest is on this list too</source>
        <translation>也许这份名单上也有这位来宾</translation>
    </message>
    <message>
        <source>Not at hand? Check phone tail {tail} and sign in</source>
        <translation>没带？核对手机尾号 {tail} 后签到</translation>
    </message>
    <message>
        <source>Not at hand? Check the name and sign in</source>
        <translation>没带？核对姓名后签到</translation>
    </message>
    <message>
        <source>Ask for the new card</source>
        <translation>请出示新请柬</translation>
    </message>
    <message>
        <source>Call the host, {name}</source>
        <translation>请联系接待人 {name}</translation>
    </message>
    <message>
        <source>Did the guest mean</source>
        <translation>是不是这位</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>The card was withdrawn and no other was issued</source>
        <translation>请柬已收回，没有换发</translation>
    </message>
    <message>
        <source>The guest said that they are not coming</source>
        <translation>来宾已说明不出席</translation>
    </message>
    <message>
        <source>The code was made for another event</source>
        <translation>这个码属于另一场活动</translation>
    </message>
    <message>
        <source>Read before the doors open, not signed in</source>
        <translation>开放之前扫码，没有签到</translation>
    </message>
    <message>
        <source>Read after the doors closed, not signed in</source>
        <translation>结束之后扫码，没有签到</translation>
    </message>
    <message>
        <source>{seconds} s each, queue clears at {time}</source>
        <translation>每位 {seconds} 秒，按此速度 {time} 排完</translation>
    </message>
    <message>
        <source>{seconds} s each, {n} in the last minute</source>
        <translation>每位 {seconds} 秒，最近一分钟 {n} 位</translation>
    </message>
    <message>
        <source>{seconds} s each, queue clears at {time}: open desk {n}</source>
        <translation>每位 {seconds} 秒，按此速度 {time} 排完，请开 {n} 号台</translation>
    </message>
    <message>
        <source>of {n} invitations</source>
        <translation>/ {n} 张请柬已到</translation>
    </message>
    <message>
        <source>Just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>{n} VIPs missing</source>
        <translation>贵宾未到 {n}</translation>
    </message>
    <message>
        <source>self-service: note</source>
        <translation>自助签到：有备注</translation>
    </message>
    <message>
        <source>note unread</source>
        <translation>提示未读</translation>
    </message>
    <message>
        <source>F8 undoes the last</source>
        <translation>F8 撤销上一位</translation>
    </message>
    <message>
        <source>no signature</source>
        <translation>未签名</translation>
    </message>
    <message>
        <source>details missing</source>
        <translation>资料不全</translation>
    </message>
    <message>
        <source>exception</source>
        <translation>破例</translation>
    </message>
    <message>
        <source>The next guest's code may be read at any time; what is written here is kept.</source>
        <translation>可随时扫下一位来宾的码；已写下的签名会自动保存。</translation>
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
        <source>Withdraw the signature</source>
        <translation>撤回签名</translation>
    </message>
    <message>
        <source>Please sign the book</source>
        <translation>请签名</translation>
    </message>
    <message>
        <source>Not signed yet</source>
        <translation>还没签名</translation>
    </message>
    <message>
        <source>A new signature replaces this one.</source>
        <translation>重新签名会替换现有签名。</translation>
    </message>
    <message>
        <source>card {number}</source>
        <translation>请柬 {number}</translation>
    </message>
    <message>
        <source>Host {name}</source>
        <translation>接待人 {name}</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>Undo the sign-in of {name} all the same?</source>
        <translation>仍要撤销 {name} 的签到吗？</translation>
    </message>
    <message>
        <source>{why} The workbook will say that this was beyond the desk's rights.</source>
        <translation>{why}工作簿会写明这次撤销超出了签到台的权限。</translation>
    </message>
    <message>
        <source>{name} is not signed in any more: {list}.</source>
        <translation>已撤销{name}的签到：{list}。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>one moment</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>已签到</translation>
    </message>
    <message>
        <source>{n} of {total} came</source>
        <translation>请 {total} 位，到了 {n} 位</translation>
    </message>
    <message>
        <source>{n} came along</source>
        <translation>同行 {n} 位</translation>
    </message>
    <message>
        <source>{n} may come later</source>
        <translation>其余 {n} 位可稍后补到</translation>
    </message>
    <message>
        <source>{n} more than invited</source>
        <translation>比邀请多 {n} 位</translation>
    </message>
    <message>
        <source>All here</source>
        <translation>都到了</translation>
    </message>
    <message>
        <source>{name} is here</source>
        <translation>{name} 已到</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>看到了</translation>
    </message>
    <message>
        <source>Seen: {name}</source>
        <translation>看到了：{name}</translation>
    </message>
    <message>
        <source>and {n} more VIPs</source>
        <translation>另有 {n} 位贵宾</translation>
    </message>
    <message>
        <source>{name}: {answer}</source>
        <translation>{name}：{answer}</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部列出</translation>
    </message>
    <message>
        <source>Scan the code on the card</source>
        <translation>请扫请柬上的二维码</translation>
    </message>
    <message>
        <source>No click needed: a scan signs in</source>
        <translation>不用点按，扫到即签到</translation>
    </message>
    <message>
        <source>Hold to the camera</source>
        <translation>对准摄像头</translation>
    </message>
    <message>
        <source>20–50 cm, no glare</source>
        <translation>距离 20–50 厘米，避开反光</translation>
    </message>
    <message>
        <source>Use the scanner</source>
        <translation>用扫码枪</translation>
    </message>
    <message>
        <source>Wherever the cursor is</source>
        <translation>光标在哪里都行</translation>
    </message>
    <message>
        <source>Just type</source>
        <translation>直接输入</translation>
    </message>
    <message>
        <source>Name, initials, tail</source>
        <translation>姓名、首字母、尾号</translation>
    </message>
    <message>
        <source>This card is signed in already</source>
        <translation>这张请柬签过到了</translation>
    </message>
    <message>
        <source>reissued</source>
        <translation>已换发</translation>
    </message>
    <message>
        <source>how many?</source>
        <translation>几位？</translation>
    </message>
    <message>
        <source>Signed in as an exception</source>
        <translation>已破例签到</translation>
    </message>
    <message>
        <source>Signed in, welcome</source>
        <translation>签到成功</translation>
    </message>
    <message>
        <source>One more thing to ask</source>
        <translation>还有一项要问</translation>
    </message>
    <message>
        <source>How many came?</source>
        <translation>来了几位？</translation>
    </message>
    <message>
        <source>No guest list loaded yet</source>
        <translation>还没有导入来宾名单</translation>
    </message>
    <message>
        <source>This card was replaced</source>
        <translation>这张请柬已换发</translation>
    </message>
    <message>
        <source>This card was withdrawn</source>
        <translation>这张请柬已收回</translation>
    </message>
    <message>
        <source>A card of another event</source>
        <translation>另一场活动的请柬</translation>
    </message>
    <message>
        <source>Sign-in is not open yet</source>
        <translation>还没有开始签到</translation>
    </message>
    <message>
        <source>Sign-in is closed</source>
        <translation>签到已经结束</translation>
    </message>
    <message>
        <source>Please choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>Code not known</source>
        <translation>不认识这个码</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>scanner</source>
        <translation>扫码枪</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>search</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>walk-in</source>
        <translation>现场登记</translation>
    </message>
    <message>
        <source>self-service</source>
        <translation>自助签到</translation>
    </message>
    <message>
        <source>from paper</source>
        <translation>纸上补录</translation>
    </message>
    <message>
        <source>with the group</source>
        <translation>随团</translation>
    </message>
    <message>
        <source>already</source>
        <translation>签过了</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>已收回</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>other event</source>
        <translation>别场活动</translation>
    </message>
    <message>
        <source>not open</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不认识</translation>
    </message>
    <message>
        <source>exception: had cancelled</source>
        <translation>破例：原已取消</translation>
    </message>
    <message>
        <source>exception: before the doors opened</source>
        <translation>破例：签到开始之前</translation>
    </message>
    <message>
        <source>exception: after the doors closed</source>
        <translation>破例：签到结束之后</translation>
    </message>
    <message>
        <source>with the organiser's PIN</source>
        <translation>凭主办方 PIN</translation>
    </message>
    <message>
        <source>At this event only the organiser takes a sign-in back.</source>
        <translation>本次活动只有主办方可以撤销签到。</translation>
    </message>
    <message>
        <source>The sign-in was made at {desk}: that desk takes it back, or the organiser.</source>
        <translation>是在{desk}签到的，请由该台或主办方撤销。</translation>
    </message>
    <message>
        <source>The sign-in is older than {n} min: only the organiser takes it back.</source>
        <translation>签到已超过 {n} 分钟，只有主办方可以撤销。</translation>
    </message>
    <message>
        <source>Say why the sign-in is undone.</source>
        <translation>请写明为什么撤销签到。</translation>
    </message>
    <message>
        <source>Between 0 and {most} companions can come with one guest.</source>
        <translation>一位来宾的同行人数在 0 到 {most} 之间。</translation>
    </message>
    <message>
        <source>Of {n} companions no more can be children. Count again.</source>
        <translation>同行只有 {n} 位，儿童不能更多，请重新清点。</translation>
    </message>
    <message>
        <source>{name} is not signed in. Sign the guest in first.</source>
        <translation>{name}还没有签到，请先签到。</translation>
    </message>
    <message>
        <source>{time} has not come yet. Type the time written on the line.</source>
        <translation>还没到 {time}，请输入这一行写的时间。</translation>
    </message>
    <message>
        <source>{time} is long before the event begins. Type the time written on the line.</source>
        <translation>{time} 离活动开始还太早，请输入这一行写的时间。</translation>
    </message>
    <message>
        <source>At {time} the doors were still closed; they opened at {opens}. Type the time written on the line.</source>
        <translation>{time} 还没开始签到（{opens} 开始），请输入这一行写的时间。</translation>
    </message>
    <message>
        <source>The folder {name} holds no PNG or JPEG files.</source>
        <translation>文件夹 {name} 里没有 PNG 或 JPEG 文件。</translation>
    </message>
    <message>
        <source>{n} photographs came in.</source>
        <translation>导入了 {n} 张照片。</translation>
    </message>
    <message>
        <source>The photograph of {name} has been changed meanwhile. Look again.</source>
        <translation>{name} 的照片刚刚换过了，请再看一眼。</translation>
    </message>
    <message>
        <source>The folder {name} cannot be read. Choose another.</source>
        <translation>文件夹 {name} 读不了，请另选一个。</translation>
    </message>
    <message>
        <source>{name} belongs to no guest.</source>
        <translation>{name} 对不上任何来宾。</translation>
    </message>
    <message>
        <source>{n} were there before.</source>
        <translation>{n} 张原来就有。</translation>
    </message>
    <message>
        <source>{n} more files stayed out.</source>
        <translation>另有 {n} 个文件没有导入。</translation>
    </message>
    <message>
        <source>Nothing has been written yet. Let the guest sign first.</source>
        <translation>还没有写下签名，请来宾先签名。</translation>
    </message>
    <message>
        <source>The sign-in of {name} was undone meanwhile, so the signature was not kept. Sign the guest in again.</source>
        <translation>{name} 的签到刚刚被撤销，签名没有保存，请重新签到。</translation>
    </message>
    <message>
        <source>This signature cannot be kept. Let the guest write it again.</source>
        <translation>这个签名无法保存，请来宾重签一次。</translation>
    </message>
    <message>
        <source>Another desk is taking the signature of {name}. Look at the card again.</source>
        <translation>另一签到台正在为 {name} 签名，请重新打开这位来宾查看。</translation>
    </message>
    <message>
        <source>There is no signature of {name} to take back.</source>
        <translation>{name} 没有可撤回的签名。</translation>
    </message>
    <message>
        <source>Please show the code on your invitation</source>
        <translation>请出示请柬上的二维码</translation>
    </message>
    <message>
        <source>No invitation? Please ask at the desk.</source>
        <translation>没带请柬？请到签到台</translation>
    </message>
    <message>
        <source>Please sign the guest book</source>
        <translation>请在签到簿上签名</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>欢迎光临</translation>
    </message>
    <message>
        <source>It is your ticket</source>
        <translation>请柬即奖券，请保管</translation>
    </message>
    <message>
        <source>All else is yours to enjoy</source>
        <translation>其他环节敬请参与</translation>
    </message>
    <message>
        <source>Your table</source>
        <translation>您的桌号</translation>
    </message>
    <message>
        <source>Please collect</source>
        <translation>请领取</translation>
    </message>
    <message>
        <source>Your draw number</source>
        <translation>抽奖号码</translation>
    </message>
    <message>
        <source>The draw</source>
        <translation>抽奖</translation>
    </message>
    <message>
        <source>Its list is closed</source>
        <translation>名单已截止</translation>
    </message>
    <message>
        <source>How many came with you?</source>
        <translation>同行几位？</translation>
    </message>
    <message>
        <source>Your badge</source>
        <translation>胸卡</translation>
    </message>
    <message>
        <source>No code at hand? Please see our staff.</source>
        <translation>没带二维码？请找工作人员</translation>
    </message>
    <message>
        <source>The camera will be back in a moment</source>
        <translation>摄像头马上就好</translation>
    </message>
    <message>
        <source>Hold your code
in the frame</source>
        <translation>请将二维码
对准取景框</translation>
    </message>
    <message>
        <source>Hold your code
to the scanner</source>
        <translation>请将二维码
对准扫码器</translation>
    </message>
    <message>
        <source>About a hand away from the camera; a phone as bright as it gets</source>
        <translation>距镜头约一掌远，手机屏幕请调到最亮</translation>
    </message>
    <message>
        <source>A little closer, and tilt it: the light reflects</source>
        <translation>再近一点，稍微倾斜，避开反光</translation>
    </message>
    <message>
        <source>Please go to the sign-in desk</source>
        <translation>请到签到台签到</translation>
    </message>
    <message>
        <source>Self-service is taking a break. Our staff will sign you in.</source>
        <translation>自助签到暂停服务，工作人员会为您签到。</translation>
    </message>
    <message>
        <source>Please see our staff</source>
        <translation>请找工作人员</translation>
    </message>
    <message>
        <source>We have one short question</source>
        <translation>还有一项要请教您</translation>
    </message>
    <message>
        <source>Welcome, and thank you for coming</source>
        <translation>您好，感谢莅临</translation>
    </message>
    <message>
        <source>This invitation was signed in at {time}</source>
        <translation>这份请柬已于 {time} 签到</translation>
    </message>
    <message>
        <source>We are not quite ready yet</source>
        <translation>我们还没准备好</translation>
    </message>
    <message>
        <source>We would like to help you in person</source>
        <translation>我们想当面为您办理</translation>
    </message>
    <message>
        <source>Please come again then; they are glad to help meanwhile</source>
        <translation>到时请再来；有事可以找工作人员</translation>
    </message>
    <message>
        <source>They will find your name in the list</source>
        <translation>工作人员会在名单里找到您</translation>
    </message>
    <message>
        <source>Our staff has something for you: please see them before you go in</source>
        <translation>入场前请先找一下工作人员</translation>
    </message>
    <message>
        <source>Was that not you? Please see our staff.</source>
        <translation>不是您本人？请找工作人员</translation>
    </message>
    <message>
        <source>You are signed in</source>
        <translation>签到成功</translation>
    </message>
    <message>
        <source>One question</source>
        <translation>请问</translation>
    </message>
    <message>
        <source>Signed in before</source>
        <translation>已签到过</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>Welcome back</source>
        <translation>欢迎回来</translation>
    </message>
    <message>
        <source>Press the number, without yourself</source>
        <translation>请点数字，不含您本人</translation>
    </message>
    <message>
        <source>At the desk, please: it takes a moment</source>
        <translation>请到签到台，很快就好</translation>
    </message>
    <message>
        <source>A little closer, please</source>
        <translation>请再靠近一点</translation>
    </message>
    <message>
        <source>Tilt it a little: the light reflects</source>
        <translation>有反光，请稍微斜一点</translation>
    </message>
    <message>
        <source>Hold it still for a moment</source>
        <translation>请拿稳，停一下</translation>
    </message>
    <message>
        <source>Too dark: please make your screen brighter</source>
        <translation>太暗了，请把屏幕调亮</translation>
    </message>
    <message>
        <source>We do not know this code</source>
        <translation>没有找到这个二维码</translation>
    </message>
    <message>
        <source>This code is for another event</source>
        <translation>这是另一场活动的二维码</translation>
    </message>
    <message>
        <source>Sign-in has not opened yet</source>
        <translation>签到还没开始</translation>
    </message>
    <message>
        <source>Self-service has closed for today</source>
        <translation>自助签到已结束</translation>
    </message>
    <message>
        <source>The desk will help you at once</source>
        <translation>签到台马上为您处理</translation>
    </message>
    <message>
        <source>Please step to the desk</source>
        <translation>请到签到台</translation>
    </message>
    <message>
        <source>Please take</source>
        <translation>请领取</translation>
    </message>
    <message>
        <source>from the desk, now</source>
        <translation>现在到签到台领取</translation>
    </message>
    <message>
        <source>Your number in the draw</source>
        <translation>抽奖号码</translation>
    </message>
    <message>
        <source>The invitation is the ticket: keep it</source>
        <translation>请柬即奖券，请保管</translation>
    </message>
    <message>
        <source>You signed in before</source>
        <translation>您已签到过</translation>
    </message>
    <message>
        <source>{n} VIPs are not here yet</source>
        <translation>还有 {n} 位贵宾未到</translation>
    </message>
    <message>
        <source>{name} ({escort})</source>
        <translation>{name}（{escort}）</translation>
    </message>
    <message>
        <source>no escort in the list</source>
        <translation>名单里没有陪同</translation>
    </message>
    <message>
        <source>told {n} times</source>
        <translation>已提醒 {n} 次</translation>
    </message>
    <message>
        <source>Begun while {n} VIPs are not here</source>
        <translation>已开始，还有 {n} 位贵宾未到</translation>
    </message>
    <message>
        <source>told, no answer yet</source>
        <translation>已提醒，等待回复</translation>
    </message>
    <message>
        <source>Emcee: OK</source>
        <translation>主持人：好</translation>
    </message>
    <message>
        <source>Emcee: 1 min more</source>
        <translation>要加 1 分钟</translation>
    </message>
    <message>
        <source>Emcee: a problem</source>
        <translation>主持人有问题</translation>
    </message>
    <message>
        <source>Emcee: seen</source>
        <translation>主持人：收到</translation>
    </message>
    <message>
        <source>{desk}: seen</source>
        <translation>{desk}：看到了</translation>
    </message>
    <message>
        <source>A warm welcome to our guest of honour</source>
        <translation>热烈欢迎贵宾莅临</translation>
    </message>
    <message>
        <source>A warm welcome</source>
        <translation>欢迎莅临</translation>
    </message>
    <message>
        <source>Guests here</source>
        <translation>已到来宾</translation>
    </message>
    <message>
        <source>{n} missing</source>
        <translation>{n} 位未到</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>操作台</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>Each</source>
        <translation>每位</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>已到场</translation>
    </message>
    <message>
        <source>VIPs</source>
        <translation>贵宾</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>来宾</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
</TS>
