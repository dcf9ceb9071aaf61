<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>event</name>
    <message>
        <source>Go back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>4 to 12 digits, then ✓</source>
        <translation>4 到 12 位数字，然后按 ✓</translation>
    </message>
    <message>
        <source>{n} wrong tries: wait {time}</source>
        <translation>已输错 {n} 次，请等 {time}</translation>
    </message>
    <message>
        <source>Not this one: {n} tries left</source>
        <translation>不对，还可以试 {n} 次</translation>
    </message>
    <message>
        <source>Take the last digit back</source>
        <translation>删去最后一位</translation>
    </message>
    <message>
        <source>Enter the PIN</source>
        <translation>确认 PIN</translation>
    </message>
    <message>
        <source>A role that has a PIN is entered with it; self-service is left with the first two. Kept hashed in the event file.</source>
        <translation>设了 PIN 的角色要输入 PIN 才能进入；退出自助签到用前两个。活动文件里只存散列值。</translation>
    </message>
    <message>
        <source>Whoever knows it works in this role.</source>
        <translation>知道它的人可以用这个角色工作。</translation>
    </message>
    <message>
        <source>Organiser</source>
        <translation>主办方</translation>
    </message>
    <message>
        <source>Sign-in desk</source>
        <translation>签到台</translation>
    </message>
    <message>
        <source>Show caller</source>
        <translation>导播</translation>
    </message>
    <message>
        <source>Emcee</source>
        <translation>主持人</translation>
    </message>
    <message>
        <source>Draw operator</source>
        <translation>抽奖操作员</translation>
    </message>
    <message>
        <source>Gift desk</source>
        <translation>礼品台</translation>
    </message>
    <message>
        <source>PIN: {role}</source>
        <translation>PIN：{role}</translation>
    </message>
    <message>
        <source>Keep this PIN</source>
        <translation>就用这个 PIN</translation>
    </message>
    <message>
        <source>Set the PIN: {role}</source>
        <translation>设置 PIN：{role}</translation>
    </message>
    <message>
        <source>Take the PIN away: {role}</source>
        <translation>取消 PIN：{role}</translation>
    </message>
    <message>
        <source>Whoever knows it works in this role, and can leave self-service.</source>
        <translation>知道它的人可以用这个角色工作，也能退出自助签到。</translation>
    </message>
    <message>
        <source>4 to 12 digits</source>
        <translation>4 到 12 位数字</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再输一次</translation>
    </message>
    <message>
        <source>The two are not the same. Type the PIN twice.</source>
        <translation>两次不一样，请把 PIN 输入两次。</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>去掉 PIN</translation>
    </message>
    <message>
        <source>PIN set</source>
        <translation>已设置</translation>
    </message>
    <message>
        <source>No PIN</source>
        <translation>没有 PIN</translation>
    </message>
    <message>
        <source>Change the PIN</source>
        <translation>更改 PIN</translation>
    </message>
    <message>
        <source>Set a PIN</source>
        <translation>设置 PIN</translation>
    </message>
    <message>
        <source>A role sees only its rooms. One that has a PIN is entered with it, or with the organiser's.</source>
        <translation>每个角色只看得到自己的页面。设了 PIN 的角色，要输入它的 PIN 或主办方的 PIN 才能进入。</translation>
    </message>
    <message>
        <source>Role of this laptop</source>
        <translation>本机角色</translation>
    </message>
    <message>
        <source>Switch to: {role}</source>
        <translation>切换到：{role}</translation>
    </message>
    <message>
        <source>Working here</source>
        <translation>正在使用</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>切换</translation>
    </message>
    <message>
        <source>The event's name holds hidden characters or is longer than {n} letters. Type it again.</source>
        <translation>活动名称含有看不见的字符，或超过 {n} 个字。请重新输入。</translation>
    </message>
    <message>
        <source>The event has no name yet. Give it one.</source>
        <translation>活动还没有名称，请起一个。</translation>
    </message>
    <message>
        <source>The event ends before it begins. Change one of the two times.</source>
        <translation>活动的结束早于开始，请改其中一个时间。</translation>
    </message>
    <message>
        <source>"{typed}" is not a date and time. Write it as 2026-11-28 08:30.</source>
        <translation>“{typed}”不是日期和时间，请写成 2026-11-28 08:30。</translation>
    </message>
    <message>
        <source>The time zone "{name}" is not known. Write it as Asia/Shanghai.</source>
        <translation>不认识时区“{name}”，请写成 Asia/Shanghai。</translation>
    </message>
    <message>
        <source>A PIN has {least} to {most} digits. Type another one.</source>
        <translation>PIN 是 {least} 到 {most} 位数字，请换一个。</translation>
    </message>
    <message>
        <source>Anybody would guess this PIN. Choose one that is no run and no row of equal digits.</source>
        <translation>这个 PIN 太好猜。请不要用连号或同一个数字。</translation>
    </message>
    <message>
        <source>{name} has no column "{heading}". Put the headings in the first row, then choose the file again.</source>
        <translation>{name} 里没有“{heading}”这一列。请把表头放在第一行，再选一次文件。</translation>
    </message>
    <message>
        <source>{name} is not an Excel workbook. Save it as .xlsx and try again.</source>
        <translation>{name} 不是 Excel 工作簿。请另存为 .xlsx 再试。</translation>
    </message>
    <message>
        <source>The letters in {name} cannot be read. Save it as .xlsx and try again.</source>
        <translation>{name} 的文字读不出来。请另存为 .xlsx 再试。</translation>
    </message>
    <message>
        <source>{name} is not there. Check the folder and choose the file again.</source>
        <translation>找不到 {name}。请看看文件夹，再选一次。</translation>
    </message>
    <message>
        <source>{name} is empty. Choose the file that holds the list.</source>
        <translation>{name} 是空的。请选择有名单的文件。</translation>
    </message>
    <message>
        <source>{name} is larger than 20 MB. Remove pictures and sheets that are not needed.</source>
        <translation>{name} 超过 20 MB。请删掉不需要的图片和工作表。</translation>
    </message>
    <message>
        <source>{name} is locked with a password or in the old .xls format. Save it as .xlsx without a password.</source>
        <translation>{name} 设了密码，或是旧的 .xls 格式。请另存为不带密码的 .xlsx。</translation>
    </message>
    <message>
        <source>{name} unpacks to an unreasonable size. Copy the list into a new workbook and choose that.</source>
        <translation>{name} 解压后大得不合理。请把名单复制到新的工作簿再选。</translation>
    </message>
    <message>
        <source>{name} has more than {n} rows. Split it, or remove what is not guests.</source>
        <translation>{name} 超过 {n} 行。请拆开，或删掉无关的行。</translation>
    </message>
    <message>
        <source>{name} is damaged. Open it in Excel, save it again, and choose it again.</source>
        <translation>{name} 已损坏。请用 Excel 打开重新保存，再选一次。</translation>
    </message>
</context>
</TS>
