<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>store</name>
    <message>
        <source>The names of desk, operator and operation have at most {n} letters and no control characters. Choose shorter ones.</source>
        <translation>操作台、操作员和操作号最多 {n} 个字，不能有控制字符。请换短一些的。</translation>
    </message>
    <message>
        <source>{name} is not a whole backup. Choose an older one.</source>
        <translation>{name} 不是完整的备份，请换一份更早的。</translation>
    </message>
    <message>
        <source>{name} is not there. Check the folder, or choose another backup.</source>
        <translation>找不到 {name}。请看看文件夹，或换一份备份。</translation>
    </message>
    <message>
        <source>{name} exists already. Open it, or choose another name.</source>
        <translation>{name} 已经存在。请直接打开，或换一个名字。</translation>
    </message>
    <message>
        <source>The backup to {folder} did not work: {fault}. Choose another folder or disk.</source>
        <translation>备份到 {folder} 没有成功：{fault}。请换一个文件夹或磁盘。</translation>
    </message>
    <message>
        <source>{name} could not be put into {folder}: {fault}. Free some space or choose another folder.</source>
        <translation>{name} 没能放进 {folder}：{fault}。请腾出一些空间，或换一个文件夹。</translation>
    </message>
    <message>
        <source>{name} is already open in another window or program. Close that one first.</source>
        <translation>{name} 已在另一个窗口或程序中打开，请先关掉那一个。</translation>
    </message>
    <message>
        <source>This press was already used for something else, so nothing was done. Do it again.</source>
        <translation>这次操作编号已用于另一件事，所以这次什么也没有做。请重新操作一次。</translation>
    </message>
    <message>
        <source>{name} cannot be written. Copy it to a folder of your own and open the copy.</source>
        <translation>{name} 不能写入。请把它复制到自己的文件夹，再打开副本。</translation>
    </message>
    <message>
        <source>{name} is damaged. Open the newest file in the folder {folder} beside it; the damaged one stays as it is.</source>
        <translation>{name} 已损坏。请打开它旁边“{folder}”文件夹里最新的文件；损坏的文件原样保留。</translation>
    </message>
    <message>
        <source>The hub does not answer. Check its cable and that the hub laptop is awake.</source>
        <translation>主机没有回应。请检查网线，并确认主机没有休眠。</translation>
    </message>
    <message>
        <source>The disk is full, so nothing was changed. Free some space and press again.</source>
        <translation>磁盘已满，什么都没有改动。请腾出空间后再按一次。</translation>
    </message>
    <message>
        <source>The disk that holds {name} does not answer. Plug it in, then open the event again.</source>
        <translation>{name} 所在的磁盘没有回应。请重新插好，再打开活动。</translation>
    </message>
    <message>
        <source>The picture "{name}" is larger than {n} MB. Make it smaller.</source>
        <translation>图片“{name}”超过 {n} MB，请缩小后再选。</translation>
    </message>
    <message>
        <source>The picture "{name}" cannot be read. Choose another.</source>
        <translation>图片“{name}”读不了，请另选一张。</translation>
    </message>
    <message>
        <source>The file "{name}" is no PNG or JPEG picture, or it is damaged. Choose another.</source>
        <translation>文件“{name}”不是 PNG 或 JPEG 图片，或已损坏，请另选一张。</translation>
    </message>
    <message>
        <source>The picture "{name}" has more than {n} million pixels. Make it smaller.</source>
        <translation>图片“{name}”超过 {n} 百万像素，请缩小后再选。</translation>
    </message>
    <message>
        <source>{name} is not there. Check the folder, or restore a backup.</source>
        <translation>找不到 {name}。请看看文件夹，或恢复备份。</translation>
    </message>
    <message>
        <source>{name} is not an event of Fanfare. Choose a file that ends in .fanfare.</source>
        <translation>{name} 不是礼成的活动文件。请选择以 .fanfare 结尾的文件。</translation>
    </message>
    <message>
        <source>{name} is a database of another program. Choose a file that ends in .fanfare.</source>
        <translation>{name} 是其他程序的数据库。请选择以 .fanfare 结尾的文件。</translation>
    </message>
    <message>
        <source>The folder {folder} is not there. Make it first, or choose another.</source>
        <translation>文件夹 {folder} 不存在。请先建好，或换一个。</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be written. Choose a folder of your own.</source>
        <translation>文件夹 {folder} 不能写入。请选择自己的文件夹。</translation>
    </message>
    <message>
        <source>{folder} is synchronised with a cloud, which damages open events. Move the event to a plain folder.</source>
        <translation>{folder} 会同步到云盘，打开中的活动会因此损坏。请把活动移到普通文件夹。</translation>
    </message>
    <message>
        <source>{folder} is a network drive, which loses data. Move the event to this laptop's own disk.</source>
        <translation>{folder} 是网络盘，会丢数据。请把活动移到本机磁盘。</translation>
    </message>
    <message>
        <source>{name} was made by a newer Fanfare (file version {number}; this one reads up to {ours}). Update Fanfare, then open it.</source>
        <translation>{name} 是更新版本的礼成做的（文件版本 {number}，本程序最多读到 {ours}）。请先升级礼成再打开。</translation>
    </message>
    <message>
        <source>The hub was set up by a newer Fanfare. Update this one, then join again.</source>
        <translation>主机是更新版本的礼成建立的。请先升级本机的礼成，再加入。</translation>
    </message>
</context>
</TS>
