<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>devices</name>
    <message>
        <source>"{typed}" is not the address of a printer. Write tcp:192.168.1.50:9100, file:PATH or lp:QUEUE.</source>
        <translation>“{typed}”不是打印机地址。请写成 tcp:192.168.1.50:9100、file:路径 或 lp:队列名。</translation>
    </message>
    <message>
        <source>"{typed}" does not end in a number. Check the port or the speed.</source>
        <translation>“{typed}”末尾不是数字，请检查端口或速率。</translation>
    </message>
    <message>
        <source>{name} is not a picture. Use a PNG or JPEG file.</source>
        <translation>{name} 不是图片，请用 PNG 或 JPEG 文件。</translation>
    </message>
    <message>
        <source>{name} is in a telephone's own format (HEIC). Send it as JPEG, or take a screenshot of it.</source>
        <translation>{name} 是手机自带的 HEIC 格式，请存为 JPEG 发送，或截图后再用。</translation>
    </message>
    <message>
        <source>{name} is a PDF. Take a screenshot of the page with the code and use that.</source>
        <translation>{name} 是 PDF 文件，请把有二维码的那一页截图后再用。</translation>
    </message>
    <message>
        <source>The picture {name} is too large. Save it smaller and try again.</source>
        <translation>图片 {name} 太大，请存小一些再试。</translation>
    </message>
    <message>
        <source>There is no picture {name}. Check the name.</source>
        <translation>没有图片 {name}，请核对名称。</translation>
    </message>
    <message>
        <source>The picture {name} is damaged. Save it again and try once more.</source>
        <translation>图片 {name} 已损坏，请重新保存再试。</translation>
    </message>
</context>
</TS>
