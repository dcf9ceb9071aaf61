<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>report</name>
    <message>
        <source>{n}, {children} of them children</source>
        <translation>{n}，其中儿童 {children}</translation>
    </message>
    <message>
        <source>If the laptop fails: tick who comes and write the time. Later, scan the code of each ticked line.</source>
        <translation>万一电脑不能用：来一位勾一位，写上时间；之后把勾过的每一行扫码补录。</translation>
    </message>
    <message>
        <source>{n} guests signed in</source>
        <translation>共 {n} 位来宾签到</translation>
    </message>
    <message>
        <source>{name} +{n}</source>
        <translation>{name} +{n}</translation>
    </message>
    <message>
        <source>signed in by {name}</source>
        <translation>由{name}代签</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Organisation and position</source>
        <translation>单位和职务</translation>
    </message>
    <message>
        <source>Companions</source>
        <translation>同行</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>已到场</translation>
    </message>
    <message>
        <source>Table no.</source>
        <translation>桌号</translation>
    </message>
    <message>
        <source>Sign-in code</source>
        <translation>签到码</translation>
    </message>
    <message>
        <source>Sign-in book</source>
        <translation>签到簿</translation>
    </message>
    <message>
        <source>Guest list with codes</source>
        <translation>来宾名单（带码）</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>程序单</translation>
    </message>
    <message>
        <source>Cue sheet for the crew</source>
        <translation>流程表（工作人员）</translation>
    </message>
    <message>
        <source>Emcee's script</source>
        <translation>主持词</translation>
    </message>
    <message>
        <source>Winners' notice</source>
        <translation>中奖公告</translation>
    </message>
    <message>
        <source>Closing report</source>
        <translation>结束报告</translation>
    </message>
    <message>
        <source>page {n}</source>
        <translation>第 {n} 页</translation>
    </message>
    <message>
        <source>{n} actions, every link holds.</source>
        <translation>共 {n} 次操作，每一环都完好。</translation>
    </message>
    <message>
        <source>in place of {number}</source>
        <translation>顺延自 {number}</translation>
    </message>
    <message>
        <source>Gifts</source>
        <translation>礼品</translation>
    </message>
    <message>
        <source>Brought</source>
        <translation>备货</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>应发</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>已发</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>待补</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>清点</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>相差</translation>
    </message>
    <message>
        <source>Audit chain</source>
        <translation>审计链</translation>
    </message>
    <message>
        <source>Broken at {desk}, number {n}</source>
        <translation>在 {desk} 第 {n} 号断开</translation>
    </message>
    <message>
        <source>Nobody has won yet.</source>
        <translation>还没有人中奖。</translation>
    </message>
    <message>
        <source>Anyone can check this draw: the proof begins and ends with these codes.</source>
        <translation>抽奖可以核对：记录以这两个码开头和结尾。</translation>
    </message>
    <message>
        <source>Organiser</source>
        <translation>主办方</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>见证人</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>总数</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>礼品</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>操作台</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作数</translation>
    </message>
    <message>
        <source>Head of the chain</source>
        <translation>链尾校验值</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} 分钟</translation>
    </message>
    <message>
        <source>cue word "{word}"</source>
        <translation>提示词“{word}”</translation>
    </message>
    <message>
        <source>Cue no.</source>
        <translation>序号</translation>
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
        <source>Cue</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>On stage</source>
        <translation>上场人员</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>By category</source>
        <translation>按类别</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>中奖</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手工</translation>
    </message>
    <message>
        <source>Back on the shelf</source>
        <translation>放回库存</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>Stayed with the guest</source>
        <translation>留给来宾</translation>
    </message>
    <message>
        <source>Should be left</source>
        <translation>应余</translation>
    </message>
    <message>
        <source>Receipt no.</source>
        <translation>票号</translation>
    </message>
    <message>
        <source>Invitation no.</source>
        <translation>请柬号</translation>
    </message>
    <message>
        <source>Size or colour</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Why owed</source>
        <translation>来由</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>Taken by</source>
        <translation>代领人</translation>
    </message>
    <message>
        <source>Returned at</source>
        <translation>收回时间</translation>
    </message>
    <message>
        <source>Reason of return</source>
        <translation>收回原因</translation>
    </message>
    <message>
        <source>Where it went</source>
        <translation>去向</translation>
    </message>
    <message>
        <source>Handouts</source>
        <translation>发放</translation>
    </message>
    <message>
        <source>Every link holds</source>
        <translation>每一环都完好</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>审计</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Picture file</source>
        <translation>图片文件</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>扫码枪</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>手输</translation>
    </message>
    <message>
        <source>By search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>现场登记</translation>
    </message>
    <message>
        <source>Self-service</source>
        <translation>自助签到</translation>
    </message>
    <message>
        <source>From paper</source>
        <translation>纸上补录</translation>
    </message>
    <message>
        <source>With the group</source>
        <translation>随团签到</translation>
    </message>
    <message>
        <source>Not on the list</source>
        <translation>名单上没有</translation>
    </message>
    <message>
        <source>Code of another event</source>
        <translation>别的活动的二维码</translation>
    </message>
    <message>
        <source>Code no longer counts</source>
        <translation>二维码已停用</translation>
    </message>
    <message>
        <source>Invitation cancelled</source>
        <translation>请柬已取消</translation>
    </message>
    <message>
        <source>Before sign-in opened</source>
        <translation>签到还没开始</translation>
    </message>
    <message>
        <source>After sign-in closed</source>
        <translation>签到已结束</translation>
    </message>
    <message>
        <source>A person had to choose</source>
        <translation>需要人来选</translation>
    </message>
    <message>
        <source>Was here already</source>
        <translation>已经签到过</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>已签到</translation>
    </message>
    <message>
        <source>No guest list was loaded yet</source>
        <translation>当时还没有来宾名单</translation>
    </message>
    <message>
        <source>The text could not be read</source>
        <translation>内容读不出来</translation>
    </message>
    <message>
        <source>A new code was issued</source>
        <translation>已换发新码</translation>
    </message>
    <message>
        <source>Guests of the same name</source>
        <translation>同名来宾</translation>
    </message>
    <message>
        <source>After the cut-off of the draw</source>
        <translation>抽奖截止之后</translation>
    </message>
    <message>
        <source>After the draw's list was locked</source>
        <translation>锁定抽奖名单之后</translation>
    </message>
    <message>
        <source>As an exception</source>
        <translation>破例签到</translation>
    </message>
    <message>
        <source>Details are missing</source>
        <translation>资料不全</translation>
    </message>
    <message>
        <source>The companions had to be counted</source>
        <translation>须先清点人数</translation>
    </message>
    <message>
        <source>Had cancelled; with the organiser's PIN</source>
        <translation>已取消；凭主办方 PIN</translation>
    </message>
    <message>
        <source>Before sign-in opened; with the organiser's PIN</source>
        <translation>签到尚未开始；凭主办方 PIN</translation>
    </message>
    <message>
        <source>After sign-in closed; with the organiser's PIN</source>
        <translation>签到已结束；凭主办方 PIN</translation>
    </message>
    <message>
        <source>No PIN was set</source>
        <translation>没有设 PIN</translation>
    </message>
    <message>
        <source>With the organiser's PIN</source>
        <translation>凭主办方 PIN</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
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
        <source>VIP</source>
        <translation>贵宾</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>接待人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Arrived at</source>
        <translation>签到时间</translation>
    </message>
    <message>
        <source>Entered later at</source>
        <translation>补录时间</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Exception</source>
        <translation>破例</translation>
    </message>
    <message>
        <source>Companions invited</source>
        <translation>邀请同行</translation>
    </message>
    <message>
        <source>Companions came</source>
        <translation>同行到场</translation>
    </message>
    <message>
        <source>Children among them</source>
        <translation>其中儿童</translation>
    </message>
    <message>
        <source>Meals</source>
        <translation>用餐人数</translation>
    </message>
    <message>
        <source>Draw ticket</source>
        <translation>有抽奖资格</translation>
    </message>
    <message>
        <source>Signed in by</source>
        <translation>代签人</translation>
    </message>
    <message>
        <source>Signed the book</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>撤销次数</translation>
    </message>
    <message>
        <source>Last undone at</source>
        <translation>最近撤销时间</translation>
    </message>
    <message>
        <source>Reason of undo</source>
        <translation>撤销原因</translation>
    </message>
    <message>
        <source>Undo beyond the desk's rights</source>
        <translation>超出权限的撤销</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Time on paper</source>
        <translation>纸上时间</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>来宾</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>未放行</translation>
    </message>
    <message>
        <source>Draw void</source>
        <translation>本轮作废</translation>
    </message>
    <message>
        <source>Not confirmed yet</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>Winner</source>
        <translation>中奖</translation>
    </message>
    <message>
        <source>Did not come forward</source>
        <translation>未到场放弃</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>Did not begin</source>
        <translation>没有进行</translation>
    </message>
    <message>
        <source>Planned end</source>
        <translation>计划结束</translation>
    </message>
    <message>
        <source>Planned length</source>
        <translation>计划时长</translation>
    </message>
    <message>
        <source>Actual start</source>
        <translation>实际开始</translation>
    </message>
    <message>
        <source>Actual end</source>
        <translation>实际结束</translation>
    </message>
    <message>
        <source>Actual length</source>
        <translation>实际时长</translation>
    </message>
    <message>
        <source>Start against plan</source>
        <translation>开始早晚</translation>
    </message>
    <message>
        <source>Draw no.</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Prize drawn</source>
        <translation>奖项</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>In place of</source>
        <translation>顺延自</translation>
    </message>
    <message>
        <source>Digits from</source>
        <translation>取数</translation>
    </message>
    <message>
        <source>Quick mode</source>
        <translation>快速模式</translation>
    </message>
    <message>
        <source>The hall</source>
        <translation>现场来宾</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>流程</translation>
    </message>
    <message>
        <source>Winners</source>
        <translation>中奖者</translation>
    </message>
    <message>
        <source>Opening code</source>
        <translation>开场码</translation>
    </message>
    <message>
        <source>Closing code</source>
        <translation>收尾码</translation>
    </message>
    <message>
        <source>Code of the last line</source>
        <translation>最新一行的码</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>完好</translation>
    </message>
    <message>
        <source>Broken, see the audit sheet</source>
        <translation>有断开，见审计表</translation>
    </message>
    <message>
        <source>Invitations here</source>
        <translation>已到请柬</translation>
    </message>
    <message>
        <source>Share of invitations</source>
        <translation>到场率</translation>
    </message>
    <message>
        <source>People here, companions included</source>
        <translation>到场人数（含同行）</translation>
    </message>
    <message>
        <source>VIPs here</source>
        <translation>已到贵宾</translation>
    </message>
    <message>
        <source>Walk-ins</source>
        <translation>现场登记</translation>
    </message>
    <message>
        <source>Meals: arrived guests and companions who eat</source>
        <translation>用餐人数（到场来宾和用餐的同行）</translation>
    </message>
    <message>
        <source>First arrival</source>
        <translation>第一位到场</translation>
    </message>
    <message>
        <source>Last arrival</source>
        <translation>最后一位到场</translation>
    </message>
    <message>
        <source>Seconds a guest, median</source>
        <translation>每位用时（秒，中位数）</translation>
    </message>
    <message>
        <source>Attempts that signed nobody in</source>
        <translation>未放行的次数</translation>
    </message>
    <message>
        <source>Sign-ins taken back</source>
        <translation>撤销的签到</translation>
    </message>
    <message>
        <source>Cues that were played</source>
        <translation>已进行的环节</translation>
    </message>
    <message>
        <source>Show against plan</source>
        <translation>流程早晚</translation>
    </message>
    <message>
        <source>End of the show</source>
        <translation>流程结束</translation>
    </message>
    <message>
        <source>Winners confirmed</source>
        <translation>已确认的中奖者</translation>
    </message>
    <message>
        <source>Winners who did not come forward</source>
        <translation>未到场放弃的中奖者</translation>
    </message>
    <message>
        <source>Opening code of the draw</source>
        <translation>抽奖开场码</translation>
    </message>
    <message>
        <source>Gifts given</source>
        <translation>已发礼品</translation>
    </message>
    <message>
        <source>Gifts returned</source>
        <translation>收回的礼品</translation>
    </message>
    <message>
        <source>Gifts still owed</source>
        <translation>待补的礼品</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>这里还没有内容</translation>
    </message>
    <message>
        <source>It fills by itself while the event goes on.</source>
        <translation>活动进行中会自动填入。</translation>
    </message>
    <message>
        <source>queue clears {time}</source>
        <translation>按此速度 {time} 排完</translation>
    </message>
    <message>
        <source>{name} and {n} more missing</source>
        <translation>{name}和另外 {n} 位还没到</translation>
    </message>
    <message>
        <source>{n} left</source>
        <translation>余 {n}</translation>
    </message>
    <message>
        <source>median, {n} desks</source>
        <translation>中位数，{n} 台</translation>
    </message>
    <message>
        <source>queue clears {time}: open desk {n}</source>
        <translation>{time} 排完，请开 {n} 号台</translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>都到了</translation>
    </message>
    <message>
        <source>{name} missing</source>
        <translation>{name}还没到</translation>
    </message>
    <message>
        <source>ended {time}</source>
        <translation>{time} 结束</translation>
    </message>
    <message>
        <source>finishes {time}</source>
        <translation>预计 {time} 结束</translation>
    </message>
    <message>
        <source>plan above, actual below</source>
        <translation>上为计划，下为实际</translation>
    </message>
    <message>
        <source>per {n} minutes, line in total</source>
        <translation>每 {n} 分钟，曲线为累计</translation>
    </message>
    <message>
        <source>{n} more in the list</source>
        <translation>还有 {n} 项在列表里</translation>
    </message>
    <message>
        <source>{share} came</source>
        <translation>到场率 {share}</translation>
    </message>
    <message>
        <source>People here</source>
        <translation>到场人数</translation>
    </message>
    <message>
        <source>with {n} companions</source>
        <translation>含同行 {n} 位</translation>
    </message>
    <message>
        <source>VIPs</source>
        <translation>贵宾</translation>
    </message>
    <message>
        <source>Per guest</source>
        <translation>每位用时</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>no programme yet</source>
        <translation>还没有流程</translation>
    </message>
    <message>
        <source>planned start</source>
        <translation>计划开始</translation>
    </message>
    <message>
        <source>on time</source>
        <translation>准时</translation>
    </message>
    <message>
        <source>When they came</source>
        <translation>几点到的</translation>
    </message>
    <message>
        <source>Here of expected</source>
        <translation>到场情况</translation>
    </message>
    <message>
        <source>Show and plan</source>
        <translation>流程和计划</translation>
    </message>
    <message>
        <source>Gifts left</source>
        <translation>礼品余量</translation>
    </message>
    <message>
        <source>{n} min behind</source>
        <translation>晚 {n} 分钟</translation>
    </message>
    <message>
        <source>By table</source>
        <translation>按桌</translation>
    </message>
    <message>
        <source>By host</source>
        <translation>按接待人</translation>
    </message>
    <message>
        <source>{n} min ahead</source>
        <translation>早 {n} 分钟</translation>
    </message>
    <message>
        <source>Table {n}</source>
        <translation>{n} 桌</translation>
    </message>
    <message>
        <source>No host</source>
        <translation>没有接待人</translation>
    </message>
    <message>
        <source>The workbook is saved: {path}</source>
        <translation>工作簿已保存：{path}</translation>
    </message>
    <message>
        <source>That could not be written. The event is unharmed; the log says more.</source>
        <translation>没能写出来。活动数据没有受影响，日志里有详情。</translation>
    </message>
    <message>
        <source>Export Excel</source>
        <translation>导出 Excel</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>As of {time}</source>
        <translation>截至 {time}</translation>
    </message>
    <message>
        <source>The paper is saved: {path}</source>
        <translation>文件已保存：{path}</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>接待人</translation>
    </message>
    <message>
        <source>Lucky draw</source>
        <translation>抽奖</translation>
    </message>
    <message>
        <source>Writing the workbook</source>
        <translation>正在写工作簿</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Another name was taken, because the old file is open in Excel.</source>
        <translation>原来的文件正在 Excel 里打开，所以换了一个名字。</translation>
    </message>
    <message>
        <source>{n} cells had to be mended; the last sheet lists them.</source>
        <translation>有 {n} 个单元格作了处理，见最后一张表。</translation>
    </message>
    <message>
        <source>{n} late</source>
        <translation>晚 {n} 分</translation>
    </message>
    <message>
        <source>{n} early</source>
        <translation>早 {n} 分</translation>
    </message>
    <message>
        <source>{name} could not be saved in {folder}: {fault}. Choose another folder or disk.</source>
        <translation>{name} 没能存到 {folder}：{fault}。请换一个文件夹或磁盘。</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>请柬</translation>
    </message>
    <message>
        <source>Still expected</source>
        <translation>还没到</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>桌</translation>
    </message>
    <message>
        <source>From</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>In total</source>
        <translation>累计</translation>
    </message>
    <message>
        <source>As it stood at {time}, times in {zone}</source>
        <translation>截至 {time}，时区 {zone}</translation>
    </message>
    <message>
        <source>When they came, per {n} minutes</source>
        <translation>几点到的（每 {n} 分钟）</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>汇总</translation>
    </message>
    <message>
        <source>The export was stopped; no workbook was written.</source>
        <translation>导出已停止，没有写出工作簿。</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Characters replaced by �</source>
        <translation>替换为 � 的字符</translation>
    </message>
    <message>
        <source>Characters that did not fit</source>
        <translation>放不下的字符</translation>
    </message>
</context>
</TS>
