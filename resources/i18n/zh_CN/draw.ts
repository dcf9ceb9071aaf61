<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>draw</name>
    <message>
        <source>its field {field} is missing or not what it may be</source>
        <translation>字段 {field} 缺失或内容不合规定</translation>
    </message>
    <message>
        <source>its value is not the twenty digits of the dice</source>
        <translation>点数不是二十颗骰子的二十位数字</translation>
    </message>
    <message>
        <source>it is not a line of JSON</source>
        <translation>这一行不是 JSON</translation>
    </message>
    <message>
        <source>it is not written exactly as a record is written</source>
        <translation>这一行的写法与规定的写法不完全一致</translation>
    </message>
    <message>
        <source>its type is unknown</source>
        <translation>记录类型不认识</translation>
    </message>
    <message>
        <source>its field {field} is unknown</source>
        <translation>多出了不认识的字段 {field}</translation>
    </message>
    <message>
        <source>the last line of the list is cut off</source>
        <translation>名单的最后一行不完整</translation>
    </message>
    <message>
        <source>the list has {n} tickets; {most} is the most</source>
        <translation>名单共有 {n} 张票，最多 {most} 张</translation>
    </message>
    <message>
        <source>line {at} of the list has {n} tickets; {most} is the most</source>
        <translation>名单第 {at} 行有 {n} 张票，最多 {most} 张</translation>
    </message>
    <message>
        <source>line {at} of the list is out of order or twice</source>
        <translation>名单第 {at} 行次序不对或重复</translation>
    </message>
    <message>
        <source>line {at} of the list is not number, tickets, group</source>
        <translation>名单第 {at} 行不是“号码、票数、类别”</translation>
    </message>
    <message>
        <source>the list is not UTF-8 text</source>
        <translation>名单不是 UTF-8 文本</translation>
    </message>
    <message>
        <source>it stands after the close</source>
        <translation>这一行写在收尾之后</translation>
    </message>
    <message>
        <source>a second genesis</source>
        <translation>出现了第二条开场记录</translation>
    </message>
    <message>
        <source>the first line is not the genesis</source>
        <translation>第一行不是开场记录</translation>
    </message>
    <message>
        <source>it does not follow from the line before it</source>
        <translation>与上一行接不上</translation>
    </message>
    <message>
        <source>its protocol is not FD1</source>
        <translation>所用规则不是 FD1</translation>
    </message>
    <message>
        <source>its mode is neither live nor rehearsal</source>
        <translation>既不是正式抽奖，也不是排练</translation>
    </message>
    <message>
        <source>a new list came in the middle of a draw</source>
        <translation>抽取途中换了名单</translation>
    </message>
    <message>
        <source>its list is not number {no}</source>
        <translation>名单号应为 {no}</translation>
    </message>
    <message>
        <source>list-{no}.txt is not the list that was frozen</source>
        <translation>list-{no}.txt 不是当时锁定的名单</translation>
    </message>
    <message>
        <source>the root of list-{no}.txt is another</source>
        <translation>list-{no}.txt 的树根值不符</translation>
    </message>
    <message>
        <source>list-{no}.txt has {n} entries</source>
        <translation>list-{no}.txt 实有 {n} 个号码</translation>
    </message>
    <message>
        <source>list-{no}.txt has {n} tickets</source>
        <translation>list-{no}.txt 实有 {n} 张票</translation>
    </message>
    <message>
        <source>the draw before it has no result</source>
        <translation>上一次抽取还没有结果</translation>
    </message>
    <message>
        <source>its draw is not number {no}</source>
        <translation>应为第 {no} 次抽取</translation>
    </message>
    <message>
        <source>there are only {chain} seeds</source>
        <translation>种子只够抽 {chain} 次</translation>
    </message>
    <message>
        <source>the newest list is number {no}</source>
        <translation>最新的名单是第 {no} 份</translation>
    </message>
    <message>
        <source>{n} entries may win</source>
        <translation>可中奖的应为 {n} 个号码</translation>
    </message>
    <message>
        <source>other entries may win than it says</source>
        <translation>可中奖的号码与记录不符</translation>
    </message>
    <message>
        <source>the draw has its digits already</source>
        <translation>本次抽取已经取过数</translation>
    </message>
    <message>
        <source>no draw is open</source>
        <translation>没有正在进行的抽取</translation>
    </message>
    <message>
        <source>its seed does not lead to the opening code</source>
        <translation>种子推不回开场码</translation>
    </message>
    <message>
        <source>seed and digits give these winners: {winners}</source>
        <translation>由种子和点数算出的中奖号码是：{winners}</translation>
    </message>
    <message>
        <source>draw {no} has not been drawn</source>
        <translation>第 {no} 次抽取还没有进行</translation>
    </message>
    <message>
        <source>{number} holds no prize of draw {no}</source>
        <translation>{number} 并未持有第 {no} 次抽取的奖</translation>
    </message>
    <message>
        <source>the next in line is {number}</source>
        <translation>应顺延给 {number}</translation>
    </message>
    <message>
        <source>a draw is still open</source>
        <translation>还有抽取没有结束</translation>
    </message>
    <message>
        <source>{n} draws were made</source>
        <translation>实际抽取了 {n} 次</translation>
    </message>
    <message>
        <source>list-{no}.txt is missing</source>
        <translation>缺少 list-{no}.txt</translation>
    </message>
    <message>
        <source>a result without digits from the audience</source>
        <translation>没有现场取数就有了结果</translation>
    </message>
    <message>
        <source>draw {no} has no winners</source>
        <translation>第 {no} 次抽取没有中奖者</translation>
    </message>
    <message>
        <source>this is not the code of a draw, or it was not read whole</source>
        <translation>这不是一次抽取的码，或没有读全</translation>
    </message>
    <message>
        <source>its code is {code}, not the opening code that was kept</source>
        <translation>算出的码是 {code}，与留存的开场码不同</translation>
    </message>
    <message>
        <source>it names {n} winners</source>
        <translation>它写了 {n} 个中奖号码</translation>
    </message>
    <message>
        <source>the list alone does not say who had won before; check the whole proof</source>
        <translation>单凭名单不知道之前谁已中奖，请核对整份凭证</translation>
    </message>
    <message>
        <source>this was a rehearsal; it counts for nothing</source>
        <translation>这是一次排练，不作数</translation>
    </message>
    <message>
        <source>the proof ends with the code {code}, not with the closing code that was kept</source>
        <translation>凭证末尾的码是 {code}，与留存的收尾码不同</translation>
    </message>
    <message>
        <source>the proof is empty</source>
        <translation>凭证是空的</translation>
    </message>
    <message>
        <source>list-{no}.txt belongs to no line of the proof</source>
        <translation>凭证里没有哪一行用到 list-{no}.txt</translation>
    </message>
    <message>
        <source>the last line of the proof is cut off</source>
        <translation>凭证的最后一行不完整</translation>
    </message>
    <message>
        <source>{n} people are on the list. An event has only one live draw; late guests join as a new list.</source>
        <translation>名单上共 {n} 人。一场活动只有一次正式抽奖，后到的来宾用新名单加入。</translation>
    </message>
    <message>
        <source>No draw can be added after this, and no prize passed on. The closing code is shown.</source>
        <translation>此后不能再抽取，也不能再顺延。收尾码会显示出来。</translation>
    </message>
    <message>
        <source>Freeze the list now?</source>
        <translation>现在锁定名单？</translation>
    </message>
    <message>
        <source>Freeze the list</source>
        <translation>锁定名单</translation>
    </message>
    <message>
        <source>No draw can be added after this, and no prize passed on. The closing code is printed and shown.</source>
        <translation>此后不能再抽取，也不能再顺延。收尾码会打印并显示出来。</translation>
    </message>
    <message>
        <source>Export the proof</source>
        <translation>导出凭证</translation>
    </message>
    <message>
        <source>The proof is in {folder}.</source>
        <translation>凭证已导出到 {folder}。</translation>
    </message>
    <message>
        <source>Shown on the stage</source>
        <translation>已在大屏公布</translation>
    </message>
    <message>
        <source>Its seeds and its time are used again, so that the same dice give the same winners.</source>
        <translation>沿用信封里的种子和时间，骰子相同，中奖者就相同。</translation>
    </message>
    <message>
        <source>Close the draw?</source>
        <translation>抽奖收尾？</translation>
    </message>
    <message>
        <source>Close the draw</source>
        <translation>抽奖收尾</translation>
    </message>
    <message>
        <source>A request's slip is scanned when the next prize is about to be put on record.</source>
        <translation>登记小票要在登记下一个奖项时扫。</translation>
    </message>
    <message>
        <source>Go on from the sealed envelope?</source>
        <translation>用密封信封接着抽？</translation>
    </message>
    <message>
        <source>The list is frozen already. A sealed envelope is for a laptop that takes over.</source>
        <translation>名单已经锁定。密封信封是给接替的电脑用的。</translation>
    </message>
    <message>
        <source>{n} prizes are not claimed yet.</source>
        <translation>还有 {n} 份奖品未领。</translation>
    </message>
    <message>
        <source>No printer is set up, so the codes stand on the stage only. Let somebody write them down.</source>
        <translation>还没有设置打印机，码只显示在大屏上，请有人抄下来。</translation>
    </message>
    <message>
        <source>{prize}, {n}</source>
        <translation>{prize}，{n} 名</translation>
    </message>
    <message>
        <source>{pool} of {all} may win</source>
        <translation>{all} 人中可中奖的 {pool} 人</translation>
    </message>
    <message>
        <source>{pool} of {all} have not won</source>
        <translation>{all} 人中还没中奖的 {pool} 人</translation>
    </message>
    <message>
        <source>Draw {n}</source>
        <translation>第 {n} 次抽取</translation>
    </message>
    <message>
        <source>Guests 1–4</source>
        <translation>第 1–4 位</translation>
    </message>
    <message>
        <source>Guests 5–8</source>
        <translation>第 5–8 位</translation>
    </message>
    <message>
        <source>Guests 9–10</source>
        <translation>第 9–10 位</translation>
    </message>
    <message>
        <source>{number} {name} is called on the stage.</source>
        <translation>大屏正在呼叫 {number} {name}。</translation>
    </message>
    <message>
        <source>The sign-in was undone</source>
        <translation>签到已撤销</translation>
    </message>
    <message>
        <source>Not claimed in time</source>
        <translation>逾期未领</translation>
    </message>
    <message>
        <source>Absent, called three times</source>
        <translation>三次呼叫未到场</translation>
    </message>
    <message>
        <source>Void this draw?</source>
        <translation>作废本次抽取？</translation>
    </message>
    <message>
        <source>Void this draw</source>
        <translation>作废本次</translation>
    </message>
    <message>
        <source>It keeps its number, and the proof shows what would have come out.</source>
        <translation>它仍占一次编号，凭证会写明本来的结果。</translation>
    </message>
    <message>
        <source>Who rolls the dice?</source>
        <translation>由哪几桌掷骰？</translation>
    </message>
    <message>
        <source>Use these names</source>
        <translation>用这些名称</translation>
    </message>
    <message>
        <source>Four dice each, from different corners of the hall.</source>
        <translation>每桌 4 颗，请选会场不同位置的桌。</translation>
    </message>
    <message>
        <source>Compare every digit with the hall</source>
        <translation>请与现场逐位核对</translation>
    </message>
    <message>
        <source>They are the same</source>
        <translation>核对无误</translation>
    </message>
    <message>
        <source>{number} {name}: the next of the same order takes the place.</source>
        <translation>{number} {name}：由同一次序的下一位顺延。</translation>
    </message>
    <message>
        <source>Pass this prize on?</source>
        <translation>这个奖要顺延吗？</translation>
    </message>
    <message>
        <source>Pass it to the next in line</source>
        <translation>顺延给下一位</translation>
    </message>
    <message>
        <source>A public beacon's value</source>
        <translation>公共信标的数值</translation>
    </message>
    <message>
        <source>Use this value</source>
        <translation>采用这个数值</translation>
    </message>
    <message>
        <source>Name the beacon and its round before you look. Scan the value from the phone, or type it.</source>
        <translation>请先说出是哪个信标、哪一轮，再看数值。可从手机上扫码，也可手工输入。</translation>
    </message>
    <message>
        <source>One more prize</source>
        <translation>加一个奖项</translation>
    </message>
    <message>
        <source>Add the prize</source>
        <translation>加奖</translation>
    </message>
    <message>
        <source>It is drawn after the others, by the same rules.</source>
        <translation>排在其他奖项之后，规则相同。</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>见证人</translation>
    </message>
    <message>
        <source>{n} s left</source>
        <translation>还剩 {n} 秒</translation>
    </message>
    <message>
        <source>The time is over</source>
        <translation>时间到</translation>
    </message>
    <message>
        <source>Its value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Which beacon, and whose phone</source>
        <translation>哪个信标，谁的手机</translation>
    </message>
    <message>
        <source>Row {n}</source>
        <translation>第 {n} 行</translation>
    </message>
    <message>
        <source>What the emcee calls it</source>
        <translation>奖级名称</translation>
    </message>
    <message>
        <source>Extra</source>
        <translation>加奖</translation>
    </message>
    <message>
        <source>The thing</source>
        <translation>奖品</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>赞助方</translation>
    </message>
    <message>
        <source>Second person</source>
        <translation>第二人</translation>
    </message>
    <message>
        <source>Name the beacon and its round aloud first, then read the value from a guest's phone.</source>
        <translation>请先当众说出是哪个信标、哪一轮，再从来宾手机上读取数值。</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} / {all} 颗</translation>
    </message>
    <message>
        <source>read out</source>
        <translation>已报</translation>
    </message>
    <message>
        <source>Public beacon</source>
        <translation>公共信标</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>正在报</translation>
    </message>
    <message>
        <source>Quick mode</source>
        <translation>快速模式</translation>
    </message>
    <message>
        <source>The computer gives the value itself. Stage and proof say that nobody in the hall took part.</source>
        <translation>数值由电脑自己产生。大屏和凭证都会注明未由来宾取数。</translation>
    </message>
    <message>
        <source>Twenty dice from five tables</source>
        <translation>五桌掷二十颗骰子</translation>
    </message>
    <message>
        <source>Ten guests hold up a digit each</source>
        <translation>十位来宾同时举数字</translation>
    </message>
    <message>
        <source>A public beacon alone</source>
        <translation>只用公共信标</translation>
    </message>
    <message>
        <source>Quick mode, without the audience</source>
        <translation>快速模式（未由来宾取数）</translation>
    </message>
    <message>
        <source>Add a public beacon's value</source>
        <translation>另加公共信标</translation>
    </message>
    <message>
        <source>Name the tables</source>
        <translation>填写桌名</translation>
    </message>
    <message>
        <source>Print the code</source>
        <translation>打印这个码</translation>
    </message>
    <message>
        <source>REHEARSAL</source>
        <translation>排练</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>抽取码</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Back to the draw</source>
        <translation>回到抽奖</translation>
    </message>
    <message>
        <source>Draw, once checked</source>
        <translation>开奖（核对后）</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>已到场</translation>
    </message>
    <message>
        <source>Pass it on</source>
        <translation>顺延</translation>
    </message>
    <message>
        <source>Beacon</source>
        <translation>信标</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>领奖情况</translation>
    </message>
    <message>
        <source>Draw without the audience</source>
        <translation>不由来宾取数，直接开奖</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>输入点数</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>退一颗</translation>
    </message>
    <message>
        <source>Roll, stop</source>
        <translation>滚动、停止</translation>
    </message>
    <message>
        <source>The hall has seen it</source>
        <translation>全场已看到</translation>
    </message>
    <message>
        <source>Winner board</source>
        <translation>中奖榜</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>未到场</translation>
    </message>
    <message>
        <source>Table {n}</source>
        <translation>{n} 桌</translation>
    </message>
    <message>
        <source>Put it on record: {prize}, {n}</source>
        <translation>登记：{prize} {n} 名</translation>
    </message>
    <message>
        <source>Freeze the list of {n}</source>
        <translation>锁定 {n} 人名单</translation>
    </message>
    <message>
        <source>Nobody has signed in yet</source>
        <translation>还没有人签到</translation>
    </message>
    <message>
        <source>End the rehearsal</source>
        <translation>结束排练</translation>
    </message>
    <message>
        <source>New list</source>
        <translation>新名单</translation>
    </message>
    <message>
        <source>Put it on record</source>
        <translation>登记本次抽取</translation>
    </message>
    <message>
        <source>{n} not claimed</source>
        <translation>{n} 份未领</translation>
    </message>
    <message>
        <source>Lock the digits and draw</source>
        <translation>点数无误，开奖</translation>
    </message>
    <message>
        <source>Back one</source>
        <translation>退回一颗</translation>
    </message>
    <message>
        <source>Go on, {n} may come later</source>
        <translation>先往下抽，{n} 位稍后领</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>排练</translation>
    </message>
    <message>
        <source>The code is out</source>
        <translation>已公布</translation>
    </message>
    <message>
        <source>Other ways</source>
        <translation>其他方式</translation>
    </message>
    <message>
        <source>Lock the digits and draw ({n} to go)</source>
        <translation>点数无误，开奖（还差 {n} 颗）</translation>
    </message>
    <message>
        <source>Stop and show</source>
        <translation>停止并上屏</translation>
    </message>
    <message>
        <source>Start rolling</source>
        <translation>开始滚动</translation>
    </message>
    <message>
        <source>All {n} are here</source>
        <translation>{n} 位都已到场</translation>
    </message>
    <message>
        <source>Sealed slip</source>
        <translation>密封小票</translation>
    </message>
    <message>
        <source>Handed out, it stays</source>
        <translation>已发放，不能顺延</translation>
    </message>
    <message>
        <source>Claimed already</source>
        <translation>已经领奖</translation>
    </message>
    <message>
        <source>Enter the beacon's value</source>
        <translation>输入信标数值</translation>
    </message>
    <message>
        <source>Make a new list</source>
        <translation>建新名单</translation>
    </message>
    <message>
        <source>A second person checks</source>
        <translation>请第二人核对</translation>
    </message>
    <message>
        <source>"{typed}" must be a whole number from 1 to {most}.</source>
        <translation>“{typed}”要填 1 到 {most} 的整数。</translation>
    </message>
    <message>
        <source>The prize</source>
        <translation>奖项</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>奖级</translation>
    </message>
    <message>
        <source>What is won</source>
        <translation>奖品</translation>
    </message>
    <message>
        <source>Per round</source>
        <translation>每轮</translation>
    </message>
    <message>
        <source>Who may win</source>
        <translation>谁可中奖</translation>
    </message>
    <message>
        <source>Minutes to come forward</source>
        <translation>领奖时限（分钟）</translation>
    </message>
    <message>
        <source>empty: everybody</source>
        <translation>不填：所有来宾</translation>
    </message>
    <message>
        <source>empty: no deadline</source>
        <translation>不填：不限时</translation>
    </message>
    <message>
        <source>How it rolls</source>
        <translation>滚动画面</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>节奏</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Save the prize</source>
        <translation>保存奖项</translation>
    </message>
    <message>
        <source>Withdraw it</source>
        <translation>撤下</translation>
    </message>
    <message>
        <source>by the number of winners</source>
        <translation>按名额自动</translation>
    </message>
    <message>
        <source>reels</source>
        <translation>滚轮</translation>
    </message>
    <message>
        <source>wall of tickets</source>
        <translation>请柬墙</translation>
    </message>
    <message>
        <source>sphere of numbers</source>
        <translation>号码球</translation>
    </message>
    <message>
        <source>curtain, one by one</source>
        <translation>幕布，逐个揭晓</translation>
    </message>
    <message>
        <source>brisk</source>
        <translation>明快</translation>
    </message>
    <message>
        <source>suspense</source>
        <translation>悬念</translation>
    </message>
    <message>
        <source>It has been drawn and stays as it is.</source>
        <translation>已经抽过，不能再改。</translation>
    </message>
    <message>
        <source>Earlier winners may win it too</source>
        <translation>已中奖者也可再中</translation>
    </message>
    <message>
        <source>Take this prize back?</source>
        <translation>撤下这个奖项？</translation>
    </message>
    <message>
        <source>{n} prizes came in.</source>
        <translation>导入了 {n} 个奖项。</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>Drawn so far</source>
        <translation>已抽出</translation>
    </message>
    <message>
        <source>{n} prizes</source>
        <translation>{n} 个奖项</translation>
    </message>
    <message>
        <source>The prizes</source>
        <translation>奖项</translation>
    </message>
    <message>
        <source>Import prizes</source>
        <translation>导入奖项</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>Choose the picture</source>
        <translation>选择图片</translation>
    </message>
    <message>
        <source>Remove the picture</source>
        <translation>去掉图片</translation>
    </message>
    <message>
        <source>All drawn</source>
        <translation>开完</translation>
    </message>
    <message>
        <source>No prizes yet</source>
        <translation>还没有奖项</translation>
    </message>
    <message>
        <source>Prizes</source>
        <translation>奖项</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>正在抽</translation>
    </message>
    <message>
        <source>{n} winners are called to the stage</source>
        <translation>请 {n} 位中奖来宾上台</translation>
    </message>
    <message>
        <source>Five tables roll the dice</source>
        <translation>请 5 桌来宾掷骰</translation>
    </message>
    <message>
        <source>Four ten-sided dice each; every digit shows on the big screen</source>
        <translation>每桌 4 颗十面骰，报一个输一个，大屏同步显示</translation>
    </message>
    <message>
        <source>{n} prizes were not claimed in time</source>
        <translation>{n} 份奖品逾期未领</translation>
    </message>
    <message>
        <source>{n} prizes are not claimed yet</source>
        <translation>还有 {n} 份奖品未领</translation>
    </message>
    <message>
        <source>Every prize is claimed</source>
        <translation>奖品都已领取</translation>
    </message>
    <message>
        <source>What was handed out cannot be passed on</source>
        <translation>已发放的不能顺延</translation>
    </message>
    <message>
        <source>Typed by {name}</source>
        <translation>录入：{name}</translation>
    </message>
    <message>
        <source>The rehearsal is over</source>
        <translation>排练结束</translation>
    </message>
    <message>
        <source>Rehearse again, or freeze the list for the real draw</source>
        <translation>可以再排练，或锁定名单正式抽奖</translation>
    </message>
    <message>
        <source>Stop when the hall is ready</source>
        <translation>全场就绪就停</translation>
    </message>
    <message>
        <source>One press stops, stores and shows</source>
        <translation>按一下：停止、存盘、上屏</translation>
    </message>
    <message>
        <source>Absent: the next of the same order takes the place, nobody chooses</source>
        <translation>未到场按同一顺序顺延，谁也不能挑</translation>
    </message>
    <message>
        <source>The audience takes no part; stage and proof say so</source>
        <translation>未由来宾取数，大屏和凭证都会写明</translation>
    </message>
    <message>
        <source>A public beacon gives the value</source>
        <translation>由公共信标给出数值</translation>
    </message>
    <message>
        <source>Announced before; nobody in the hall can choose it</source>
        <translation>事先说明；在场的人都无法挑选</translation>
    </message>
    <message>
        <source>All at the same moment; every digit shows on the big screen</source>
        <translation>同一时刻举起，大屏同步显示</translation>
    </message>
    <message>
        <source>Pass them on: the next of the same order takes the place</source>
        <translation>可以顺延给同一次序的下一位</translation>
    </message>
    <message>
        <source>Whoever comes to the gift desk claims it there</source>
        <translation>到礼品台领取即可</translation>
    </message>
    <message>
        <source>Second person checks at {n}</source>
        <translation>核对：满 {n} 颗后由另一人确认</translation>
    </message>
    <message>
        <source>Rehearse, or freeze the list</source>
        <translation>先排练，或锁定名单</translation>
    </message>
    <message>
        <source>The invitation is the ticket: who is here may win</source>
        <translation>请柬就是奖券，签到的来宾都可中奖</translation>
    </message>
    <message>
        <source>Show and print the opening code</source>
        <translation>公布并打印开场码</translation>
    </message>
    <message>
        <source>Before anybody gives a digit</source>
        <translation>在任何人取数之前</translation>
    </message>
    <message>
        <source>Request the next draw</source>
        <translation>登记下一次抽取</translation>
    </message>
    <message>
        <source>It is on record before the dice fall</source>
        <translation>先登记，后掷骰</translation>
    </message>
    <message>
        <source>The digits are on record</source>
        <translation>点数已登记</translation>
    </message>
    <message>
        <source>The result is stored</source>
        <translation>结果已存盘</translation>
    </message>
    <message>
        <source>The animation decides nothing</source>
        <translation>动画不决定任何结果</translation>
    </message>
    <message>
        <source>The draw is closed</source>
        <translation>抽奖已收尾</translation>
    </message>
    <message>
        <source>Export the proof and print the closing code</source>
        <translation>导出凭证，打印收尾码</translation>
    </message>
    <message>
        <source>Checked by {name}</source>
        <translation>核对：{name}</translation>
    </message>
    <message>
        <source>Then a second person checks</source>
        <translation>随后由另一人核对</translation>
    </message>
    <message>
        <source>the operator</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>抽奖步骤</translation>
    </message>
    <message>
        <source>Extra prize</source>
        <translation>加奖</translation>
    </message>
    <message>
        <source>Projector</source>
        <translation>大屏</translation>
    </message>
    <message>
        <source>Opening code</source>
        <translation>开场码</translation>
    </message>
    <message>
        <source>No projector is chosen</source>
        <translation>还没有选大屏</translation>
    </message>
    <message>
        <source>Twenty ten-sided dice</source>
        <translation>二十颗十面骰</translation>
    </message>
    <message>
        <source>Prize and how many</source>
        <translation>奖项和名额</translation>
    </message>
    <message>
        <source>{n} people, {time}</source>
        <translation>{n} 人，{time}</translation>
    </message>
    <message>
        <source>Who is here may win</source>
        <translation>签到的来宾可中奖</translation>
    </message>
    <message>
        <source>Audience took no part</source>
        <translation>未由来宾取数</translation>
    </message>
    <message>
        <source>Publish the code</source>
        <translation>公布开场码</translation>
    </message>
    <message>
        <source>Request this draw</source>
        <translation>登记本次抽取</translation>
    </message>
    <message>
        <source>Audience dice</source>
        <translation>现场取数</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>开奖</translation>
    </message>
    <message>
        <source>Stored, then shown</source>
        <translation>先存盘，再上屏</translation>
    </message>
    <message>
        <source>Confirm winners</source>
        <translation>确认领奖</translation>
    </message>
    <message>
        <source>Absent: next in line</source>
        <translation>未到场可顺延</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>收尾</translation>
    </message>
    <message>
        <source>Print the closing code</source>
        <translation>打印收尾码</translation>
    </message>
    <message>
        <source>{n} times</source>
        <translation>{n} 次</translation>
    </message>
    <message>
        <source>Counts for nothing</source>
        <translation>不作数</translation>
    </message>
    <message>
        <source>Shown and printed</source>
        <translation>上屏并打印</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was frozen.</source>
        <translation>已取消，名单没有锁定。</translation>
    </message>
    <message>
        <source>Cancelled. The list stays as it was.</source>
        <translation>已取消，名单保持原样。</translation>
    </message>
    <message>
        <source>Ten guests</source>
        <translation>十位来宾</translation>
    </message>
    <message>
        <source>Winners</source>
        <translation>中奖者</translation>
    </message>
    <message>
        <source>Only {groups}</source>
        <translation>仅限 {groups}</translation>
    </message>
    <message>
        <source>Everybody on the list</source>
        <translation>名单上所有人</translation>
    </message>
    <message>
        <source>earlier winners stay out</source>
        <translation>已中奖者不再参加</translation>
    </message>
    <message>
        <source>earlier winners may win again</source>
        <translation>已中奖者可再中</translation>
    </message>
    <message>
        <source>given by {sponsor}</source>
        <translation>由{sponsor}赞助</translation>
    </message>
    <message>
        <source>Freezing the list</source>
        <translation>正在锁定名单</translation>
    </message>
    <message>
        <source>{n} may win now</source>
        <translation>现在 {n} 人可中奖</translation>
    </message>
    <message>
        <source>signed in, and of a category that takes part</source>
        <translation>已签到，且所属类别参加抽奖</translation>
    </message>
    <message>
        <source>Who keeps a printed copy?</source>
        <translation>打印件由谁留存？</translation>
    </message>
    <message>
        <source>For example: the notary, table 3 and table 11</source>
        <translation>例如：公证处、3 桌、11 桌</translation>
    </message>
    <message>
        <source>How many at once</source>
        <translation>一次抽几名</translation>
    </message>
    <message>
        <source>Making the new list</source>
        <translation>正在建新名单</translation>
    </message>
    <message>
        <source>{n} on the list are no longer signed in. Make a new list before the next draw.</source>
        <translation>名单上有 {n} 人已撤销签到，下次抽取前请建新名单。</translation>
    </message>
    <message>
        <source>Quick mode: the audience took no part</source>
        <translation>快速模式：未由来宾取数</translation>
    </message>
    <message>
        <source>Everything as on the day, with its own seeds and a mark on the stage. It can never pass as the real draw.</source>
        <translation>一切与当天相同，但用单独的种子，大屏有排练标记，永远不能冒充正式抽奖。</translation>
    </message>
    <message>
        <source>A backup is made, then everybody who is signed in stands on the list. Guests who come later join as a new list between draws.</source>
        <translation>先备份，再把已签到的来宾全部列入名单。后到的来宾在两次抽取之间用新名单加入。</translation>
    </message>
    <message>
        <source>Closing code</source>
        <translation>收尾码</translation>
    </message>
    <message>
        <source>Print it, and put it on the prize receipts. With both codes anybody can check that nothing was changed afterwards.</source>
        <translation>请打印，并印在领奖小票上。有了两个码，任何人都能核对事后没有改动。</translation>
    </message>
    <message>
        <source>It fixes the list and all seeds before anybody gives a digit. Print it for guests or a notary: whoever keeps it can check the evening.</source>
        <translation>在取数之前就把名单和全部种子固定下来。请打印给来宾或公证处，谁留存，谁就能核对整场抽奖。</translation>
    </message>
    <message>
        <source>Close the draw, or add an extra prize.</source>
        <translation>可以收尾，或加奖。</translation>
    </message>
    <message>
        <source>{n} guests signed in after the freeze. A new list lets them win.</source>
        <translation>锁定后又有 {n} 位来宾签到，建新名单后他们也可中奖。</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>已存盘</translation>
    </message>
    <message>
        <source>{n} winners are on disk; the stage is showing them.</source>
        <translation>{n} 位中奖者已存盘，大屏正在揭晓。</translation>
    </message>
    <message>
        <source>Every prize has been drawn</source>
        <translation>奖项已全部抽完</translation>
    </message>
    <message>
        <source>Rolling</source>
        <translation>滚动中</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>The next press stops, stores the result and shows it.</source>
        <translation>再按一下：停止、存盘、揭晓。</translation>
    </message>
    <message>
        <source>The digits are on record.</source>
        <translation>点数已登记。</translation>
    </message>
    <message>
        <source>Giving a prize on needs its reason and a witness.</source>
        <translation>顺延需要写明原因和见证人。</translation>
    </message>
    <message>
        <source>The sign-in of {number} was undone. Sign the guest in again, or pass the prize on.</source>
        <translation>{number} 的签到已撤销。请重新签到，或把奖品顺延。</translation>
    </message>
    <message>
        <source>Draw {no} is still under way. Finish it or void it first.</source>
        <translation>第 {no} 次抽取还在进行，请先完成或作废。</translation>
    </message>
    <message>
        <source>Draw {no} has no winners that were shown.</source>
        <translation>第 {no} 次抽取还没有公布中奖者。</translation>
    </message>
    <message>
        <source>{number} holds no prize of draw {no}.</source>
        <translation>{number} 并未持有第 {no} 次抽取的奖。</translation>
    </message>
    <message>
        <source>Another desk has just decided about this prize. Look at its state, then go on.</source>
        <translation>另一台刚刚处理了这份奖品。请看清它的状态再继续。</translation>
    </message>
    <message>
        <source>A void needs its reason and a witness.</source>
        <translation>作废需要写明原因和见证人。</translation>
    </message>
    <message>
        <source>No draw is open. Request one first.</source>
        <translation>没有正在进行的抽取，请先登记。</translation>
    </message>
    <message>
        <source>Draw {no} has its result. A stored result stays.</source>
        <translation>第 {no} 次抽取已有结果，存下的结果不能再改。</translation>
    </message>
    <message>
        <source>Twenty dice give twenty digits; {n} are there.</source>
        <translation>二十颗骰子应有二十位数字，现在是 {n} 位。</translation>
    </message>
    <message>
        <source>No digits were given. Let the audience give them first.</source>
        <translation>还没有点数，请先由来宾取数。</translation>
    </message>
    <message>
        <source>Draw {no} has its digits already.</source>
        <translation>第 {no} 次抽取已经取过数。</translation>
    </message>
    <message>
        <source>Draw {no} has no digits yet. Let the audience give them first.</source>
        <translation>第 {no} 次抽取还没有点数，请先由来宾取数。</translation>
    </message>
    <message>
        <source>No result is waiting to be shown.</source>
        <translation>没有等待公布的结果。</translation>
    </message>
    <message>
        <source>Draw {no} has its result. A stored result cannot be voided.</source>
        <translation>第 {no} 次抽取已有结果，存下的结果不能作废。</translation>
    </message>
    <message>
        <source>The list is not frozen yet. Freeze it first.</source>
        <translation>名单还没有锁定，请先锁定名单。</translation>
    </message>
    <message>
        <source>This draw is closed. Nothing can be added to its proof.</source>
        <translation>抽奖已经收尾，凭证不能再添加内容。</translation>
    </message>
    <message>
        <source>Nobody who may win has signed in yet. Freeze the list when the guests are here.</source>
        <translation>还没有可参加抽奖的来宾签到，请等来宾到场后再锁定名单。</translation>
    </message>
    <message>
        <source>{number} would hold {n} tickets, and {most} is the most. Correct the number of companions first.</source>
        <translation>{number} 会有 {n} 张票，每位最多 {most} 张。请先改正同行人数。</translation>
    </message>
    <message>
        <source>This list would hold {n} tickets, and {most} is the most. Switch off "Companions hold a ticket of their own" in the settings.</source>
        <translation>这份名单会有 {n} 张票，最多 {most} 张。请在设置里关闭“同行也参加抽奖”。</translation>
    </message>
    <message>
        <source>The live draw has begun. Rehearse before it, or after it is closed.</source>
        <translation>正式抽奖已经开始，请在它之前或收尾之后排练。</translation>
    </message>
    <message>
        <source>The list for the live draw is frozen already. Guests who came later join as a new list.</source>
        <translation>正式抽奖的名单已经锁定，后到的来宾请用新名单加入。</translation>
    </message>
    <message>
        <source>This envelope belongs to another list. Restore the backup that was made just before the draw, then scan it again.</source>
        <translation>这个信封对应的是另一份名单。请恢复抽奖前的那份备份，再扫一次。</translation>
    </message>
    <message>
        <source>No draw has been put on record yet.</source>
        <translation>还没有登记过抽取。</translation>
    </message>
    <message>
        <source>The draw is not closed yet, so there is no closing code.</source>
        <translation>抽奖还没有收尾，所以没有收尾码。</translation>
    </message>
    <message>
        <source>The sign-in was undone after the list was frozen</source>
        <translation>名单锁定后签到被撤销</translation>
    </message>
    <message>
        <source>The reception's own record</source>
        <translation>签到台记录</translation>
    </message>
    <message>
        <source>{number} has this prize in hand already. Take it back at the gift desk first, then pass it on.</source>
        <translation>{number} 已经领走这份奖品。请先在礼品台收回，再顺延。</translation>
    </message>
    <message>
        <source>A prize needs a name.</source>
        <translation>奖项需要名称。</translation>
    </message>
    <message>
        <source>"{prize}" needs a count of at least 1.</source>
        <translation>“{prize}”的数量至少为 1。</translation>
    </message>
    <message>
        <source>"{prize}": draw 1 to {most} at once.</source>
        <translation>“{prize}”：每轮可抽 1 到 {most} 名。</translation>
    </message>
    <message>
        <source>This prize is not offered any more. Choose another.</source>
        <translation>这个奖项已经撤下，请选别的奖项。</translation>
    </message>
    <message>
        <source>"{prize}" has been drawn already and stays as it is.</source>
        <translation>“{prize}”已经抽过，不能再改。</translation>
    </message>
    <message>
        <source>The proof could not be written to {folder}: {fault}. Choose another folder.</source>
        <translation>凭证写不进 {folder}：{fault}。请换一个文件夹。</translation>
    </message>
    <message>
        <source>There is no proof.jsonl to read in {folder}.</source>
        <translation>{folder} 里读不到 proof.jsonl。</translation>
    </message>
    <message>
        <source>{number} is on the list but no longer signed in. Make a new list first.</source>
        <translation>{number} 在名单上，但签到已撤销。请先建新名单。</translation>
    </message>
    <message>
        <source>Every "{prize}" has been drawn.</source>
        <translation>“{prize}”已经全部抽完。</translation>
    </message>
    <message>
        <source>{left} of "{prize}" are left. Draw 1 to {most} at once.</source>
        <translation>“{prize}”还剩 {left} 个，一次可抽 1 到 {most} 名。</translation>
    </message>
    <message>
        <source>This draw has used all of its seeds. Close it.</source>
        <translation>种子已经用完，请收尾。</translation>
    </message>
    <message>
        <source>Nobody is left who may win "{prize}". Make a new list or change the prize.</source>
        <translation>没有人可以再中“{prize}”。请建新名单或修改奖项。</translation>
    </message>
    <message>
        <source>This slip belongs to another request. Choose the prize and the number of winners that stand on it.</source>
        <translation>这张小票对应的是另一次登记。请选择小票上写的奖项和名额。</translation>
    </message>
    <message>
        <source>The sheet {name} needs the headings 奖项, 奖品 and 数量 (tier, prize, count).</source>
        <translation>表格 {name} 需要“奖项、奖品、数量”三个表头。</translation>
    </message>
    <message>
        <source>The sheet {name} holds no prizes below its headings.</source>
        <translation>表格 {name} 的表头下面没有奖项。</translation>
    </message>
    <message>
        <source>Row {row}: the prize has no name.</source>
        <translation>第 {row} 行：奖项没有名称。</translation>
    </message>
    <message>
        <source>Row {row}: "{typed}" must be a whole number from {least} to {most}.</source>
        <translation>第 {row} 行：“{typed}”应为 {least} 到 {most} 的整数。</translation>
    </message>
    <message>
        <source>Row {row}: "{typed}" is not one of {known}.</source>
        <translation>第 {row} 行：“{typed}”不在可选项中：{known}。</translation>
    </message>
    <message>
        <source>Row {row}: there is no picture "{typed}" beside the sheet or in a folder beside it.</source>
        <translation>第 {row} 行：表格旁边和旁边的文件夹里都没有图片“{typed}”。</translation>
    </message>
    <message>
        <source>The file {name} is not an Excel workbook. Save it as .xlsx and try again.</source>
        <translation>文件 {name} 不是 Excel 工作簿，请另存为 .xlsx 再试。</translation>
    </message>
    <message>
        <source>The file {name} unpacks to far more than a list of prizes.</source>
        <translation>文件 {name} 解开后远大于一份奖项表。</translation>
    </message>
    <message>
        <source>Scan: check this draw</source>
        <translation>扫码核对本次抽取</translation>
    </message>
    <message>
        <source>The winners</source>
        <translation>中奖名单</translation>
    </message>
    <message>
        <source>Page {n} of {all}</source>
        <translation>第 {n} 页，共 {all} 页</translation>
    </message>
    <message>
        <source>seconds left, then it goes to the next in order</source>
        <translation>秒后仍未到场，按同一顺序顺延</translation>
    </message>
    <message>
        <source>{n} winners this round</source>
        <translation>本轮 {n} 名</translation>
    </message>
    <message>
        <source>Please come to the stage</source>
        <translation>请到台上来</translation>
    </message>
    <message>
        <source>No. {n}</source>
        <translation>第 {n} 位</translation>
    </message>
    <message>
        <source>The winner</source>
        <translation>中奖来宾</translation>
    </message>
    <message>
        <source>The value is being read from a phone</source>
        <translation>正在从手机上读取数值</translation>
    </message>
    <message>
        <source>Nobody in this hall can choose it; anybody can look it up</source>
        <translation>现场无人能左右，人人都能查到</translation>
    </message>
    <message>
        <source>Compared by a second person and on record</source>
        <translation>已由第二人核对，已记录</translation>
    </message>
    <message>
        <source>Now a second person compares it with what was called</source>
        <translation>请第二人与现场报数核对</translation>
    </message>
    <message>
        <source>The hall rolls the dice</source>
        <translation>请来宾掷骰</translation>
    </message>
    <message>
        <source>The audience took no part in this draw</source>
        <translation>本次抽取，来宾没有参与取数</translation>
    </message>
    <message>
        <source>The computer gave the random value; the proof says so as well</source>
        <translation>随机数由电脑给出，凭证中同样写明</translation>
    </message>
    <message>
        <source>Quick mode: the audience takes no part</source>
        <translation>快速模式：未由来宾取数</translation>
    </message>
    <message>
        <source>Rehearsal: nothing here counts</source>
        <translation>排练：这里的一切都不作数</translation>
    </message>
    <message>
        <source>{first}–{last} of {n}</source>
        <translation>第 {first}–{last} 位，共 {n} 位</translation>
    </message>
    <message>
        <source>Nobody could win this round</source>
        <translation>本轮无人可中</translation>
    </message>
    <message>
        <source>The hall gives the digits now</source>
        <translation>现在由全场取数</translation>
    </message>
    <message>
        <source>The lucky draw</source>
        <translation>幸运抽奖</translation>
    </message>
    <message>
        <source>The list is frozen</source>
        <translation>名单已锁定</translation>
    </message>
    <message>
        <source>{n} invitations take part</source>
        <translation>{n} 张请柬参加</translation>
    </message>
    <message>
        <source>{n} winners</source>
        <translation>{n} 名</translation>
    </message>
    <message>
        <source>Next in the draw</source>
        <translation>接下来抽</translation>
    </message>
    <message>
        <source>Congratulations to every winner</source>
        <translation>恭喜各位中奖来宾</translation>
    </message>
    <message>
        <source>Draw code</source>
        <translation>抽取码</translation>
    </message>
    <message>
        <source>Printed: anybody may keep it and check the draw at home</source>
        <translation>已打印，任何人都可留存，回家也能核对</translation>
    </message>
    <message>
        <source>invitations take part</source>
        <translation>张请柬参加</translation>
    </message>
    <message>
        <source>winners this round</source>
        <translation>本轮名额</translation>
    </message>
    <message>
        <source>winners so far</source>
        <translation>已中奖</translation>
    </message>
    <message>
        <source>This draw is void</source>
        <translation>本次抽取作废</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Witness: {name}</source>
        <translation>见证人：{name}</translation>
    </message>
    <message>
        <source>No reason was given</source>
        <translation>没有写原因</translation>
    </message>
    <message>
        <source>These would have come out; none of them has won</source>
        <translation>本来会抽出以下号码，均不算中奖</translation>
    </message>
    <message>
        <source>No digits had been given yet</source>
        <translation>当时还没有取数</translation>
    </message>
    <message>
        <source>and {n} more, in the proof</source>
        <translation>另有 {n} 个，见凭证</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>呼叫中</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>桌</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>已顺延</translation>
    </message>
    <message>
        <source>Handed out</source>
        <translation>已发放</translation>
    </message>
    <message>
        <source>Sign-in undone</source>
        <translation>签到已撤销</translation>
    </message>
    <message>
        <source>Until {time}</source>
        <translation>{time} 前领取</translation>
    </message>
    <message>
        <source>Next after {number}</source>
        <translation>由 {number} 顺延</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>请柬号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
</TS>
