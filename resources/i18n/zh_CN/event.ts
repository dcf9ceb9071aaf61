<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>event</name>
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
</context>
</TS>
