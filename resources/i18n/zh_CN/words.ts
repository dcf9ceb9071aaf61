<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>words</name>
    <message>
        <source>Self-service {n}</source>
        <translation>自助签到 {n}</translation>
    </message>
    <message>
        <source>Desk {n}</source>
        <translation>{n} 号台</translation>
    </message>
</context>
</TS>
