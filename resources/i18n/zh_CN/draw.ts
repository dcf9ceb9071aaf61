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
        <source>its code is {code}, not the opening code that was kept</source>
        <translation>算出的码是 {code}，与留存的开场码不同</translation>
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
        <source>Giving a prize on needs its reason and a witness.</source>
        <translation>顺延需要写明原因和见证人。</translation>
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
        <source>The live draw has begun. Rehearse before it, or after it is closed.</source>
        <translation>正式抽奖已经开始，请在它之前或收尾之后排练。</translation>
    </message>
    <message>
        <source>The list for the live draw is frozen already. Guests who came later join as a new list.</source>
        <translation>正式抽奖的名单已经锁定，后到的来宾请用新名单加入。</translation>
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
        <source>The file {name} is not an Excel workbook. Save it as .xlsx and try again.</source>
        <translation>文件 {name} 不是 Excel 工作簿，请另存为 .xlsx 再试。</translation>
    </message>
    <message>
        <source>The file {name} unpacks to far more than a list of prizes.</source>
        <translation>文件 {name} 解开后远大于一份奖项表。</translation>
    </message>
</context>
</TS>
