<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>kit</name>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>The scanner is understood as it types.</source>
        <translation>扫码枪正常，无需调整。</translation>
    </message>
    <message>
        <source>Full-width letters are on: press Shift and Space. Codes are understood all the same.</source>
        <translation>全角输入开着，请按 Shift＋空格 关掉；码照样认得。</translation>
    </message>
    <message>
        <source>Caps Lock is on: press it once. Codes are understood all the same.</source>
        <translation>大写锁定开着，请按一下 Caps Lock；码照样认得。</translation>
    </message>
    <message>
        <source>The keyboard is not set as the scanner is: choose English (US). Codes are understood all the same.</source>
        <translation>键盘布局与扫码枪不一致，请切换到英语（美国）；码照样认得。</translation>
    </message>
    <message>
        <source>A Chinese input method is on: press Shift. Codes are understood all the same.</source>
        <translation>中文输入法开着，请按 Shift 切到英文；码照样认得。</translation>
    </message>
    <message>
        <source>This picture cannot be read. Choose another PNG or JPEG.</source>
        <translation>这张图片读不出来，请换一张 PNG 或 JPEG。</translation>
    </message>
    <message>
        <source>Even brightened, this picture is too dark for the look Paper. Choose a lighter one, or another look.</source>
        <translation>这张图片再提亮，配“素笺”仍然太暗。请换一张浅色的，或换一种外观。</translation>
    </message>
    <message>
        <source>Even dimmed, this picture is too bright for white letters. Choose a darker one, or the look Paper.</source>
        <translation>这张图片再压暗，浅色文字仍然看不清。请换一张深色的，或改用“素笺”。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Nothing new in it</source>
        <translation>没有新的内容</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>回到名单</translation>
    </message>
    <message>
        <source>Rows of the sheet</source>
        <translation>表格的行</translation>
    </message>
    <message>
        <source>What to mend</source>
        <translation>要改的地方</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Reading {name} …</source>
        <translation>正在读 {name} …</translation>
    </message>
    <message>
        <source>{name} cannot come in</source>
        <translation>{name} 不能导入</translation>
    </message>
    <message>
        <source>What {name} would change</source>
        <translation>{name} 会带来的改动</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>会怎样</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>As before</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>Not in the file</source>
        <translation>文件里没有</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>全部行</translation>
    </message>
    <message>
        <source>To mend</source>
        <translation>要改</translation>
    </message>
    <message>
        <source>{n} rows must be mended first</source>
        <translation>先改好 {n} 行</translation>
    </message>
    <message>
        <source>Mend them in Excel, save, and choose the file again. Nothing has changed so far.</source>
        <translation>请在 Excel 里改好、保存，再选一次文件。到现在什么都没有改动。</translation>
    </message>
    <message>
        <source>Row {row}</source>
        <translation>第 {row} 行</translation>
    </message>
    <message>
        <source>Import {n} rows</source>
        <translation>导入 {n} 行</translation>
    </message>
    <message>
        <source>Nothing: every row can come in.</source>
        <translation>没有：每一行都能导入。</translation>
    </message>
    <message>
        <source>This row can come in.</source>
        <translation>这一行可以导入。</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>会改什么</translation>
    </message>
    <message>
        <source>Drop {n} guests</source>
        <translation>把 {n} 位改为不来</translation>
    </message>
    <message>
        <source>Nothing yet: import an Excel sheet or drop it here</source>
        <translation>还没有：请导入 Excel，或把文件拖到这里</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
</context>
</TS>
