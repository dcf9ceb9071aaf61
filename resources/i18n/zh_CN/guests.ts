<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>guests</name>
    <message>
        <source>Invitation</source>
        <translation>请柬</translation>
    </message>
    <message>
        <source>There is nobody on the list yet. Import the guests first.</source>
        <translation>名单里还没有人，请先导入来宾。</translation>
    </message>
    <message>
        <source>A page holds 1, 2 or 4 cards. Choose one of these.</source>
        <translation>一页可放 1、2 或 4 张，请选其一。</translation>
    </message>
    <message>
        <source>{name} cannot be written. Close it in other programs or choose another folder.</source>
        <translation>{name} 不能写入。请在其他程序里关掉它，或换一个文件夹。</translation>
    </message>
    <message>
        <source>{name} is not a picture. Choose a PNG or JPEG.</source>
        <translation>{name} 不是图片，请选择 PNG 或 JPEG。</translation>
    </message>
    <message>
        <source>This invitation is your lottery ticket</source>
        <translation>请柬就是您的抽奖券</translation>
    </message>
    <message>
        <source>That guest is not on the list. Search again.</source>
        <translation>名单里没有这位来宾，请再查一次。</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>来宾</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>换发新码</translation>
    </message>
    <message>
        <source>Is not coming</source>
        <translation>不来了</translation>
    </message>
    <message>
        <source>Is coming after all</source>
        <translation>还是要来</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Salutation</source>
        <translation>称谓</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>桌</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Companions</source>
        <translation>同行</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>接待人</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>VIP</source>
        <translation>贵宾</translation>
    </message>
    <message>
        <source>Must read the note</source>
        <translation>备注须在签到时阅读</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>New code for {name}?</source>
        <translation>给 {name} 换发新码？</translation>
    </message>
    <message>
        <source>Give a new code</source>
        <translation>换发新码</translation>
    </message>
    <message>
        <source>The printed invitation stops working; print a new one.</source>
        <translation>已印的请柬会失效，请重新打印。</translation>
    </message>
    <message>
        <source>A new code counts now.</source>
        <translation>新码已生效。</translation>
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
        <source>The invitation is refused kindly from now on.</source>
        <translation>此后扫这张请柬会说明已取消。</translation>
    </message>
    <message>
        <source>The {n} who are not in the file are not coming</source>
        <translation>文件里没有的 {n} 位改为不来</translation>
    </message>
    <message>
        <source>Had cancelled, and stays so</source>
        <translation>已取消，保持不变</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>请柬号</translation>
    </message>
    <message>
        <source>Not in the file</source>
        <translation>文件里没有</translation>
    </message>
    <message>
        <source>is given</source>
        <translation>自动编号</translation>
    </message>
    <message>
        <source>{column}: {before} → {after}</source>
        <translation>{column}：{before} → {after}</translation>
    </message>
    <message>
        <source>Is here, but not in the file</source>
        <translation>人已到，文件里没有</translation>
    </message>
    <message>
        <source>Add guest</source>
        <translation>添加来宾</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Name, pinyin, organisation, number or phone tail</source>
        <translation>姓名、拼音、单位、请柬号或手机尾号</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>来宾</translation>
    </message>
    <message>
        <source>{n} guests</source>
        <translation>{n} 位来宾</translation>
    </message>
    <message>
        <source>Import list</source>
        <translation>导入名单</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>请柬</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>No table</source>
        <translation>缺桌号</translation>
    </message>
    <message>
        <source>Walk-ins</source>
        <translation>现场登记</translation>
    </message>
    <message>
        <source>Not coming</source>
        <translation>不来</translation>
    </message>
    <message>
        <source>Printing invitations</source>
        <translation>正在打印请柬</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>没有姓名。</translation>
    </message>
    <message>
        <source>"{column}" holds a formula; paste its value instead.</source>
        <translation>“{column}”是公式，请粘贴成数值。</translation>
    </message>
    <message>
        <source>"{column}" is longer than 200 letters.</source>
        <translation>“{column}”超过 200 个字。</translation>
    </message>
    <message>
        <source>"{column}" says "{value}"; write a number from 0 to 99.</source>
        <translation>“{column}”写着“{value}”，请写 0 到 99 的数字。</translation>
    </message>
    <message>
        <source>"{column}" says "{value}"; write yes or leave it empty.</source>
        <translation>“{column}”写着“{value}”，请写“是”或留空。</translation>
    </message>
    <message>
        <source>Number {value} stands in row {other} already.</source>
        <translation>请柬号 {value} 在第 {other} 行已经出现。</translation>
    </message>
    <message>
        <source>The code stands in row {other} already.</source>
        <translation>签到码在第 {other} 行已经出现。</translation>
    </message>
    <message>
        <source>The code belongs to another guest.</source>
        <translation>这个签到码属于另一位来宾。</translation>
    </message>
    <message>
        <source>Several guests of the list are called {value}. Write the invitation number too.</source>
        <translation>名单里有几位来宾叫{value}，请一并写上请柬号。</translation>
    </message>
    <message>
        <source>The code is longer than 512 bytes or holds control characters.</source>
        <translation>签到码超过 512 字节，或含有控制字符。</translation>
    </message>
    <message>
        <source>{new} new, {changed} changed, {unchanged} as before.</source>
        <translation>新增 {new}，更改 {changed}，不变 {unchanged}。</translation>
    </message>
    <message>
        <source>The file holds headings but no guests. Choose the file that holds the list.</source>
        <translation>文件里只有表头，没有来宾。请选择有名单的文件。</translation>
    </message>
    <message>
        <source>{n} places in the list need mending, the first in row {row}: {reason} Nothing was imported.</source>
        <translation>名单里有 {n} 处要改，第一处在第 {row} 行：{reason}什么都没有导入。</translation>
    </message>
    <message>
        <source>{n} guests are not expected any more.</source>
        <translation>{n} 位改为不来。</translation>
    </message>
    <message>
        <source>The guest has no name yet. Write one.</source>
        <translation>来宾还没有姓名，请填写。</translation>
    </message>
    <message>
        <source>Invitation number {number} is taken. Choose another or leave it empty.</source>
        <translation>请柬号 {number} 已被占用，请换一个或留空。</translation>
    </message>
    <message>
        <source>The event has no category of that name. Choose one of the list.</source>
        <translation>活动里没有这个类别，请从列表中选一个。</translation>
    </message>
    <message>
        <source>What was typed is too long, holds hidden characters or is no such detail. Type it again.</source>
        <translation>输入的内容太长、含有看不见的字符，或不是这一项，请重新输入。</translation>
    </message>
    <message>
        <source>With</source>
        <translation>同行</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>已到场</translation>
    </message>
</context>
</TS>
