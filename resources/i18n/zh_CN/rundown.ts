<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>rundown</name>
    <message>
        <source>No programme yet</source>
        <translation>还没有流程</translation>
    </message>
    <message>
        <source>Import the programme in Prepare: one row a cue, with its start, length and script.</source>
        <translation>请到“筹备”里导入流程表：一行一个环节，写明开始时间、时长和主持词。</translation>
    </message>
    <message>
        <source>Rundown</source>
        <translation>流程</translation>
    </message>
    <message>
        <source>Let this stand by</source>
        <translation>让这一项待命</translation>
    </message>
    <message>
        <source>Keep this after all</source>
        <translation>还是保留这一项</translation>
    </message>
    <message>
        <source>Leave this out</source>
        <translation>跳过这一项</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Name of the cue</source>
        <translation>环节名</translation>
    </message>
    <message>
        <source>Its English name</source>
        <translation>英文名</translation>
    </message>
    <message>
        <source>Planned start</source>
        <translation>计划开始</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Who is on</source>
        <translation>出场人</translation>
    </message>
    <message>
        <source>Note for the crew</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>empty: follows on</source>
        <translation>不填：接着上一项</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>主持词</translation>
    </message>
    <message>
        <source>Script, pages parted by a blank line</source>
        <translation>主持词，空一行分页</translation>
    </message>
    <message>
        <source>Save the cue</source>
        <translation>保存环节</translation>
    </message>
    <message>
        <source>Move the cue up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move the cue down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Keep it after all</source>
        <translation>还是保留</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Add the cue</source>
        <translation>添加环节</translation>
    </message>
    <message>
        <source>Emcee screen</source>
        <translation>主持人屏</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>黑屏</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>翻页</translation>
    </message>
    <message>
        <source>Show it again</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Not seen yet</source>
        <translation>还没看到</translation>
    </message>
    <message>
        <source>readable to {m} m</source>
        <translation>{m} 米内可读</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>还没有回应</translation>
    </message>
    <message>
        <source>This computer's clock was set by {time}. The show goes on by its own clock; check the time of day.</source>
        <translation>电脑的时间被调了 {time}。流程仍按自己的时钟走，请核对现在几点。</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>“{words}”</translation>
    </message>
    <message>
        <source>Write, press Enter</source>
        <translation>写一句，按 Enter 发出</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发出</translation>
    </message>
    <message>
        <source>Message the emcee</source>
        <translation>给主持人留言</translation>
    </message>
    <message>
        <source>{message}: sent {age}</source>
        <translation>{message}{age}发出</translation>
    </message>
    <message>
        <source>{message}: seen by the emcee {time}</source>
        <translation>{message} {time} 主持人已看到</translation>
    </message>
    <message>
        <source>and {n} more, {saved}</source>
        <translation>另有 {n} 项，{saved}</translation>
    </message>
    <message>
        <source>Short version of {cue}</source>
        <translation>{cue}用短版</translation>
    </message>
    <message>
        <source>Leave out {cue}</source>
        <translation>跳过 {cue}</translation>
    </message>
    <message>
        <source>finish</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Planned {time}</source>
        <translation>计划 {time} 结束</translation>
    </message>
    <message>
        <source>Apply: finish {time}</source>
        <translation>照办，{time} 结束</translation>
    </message>
    <message>
        <source>Catch up</source>
        <translation>追回办法</translation>
    </message>
    <message>
        <source>Nothing to catch up</source>
        <translation>不用追时间</translation>
    </message>
    <message>
        <source>Undo the plan</source>
        <translation>撤回刚才的办法</translation>
    </message>
    <message>
        <source>On plan</source>
        <translation>按计划进行</translation>
    </message>
    <message>
        <source>one press undoes it</source>
        <translation>可一键撤回</translation>
    </message>
    <message>
        <source>It began {time} ago</source>
        <translation>其实 {time} 前就开始了</translation>
    </message>
    <message>
        <source>GO</source>
        <translation>GO</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>One minute</source>
        <translation>加减一分钟</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>留言</translation>
    </message>
    <message>
        <source>Undo GO</source>
        <translation>撤销 GO</translation>
    </message>
    <message>
        <source>Began earlier</source>
        <translation>补开始时间</translation>
    </message>
    <message>
        <source>{n} cues came in.</source>
        <translation>导入了 {n} 个环节。</translation>
    </message>
    <message>
        <source>The file holds headings but no cues. Choose the file that holds the programme.</source>
        <translation>文件里只有表头，没有环节。请选写着流程的文件。</translation>
    </message>
    <message>
        <source>Add a cue</source>
        <translation>加一个环节</translation>
    </message>
    <message>
        <source>{n} cues</source>
        <translation>{n} 个环节</translation>
    </message>
    <message>
        <source>{title} (left out)</source>
        <translation>{title}（跳过）</translation>
    </message>
    <message>
        <source>The programme</source>
        <translation>流程表</translation>
    </message>
    <message>
        <source>Import programme</source>
        <translation>导入流程</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>稿页</translation>
    </message>
    <message>
        <source>Cue {number}, planned {time}</source>
        <translation>第 {number} 项，计划 {time}</translation>
    </message>
    <message>
        <source>Cue {number}, began {time}</source>
        <translation>第 {number} 项，{time} 开始</translation>
    </message>
    <message>
        <source>Standing by</source>
        <translation>待命</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Next, chosen by you</source>
        <translation>下一项，你选的</translation>
    </message>
    <message>
        <source>Next, standing by</source>
        <translation>下一项，已待命</translation>
    </message>
    <message>
        <source>First, standing by</source>
        <translation>第一项，已待命</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>The list ends here</source>
        <translation>流程到此为止</translation>
    </message>
    <message>
        <source>The last cue is running</source>
        <translation>最后一项正在进行</translation>
    </message>
    <message>
        <source>left of {whole}</source>
        <translation>剩余，共 {whole}</translation>
    </message>
    <message>
        <source>{n} min of room before {time}</source>
        <translation>{time} 必须清场，还有余量 {n} 分钟</translation>
    </message>
    <message>
        <source>{n} min ago</source>
        <translation>{n} 分钟前</translation>
    </message>
    <message>
        <source>over, of {whole}</source>
        <translation>超时，原定 {whole}</translation>
    </message>
    <message>
        <source>Late to start</source>
        <translation>该开始了</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>{time} 就该开始</translation>
    </message>
    <message>
        <source>{n} min ahead</source>
        <translation>早 {n} 分钟</translation>
    </message>
    <message>
        <source>{n} min past the hard out {time}</source>
        <translation>超过 {time} 清场 {n} 分钟</translation>
    </message>
    <message>
        <source>{n} s ago</source>
        <translation>{n} 秒前</translation>
    </message>
    <message>
        <source>Speed up</source>
        <translation>请加快</translation>
    </message>
    <message>
        <source>Stretch 1 min</source>
        <translation>请拖一分钟</translation>
    </message>
    <message>
        <source>Guest missing</source>
        <translation>嘉宾还没到</translation>
    </message>
    <message>
        <source>Start now</source>
        <translation>吉时到，开始</translation>
    </message>
    <message>
        <source>Wrap up</source>
        <translation>请收尾</translation>
    </message>
    <message>
        <source>Cut to the next</source>
        <translation>直接进下一项</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>计划时长</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>距 {time} 开始</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>准点</translation>
    </message>
    <message>
        <source>{n} min behind</source>
        <translation>晚 {n} 分钟</translation>
    </message>
    <message>
        <source>Emcee: OK</source>
        <translation>主持人：好</translation>
    </message>
    <message>
        <source>On the clock</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Wrap up soon</source>
        <translation>快到点了</translation>
    </message>
    <message>
        <source>Wrap up now</source>
        <translation>请马上收尾</translation>
    </message>
    <message>
        <source>Overtime</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Emcee: 1 min more</source>
        <translation>要加 1 分钟</translation>
    </message>
    <message>
        <source>Emcee: a problem</source>
        <translation>主持人有问题</translation>
    </message>
    <message>
        <source>That cue is not in the programme any more. Choose another.</source>
        <translation>流程里已经没有这一项了，请另选一项。</translation>
    </message>
    <message>
        <source>The start of "{title}" would be before a cue above it. Change its start first.</source>
        <translation>“{title}”的开始时间会早于前面的环节，请先改它的开始时间。</translation>
    </message>
    <message>
        <source>The first cue needs a start time.</source>
        <translation>第一个环节要写开始时间。</translation>
    </message>
    <message>
        <source>Somebody else has changed this cue meanwhile. Look at it again.</source>
        <translation>别人刚改过这个环节，请再看一眼。</translation>
    </message>
    <message>
        <source>This cue has begun: change its time in the Show room.</source>
        <translation>这个环节已经开始，请在流程里改时间。</translation>
    </message>
    <message>
        <source>"{title}" has begun, so the order up to it stays as it is.</source>
        <translation>“{title}”已经开始，它和前面的顺序不能再改。</translation>
    </message>
    <message>
        <source>Write one line of at most 80 letters; the emcee reads it from afar.</source>
        <translation>请写一句话，不超过 80 字，主持人要远看。</translation>
    </message>
    <message>
        <source>There is no further page in this cue.</source>
        <translation>这一项没有别的页了。</translation>
    </message>
    <message>
        <source>The title is missing.</source>
        <translation>没有写环节名称。</translation>
    </message>
    <message>
        <source>"{column}" holds a formula; paste its value instead.</source>
        <translation>“{column}”是公式，请粘贴成数值。</translation>
    </message>
    <message>
        <source>"{column}" says "{value}"; write a time like 8:30.</source>
        <translation>“{column}”写的是“{value}”，请写成 8:30 这样的时间。</translation>
    </message>
    <message>
        <source>"{column}" says "{value}"; write minutes, or 1h30, or 1:30:00.</source>
        <translation>“{column}”写的是“{value}”，请写分钟数，或 1h30、1:30:00。</translation>
    </message>
    <message>
        <source>The length is missing.</source>
        <translation>没有写时长。</translation>
    </message>
    <message>
        <source>"{column}" says "{value}", which is before the cue above.</source>
        <translation>“{column}”写的是“{value}”，比上一项还早。</translation>
    </message>
    <message>
        <source>The shortest length is longer than the length.</source>
        <translation>最短时长比时长还长。</translation>
    </message>
    <message>
        <source>There is no programme yet. Import one first.</source>
        <translation>还没有流程，请先导入。</translation>
    </message>
    <message>
        <source>Another desk changed the programme at this moment. Look again, then press once more.</source>
        <translation>另一台电脑正好改了流程。请看一眼，再按一次。</translation>
    </message>
    <message>
        <source>{n} places in the programme need mending, the first in row {row}: {reason} Nothing was imported.</source>
        <translation>流程表有 {n} 处要改，第一处在第 {row} 行：{reason}什么都没有导入。</translation>
    </message>
    <message>
        <source>The show has begun, so the programme stays as it is. Add time or leave cues out in the Show room.</source>
        <translation>流程已经开始，不能整份替换。请在“流程”里加减时间或跳过环节。</translation>
    </message>
    <message>
        <source>{name} cannot be written. Close it in Excel, or choose another folder.</source>
        <translation>{name} 写不进去。请在 Excel 里关掉它，或换一个文件夹。</translation>
    </message>
    <message>
        <source>Nothing in the rest of the programme may be shortened.</source>
        <translation>后面的环节都不能再缩短了。</translation>
    </message>
    <message>
        <source>That plan was taken back already.</source>
        <translation>这个办法已经撤回过了。</translation>
    </message>
    <message>
        <source>GO came twice within half a second, so it was counted once.</source>
        <translation>半秒内按了两次 GO，只算一次。</translation>
    </message>
    <message>
        <source>That was the last cue. The end of the list is the end.</source>
        <translation>已经是最后一项，流程到此为止。</translation>
    </message>
    <message>
        <source>Nothing runs yet. Press GO first.</source>
        <translation>还没有环节在进行，请先按 GO。</translation>
    </message>
    <message>
        <source>A GO can be taken back for ten seconds only. Go to the cue you want instead.</source>
        <translation>GO 只能在 10 秒内撤销。请直接进入想要的环节。</translation>
    </message>
    <message>
        <source>The cue before had only just begun then. Choose a shorter time.</source>
        <translation>那时上一项才刚开始。请选短一点的时间。</translation>
    </message>
    <message>
        <source>VIP</source>
        <translation>贵宾</translation>
    </message>
    <message>
        <source>F5 seen   1 OK   2 one minute   3 problem</source>
        <translation>F5 看到了   1 好   2 要一分钟   3 有问题</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一项</translation>
    </message>
    <message>
        <source>That was the last cue</source>
        <translation>已是最后一项</translation>
    </message>
    <message>
        <source>Director</source>
        <translation>导演</translation>
    </message>
    <message>
        <source>VIP: {who}</source>
        <translation>贵宾：{who}</translation>
    </message>
    <message>
        <source>No message</source>
        <translation>没有留言</translation>
    </message>
    <message>
        <source>told {n} times</source>
        <translation>已提醒 {n} 次</translation>
    </message>
    <message>
        <source>Not much left</source>
        <translation>快到点了</translation>
    </message>
    <message>
        <source>Nearly over</source>
        <translation>请收尾</translation>
    </message>
    <message>
        <source>Stand by</source>
        <translation>待命</translation>
    </message>
    <message>
        <source>On now</source>
        <translation>正在进行</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>欢迎光临</translation>
    </message>
    <message>
        <source>ends {time}, planned {planned}</source>
        <translation>预计 {time} 结束，计划 {planned}</translation>
    </message>
    <message>
        <source>You answered: {answer}</source>
        <translation>已回复：{answer}</translation>
    </message>
    <message>
        <source>{n} VIPs not here: {names}</source>
        <translation>{n} 位贵宾未到：{names}</translation>
    </message>
    <message>
        <source>{n} minutes ahead</source>
        <translation>比计划早 {n} 分钟</translation>
    </message>
    <message>
        <source>{n} / {m} here</source>
        <translation>{n}/{m} 已到</translation>
    </message>
    <message>
        <source>and {n} more VIPs</source>
        <translation>另有 {n} 位贵宾</translation>
    </message>
    <message>
        <source>{names} have arrived</source>
        <translation>{names} 到了</translation>
    </message>
    <message>
        <source>VIP here: {names}</source>
        <translation>贵宾已到：{names}</translation>
    </message>
    <message>
        <source>Clear the room by {time}</source>
        <translation>{time} 前清场</translation>
    </message>
    <message>
        <source>Page {n} / {m}</source>
        <translation>主持词 {n}/{m}</translation>
    </message>
    <message>
        <source>{n} minutes behind</source>
        <translation>比计划晚 {n} 分钟</translation>
    </message>
    <message>
        <source>{name} has arrived</source>
        <translation>{name} 到了</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>好</translation>
    </message>
    <message>
        <source>Need one minute</source>
        <translation>再要一分钟</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>有问题</translation>
    </message>
    <message>
        <source>All here</source>
        <translation>都到了</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>to {time}</source>
        <translation>至 {time}</translation>
    </message>
    <message>
        <source>Not here yet: {names}</source>
        <translation>还没到：{names}</translation>
    </message>
    <message>
        <source>Now due</source>
        <translation>预计</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Diff</source>
        <translation>差</translation>
    </message>
    <message>
        <source>On stage</source>
        <translation>上场人员</translation>
    </message>
</context>
</TS>
