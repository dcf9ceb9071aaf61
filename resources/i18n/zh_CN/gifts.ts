<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>gifts</name>
    <message>
        <source>Table {n}</source>
        <translation>{n} 桌</translation>
    </message>
    <message>
        <source>Scan as you tear it off</source>
        <translation>撕下时扫一扫，确认已打出</translation>
    </message>
    <message>
        <source>Gift receipt</source>
        <translation>礼品领取凭证</translation>
    </message>
    <message>
        <source>STILL OWED: {gift}</source>
        <translation>【欠】{gift}</translation>
    </message>
    <message>
        <source>Opening code of the draw</source>
        <translation>抽奖开场码</translation>
    </message>
    <message>
        <source>With these codes you can check the published proof of the draw.</source>
        <translation>凭这些码可以核对公布的抽奖凭证。</translation>
    </message>
    <message>
        <source>Code of draw {n}</source>
        <translation>第 {n} 次抽取码</translation>
    </message>
    <message>
        <source>Closing code of the draw</source>
        <translation>抽奖收尾码</translation>
    </message>
    <message>
        <source>Taken by {name}</source>
        <translation>代领：{name}</translation>
    </message>
    <message>
        <source>Keep this slip: it is the proof of what is still owed.</source>
        <translation>请保管好本凭证，凭此补领所欠礼品。</translation>
    </message>
    <message>
        <source>Code of this draw's request</source>
        <translation>本次抽取码</translation>
    </message>
    <message>
        <source>Sealed envelope of the draw</source>
        <translation>抽奖密封信封</translation>
    </message>
    <message>
        <source>Fold it, seal it, sign over the flap. Open it only if the draw must go on at a spare laptop.</source>
        <translation>折好密封，封口签名。只有换备用电脑接着抽时才拆开。</translation>
    </message>
    <message>
        <source>Keep this slip until the proof is published. Witness signs here:</source>
        <translation>请保管到证据公布为止。见证人签名：</translation>
    </message>
    <message>
        <source>Closing of the gift desk</source>
        <translation>礼品台收尾核对</translation>
    </message>
    <message>
        <source>Last receipt</source>
        <translation>最后票号</translation>
    </message>
    <message>
        <source>Counted by / checked by</source>
        <translation>清点人 / 复核人</translation>
    </message>
    <message>
        <source>returned {n}</source>
        <translation>收回 {n}</translation>
    </message>
    <message>
        <source>owed {n}</source>
        <translation>欠 {n}</translation>
    </message>
    <message>
        <source>Printer test</source>
        <translation>打印机测试</translation>
    </message>
    <message>
        <source>Both ends of the ruler must be on the paper.</source>
        <translation>尺子两端都应印在纸上。</translation>
    </message>
    <message>
        <source>The paper is cut below this line.</source>
        <translation>纸应在此线下方切断。</translation>
    </message>
    <message>
        <source>Audit chain of {desk}</source>
        <translation>{desk} 审计链</translation>
    </message>
    <message>
        <source>should lie here {n}</source>
        <translation>应存 {n}</translation>
    </message>
    <message>
        <source>counted {n}</source>
        <translation>清点 {n}</translation>
    </message>
    <message>
        <source>Difference {n}</source>
        <translation>相差 {n}</translation>
    </message>
    <message>
        <source>Test code: scan it, nobody is signed in.</source>
        <translation>测试码：请扫一下，不会签到任何人。</translation>
    </message>
    <message>
        <source>The copy carries a black bar. Take the first badge back if somebody wears it.</source>
        <translation>补打的胸卡带黑条和编号。如果有人已戴上第一张，请先收回。</translation>
    </message>
    <message>
        <source>The copy carries a black bar, so that nobody takes it for a second gift.</source>
        <translation>补打的小票带黑条和编号，不会被当成第二份礼品。</translation>
    </message>
    <message>
        <source>Print a marked copy?</source>
        <translation>补打一张吗？</translation>
    </message>
    <message>
        <source>Print a copy</source>
        <translation>补打</translation>
    </message>
    <message>
        <source>{name} has a newer invitation</source>
        <translation>{name} 已换发新请柬</translation>
    </message>
    <message>
        <source>Scan the invitation again.</source>
        <translation>请再扫一次请柬。</translation>
    </message>
    <message>
        <source>That code was replaced. Search for the name.</source>
        <translation>这个二维码已作废换发，请按姓名查找。</translation>
    </message>
    <message>
        <source>That invitation is for another event</source>
        <translation>这是另一场活动的请柬</translation>
    </message>
    <message>
        <source>Check the spelling, or type the number on the invitation.</source>
        <translation>请核对写法，或输入请柬上的号码。</translation>
    </message>
    <message>
        <source>Not a receipt of this event</source>
        <translation>不是本场活动的小票</translation>
    </message>
    <message>
        <source>Scan the invitation instead.</source>
        <translation>请改扫请柬。</translation>
    </message>
    <message>
        <source>Ask for today's, or search for the name.</source>
        <translation>请对方出示今天的请柬，或按姓名查找。</translation>
    </message>
    <message>
        <source>Nobody fits</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Scan, or type a name, number or phone tail</source>
        <translation>扫请柬，或输入姓名、请柬号、手机尾号</translation>
    </message>
    <message>
        <source>Give all</source>
        <translation>全部发放</translation>
    </message>
    <message>
        <source>Give one</source>
        <translation>只发一件</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Group pick-up</source>
        <translation>多人合领</translation>
    </message>
    <message>
        <source>Proxy pick-up</source>
        <translation>代领</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Who takes it for {name}?</source>
        <translation>谁替 {name} 领取？</translation>
    </message>
    <message>
        <source>Give to this person</source>
        <translation>发给代领人</translation>
    </message>
    <message>
        <source>Take a gift back</source>
        <translation>收回礼品</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>The handout stays on record, with your name and the reason.</source>
        <translation>发放记录会保留，并记下您的姓名和原因。</translation>
    </message>
    <message>
        <source>Why it comes back</source>
        <translation>收回原因</translation>
    </message>
    <message>
        <source>Receipt printer</source>
        <translation>小票打印机</translation>
    </message>
    <message>
        <source>Use this printer</source>
        <translation>用这台打印机</translation>
    </message>
    <message>
        <source>A network printer: tcp:192.168.1.50:9100. Its self-test slip shows the address.</source>
        <translation>网络打印机写 tcp:192.168.1.50:9100，地址见打印机自检小票。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Use it and print a test slip</source>
        <translation>使用并打一张测试小票</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>小票</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>The guest may photograph it.</source>
        <translation>来宾可以拍照留存。</translation>
    </message>
    <message>
        <source>A new roll</source>
        <translation>换一卷纸</translation>
    </message>
    <message>
        <source>The paper is in</source>
        <translation>纸装好了</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Last four digits of the phone</source>
        <translation>手机后四位</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Write the name first</source>
        <translation>先写姓名</translation>
    </message>
    <message>
        <source>Back on the shelf</source>
        <translation>放回库存</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>Kept aside</source>
        <translation>另行存放</translation>
    </message>
    <message>
        <source>Write the reason first</source>
        <translation>先写原因</translation>
    </message>
    <message>
        <source>80 mm paper</source>
        <translation>80 毫米纸</translation>
    </message>
    <message>
        <source>58 mm paper</source>
        <translation>58 毫米纸</translation>
    </message>
    <message>
        <source>Open the cover and take out the core of the old roll.</source>
        <translation>打开盖子，取出旧纸芯。</translation>
    </message>
    <message>
        <source>Put the new roll in so that the paper comes off its lower side towards you.</source>
        <translation>放入新纸卷，纸头从下方朝自己拉出。</translation>
    </message>
    <message>
        <source>Pull a hand's width out, close the cover until it clicks, tear it off.</source>
        <translation>拉出一掌宽，合上盖子听到咔哒一声，撕掉纸头。</translation>
    </message>
    <message>
        <source>{n} guests match. Which one?</source>
        <translation>有 {n} 位来宾符合，是哪一位？</translation>
    </message>
    <message>
        <source>Table {table}</source>
        <translation>{table} 桌</translation>
    </message>
    <message>
        <source>invitation {number}</source>
        <translation>请柬 {number}</translation>
    </message>
    <message>
        <source>Scan the next colleague</source>
        <translation>接着扫下一位同事的请柬</translation>
    </message>
    <message>
        <source>Is it this guest?</source>
        <translation>是这位来宾吗？</translation>
    </message>
    <message>
        <source>Sign the guest in first.</source>
        <translation>请先为来宾签到。</translation>
    </message>
    <message>
        <source>No rule and no draw gives this guest anything.</source>
        <translation>按规则和抽奖，这位来宾没有应得礼品。</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>未签到</translation>
    </message>
    <message>
        <source>{n} to give</source>
        <translation>可发 {n} 件</translation>
    </message>
    <message>
        <source>{n} given</source>
        <translation>已发 {n} 件</translation>
    </message>
    <message>
        <source>{n} guests</source>
        <translation>{n} 位来宾</translation>
    </message>
    <message>
        <source>Scan an invitation</source>
        <translation>请扫请柬</translation>
    </message>
    <message>
        <source>Everything that the guest is owed, was given and has won appears here.</source>
        <translation>来宾应得、已领和中奖的礼品都会显示在这里。</translation>
    </message>
    <message>
        <source>Given before</source>
        <translation>已经发过</translation>
    </message>
    <message>
        <source>Nothing is owed</source>
        <translation>没有应得礼品</translation>
    </message>
    <message>
        <source>Give only {gift}</source>
        <translation>只发{gift}</translation>
    </message>
    <message>
        <source>taken by {name}</source>
        <translation>{name} 代领</translation>
    </message>
    <message>
        <source>{n} left</source>
        <translation>余 {n}</translation>
    </message>
    <message>
        <source>Print queue</source>
        <translation>打印队列</translation>
    </message>
    <message>
        <source>Running low</source>
        <translation>快发完的</translation>
    </message>
    <message>
        <source>none, {n} owed</source>
        <translation>发完，欠 {n} 件</translation>
    </message>
    <message>
        <source>None left</source>
        <translation>发完了</translation>
    </message>
    <message>
        <source>Did this one come out?</source>
        <translation>这张打出来了吗？</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>出来了</translation>
    </message>
    <message>
        <source>No</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>Torn</source>
        <translation>撕坏了</translation>
    </message>
    <message>
        <source>No printer</source>
        <translation>无打印机</translation>
    </message>
    <message>
        <source>No slip yet</source>
        <translation>还没有小票</translation>
    </message>
    <message>
        <source>{gifts} gifts, {pieces} pieces in all.</source>
        <translation>{gifts} 种礼品，共 {pieces} 件。</translation>
    </message>
    <message>
        <source>Gifts</source>
        <translation>礼品</translation>
    </message>
    <message>
        <source>No gifts yet</source>
        <translation>还没有礼品</translation>
    </message>
    <message>
        <source>Import the sheet of gifts: name, stock, for which categories, how many each.</source>
        <translation>请导入礼品表：名称、库存、发给哪些类别、每人几件。</translation>
    </message>
    <message>
        <source>Import gifts</source>
        <translation>导入礼品</translation>
    </message>
    <message>
        <source>Take in {name}?</source>
        <translation>导入 {name} 吗？</translation>
    </message>
    <message>
        <source>Bring more of {gift}</source>
        <translation>补充 {gift}</translation>
    </message>
    <message>
        <source>Put on the shelf</source>
        <translation>入库</translation>
    </message>
    <message>
        <source>How many of {gift} lie there?</source>
        <translation>{gift} 现场还有几件？</translation>
    </message>
    <message>
        <source>Write the count</source>
        <translation>记下清点数</translation>
    </message>
    <message>
        <source>Print the closing</source>
        <translation>打印核对单</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>清点</translation>
    </message>
    <message>
        <source>Bring more</source>
        <translation>补货</translation>
    </message>
    <message>
        <source>How to load</source>
        <translation>怎么装纸</translation>
    </message>
    <message>
        <source>Show the receipt</source>
        <translation>显示小票</translation>
    </message>
    <message>
        <source>Other printer</source>
        <translation>换打印机</translation>
    </message>
    <message>
        <source>{n} mm</source>
        <translation>{n} 毫米</translation>
    </message>
    <message>
        <source>{n} slips waiting</source>
        <translation>{n} 张小票在等</translation>
    </message>
    <message>
        <source>{trouble}, {queue}</source>
        <translation>{trouble}，{queue}</translation>
    </message>
    <message>
        <source>Nothing to give</source>
        <translation>没有可发的</translation>
    </message>
    <message>
        <source>Promised by hand: {reason}</source>
        <translation>手工补发：{reason}</translation>
    </message>
    <message>
        <source>{n} companions</source>
        <translation>同行 {n} 位</translation>
    </message>
    <message>
        <source>to be claimed by {time}</source>
        <translation>{time} 前领取</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>胸卡</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>小票</translation>
    </message>
    <message>
        <source>No printer is set up</source>
        <translation>没有设打印机</translation>
    </message>
    <message>
        <source>Keep giving: every receipt can be shown on the screen.</source>
        <translation>礼品照发，小票可在屏幕上显示。</translation>
    </message>
    <message>
        <source>Give {give}, owe {owe}</source>
        <translation>发 {give} 件，欠 {owe} 件</translation>
    </message>
    <message>
        <source>Give {n} pieces</source>
        <translation>发 {n} 件</translation>
    </message>
    <message>
        <source>Write {n} IOUs</source>
        <translation>记 {n} 张欠条</translation>
    </message>
    <message>
        <source>won {time}</source>
        <translation>{time} 中奖</translation>
    </message>
    <message>
        <source>after sign-in</source>
        <translation>签到后可领</translation>
    </message>
    <message>
        <source>To give</source>
        <translation>可发</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>中奖</translation>
    </message>
    <message>
        <source>Owe it</source>
        <translation>记欠条</translation>
    </message>
    <message>
        <source>IOU written</source>
        <translation>已记欠条</translation>
    </message>
    <message>
        <source>Confirm the win first</source>
        <translation>待确认中奖</translation>
    </message>
    <message>
        <source>Not claimed in time</source>
        <translation>逾期未领</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>正在打</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>已打出</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>没把握</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>没打出</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>已交系统</translation>
    </message>
    <message>
        <source>roll nearly out</source>
        <translation>纸快用完</translation>
    </message>
    <message>
        <source>The printer is out of paper</source>
        <translation>打印机缺纸</translation>
    </message>
    <message>
        <source>The printer's cover is open</source>
        <translation>打印机盖子没关</translation>
    </message>
    <message>
        <source>The printer does not answer</source>
        <translation>打印机没有回应</translation>
    </message>
    <message>
        <source>The printer is switched to off-line</source>
        <translation>打印机处于离线</translation>
    </message>
    <message>
        <source>The printer reports a fault</source>
        <translation>打印机报告故障</translation>
    </message>
    <message>
        <source>The printer stopped in the middle of a slip</source>
        <translation>打印机打到一半停了</translation>
    </message>
    <message>
        <source>The printer broke off in the middle of a slip</source>
        <translation>打印机打到一半断了</translation>
    </message>
    <message>
        <source>Keep giving: printing goes on by itself once there is paper.</source>
        <translation>礼品照发，装好纸会接着打。</translation>
    </message>
    <message>
        <source>Close the cover: printing goes on by itself.</source>
        <translation>合上盖子，会接着打。</translation>
    </message>
    <message>
        <source>Check its power and cable. Keep giving: receipts are kept.</source>
        <translation>请检查电源和线。礼品照发，小票都留着。</translation>
    </message>
    <message>
        <source>Press its button to go on-line. Keep giving: receipts are kept.</source>
        <translation>请按打印机上的联机键。礼品照发，小票都留着。</translation>
    </message>
    <message>
        <source>Switch it off and on again. Keep giving: receipts are kept.</source>
        <translation>请关机再开机。礼品照发，小票都留着。</translation>
    </message>
    <message>
        <source>Look at the paper. Keep giving: receipts are kept.</source>
        <translation>请看一下纸。礼品照发，小票都留着。</translation>
    </message>
    <message>
        <source>Look at the paper and answer at the right. Keep giving.</source>
        <translation>请看一下纸，并在右边回答。礼品照发。</translation>
    </message>
    <message>
        <source>{name} is not signed in. Sign the guest in first.</source>
        <translation>{name}还没有签到，请先签到。</translation>
    </message>
    <message>
        <source>That guest is not on the list any more. Search for the name.</source>
        <translation>这位来宾已不在名单上，请按姓名查找。</translation>
    </message>
    <message>
        <source>{gift} does not come as {variant}. Choose another one.</source>
        <translation>{gift} 没有 {variant} 这一款，请换一款。</translation>
    </message>
    <message>
        <source>This prize has just been passed on. Scan the invitation again.</source>
        <translation>这份奖品刚刚已顺延给他人。请重新扫请柬。</translation>
    </message>
    <message>
        <source>The guest is not owed that any more. Scan the invitation again.</source>
        <translation>来宾已不再应得这一件，请再扫一次请柬。</translation>
    </message>
    <message>
        <source>That slip is still waiting for the printer. It comes out by itself.</source>
        <translation>这张小票还在等打印机，会自己打出来。</translation>
    </message>
    <message>
        <source>Say first whether that slip came out.</source>
        <translation>请先说明这张小票打出来没有。</translation>
    </message>
    <message>
        <source>Say why the gift comes back.</source>
        <translation>请写明收回的原因。</translation>
    </message>
    <message>
        <source>Say why the guest gets this gift.</source>
        <translation>请写明补发的原因。</translation>
    </message>
    <message>
        <source>Give between 1 and {most} pieces at once.</source>
        <translation>一次请发 1 到 {most} 件。</translation>
    </message>
    <message>
        <source>That gift was taken back before. Nothing is changed.</source>
        <translation>这件礼品之前已收回，没有改动。</translation>
    </message>
    <message>
        <source>No guest is of the category "{name}". Import the guests first, or correct the name.</source>
        <translation>来宾中没有“{name}”这个类别。请先导入来宾，或改正名称。</translation>
    </message>
    <message>
        <source>Fewer than none cannot lie there. Count again.</source>
        <translation>数量不能少于零，请重新清点。</translation>
    </message>
    <message>
        <source>Only {n} lie there. Take away fewer.</source>
        <translation>那里只有 {n} 件，请少取一些。</translation>
    </message>
    <message>
        <source>{name} holds no gifts below its headings.</source>
        <translation>{name} 的表头下没有礼品。</translation>
    </message>
    <message>
        <source>Row {row}: the gift has no name, or one that is too long.</source>
        <translation>第 {row} 行：礼品没有名称，或名称太长。</translation>
    </message>
    <message>
        <source>Row {row}: "{typed}" must be a whole number.</source>
        <translation>第 {row} 行：“{typed}”应为整数。</translation>
    </message>
    <message>
        <source>Row {row}: "{typed}" must be guest, companion or person.</source>
        <translation>第 {row} 行：“{typed}”应为来宾、同行或每人。</translation>
    </message>
    <message>
        <source>Row {row}: "{typed}" is not a time of day. Write it as 09:00.</source>
        <translation>第 {row} 行：“{typed}”不是时间，请写成 09:00。</translation>
    </message>
    <message>
        <source>Prize</source>
        <translation>奖品</translation>
    </message>
    <message>
        <source>By hand only</source>
        <translation>仅手工发放</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>全体来宾</translation>
    </message>
    <message>
        <source>table {table}</source>
        <translation>{table} 桌</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>礼品</translation>
    </message>
    <message>
        <source>For</source>
        <translation>发给</translation>
    </message>
    <message>
        <source>Brought</source>
        <translation>备货</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>应发</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>已发</translation>
    </message>
    <message>
        <source>IOUs</source>
        <translation>欠条</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>现存</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>清点</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>相差</translation>
    </message>
    <message>
        <source>each companion</source>
        <translation>每位同行</translation>
    </message>
    <message>
        <source>each person</source>
        <translation>每人</translation>
    </message>
</context>
</TS>
