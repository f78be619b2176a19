/** Words that say nothing of what is asked or answered, as the segmenter cuts them and as pairs within longer words. */
const IDLE =
  '您好 你好 大家 请问 谢谢 感谢 抱歉 麻烦 打扰 辛苦 我们 你们 您们 他们 咱们 贵司 贵公司 贵方 贵姓 尊姓 大名 公司 企业 项目 政策 单位 客户 有限 集团 ' +
  '什么 哪些 哪个 哪里 哪家 哪儿 多少 怎么 怎样 样的 怎么样 如何 为何 为什么 几个 多大 多久 是否 能否 可否 是不是 有没有 能不能 可不可以 可以 能够 需要 应该 想要 希望 打算 计划 准备 考虑 ' +
  '了解 咨询 请教 介绍 知道 告诉 看看 说明 一下 关于 对于 针对 相关 有关 具体 详细 主要 目前 现在 今年 去年 明年 最近 近期 以后 之后 之前 然后 还有 以及 或者 如果 因为 所以 但是 只要 ' +
  '这个 那个 这些 那些 这边 那边 这里 那里 这样 一个 一些 一家 一种 情况 问题 方面 内容 信息 事情 事项 事宜 东西 时候 地方 左右 大概 大约 一般 通常 比较 非常 特别 已经 正在 还是 就是 不是 没有 ' +
  '必须 进行 提供 给予 联系 回复 答复 沟通 工作 人员 工作人员 负责 领导 老师 经理 先生 女士 同事 今天 明天 昨天 上午 下午 晚上 随时 尽快 稍后 稍等 方便 欢迎 当地 本地 本区 全区 我区 我市 本市 全市 ' +
  '区内 市里 国家 中国 天津市 天津 我司 我公司 在内 以内 以上 以下 不同 所有 任何 每个 各种 其他 另外 一直 一定 可能 觉得 认为 属于 包括 按照 根据 通过 为了 作为 成为 部分 有些 哪一 有关 能给 给我 想问 一次 次性 一次性 区里 我区 我这 每家 每个 每平 平米 每月 每天 每年 万元 亿元 不到 左边 差不多 不多 不超 超过 至少 看到'

/** Words that many questions and answers of this trade share by chance: two of them together tell something. */
const WEAK =
  '建设 投资 生产 产业 发展 服务 技术 支持 申请 申报 办理 条件 要求 标准 材料 资料 时间 流程 程序 制造 制造业 工业 科技 设立 落户 入驻 落地 园区 基地 中心 平台 环境 优势 资源 规模 类型 范围 业务 行业 领域 ' +
  '产品 市场 管理 合作 招商 引进 重点 新建 扩建 实施 增加 最高 最低 部门 机构 高新 智能 创新 经济 区域 城市 位置 周边 附近 京津 京津冀 总部 北京 上海 工厂 高端 先进 新型 面积 认定 享受 符合 政府 办法 措施 促进 推动 年度'

const ENGLISH =
  'the and for are you your our can could would will shall may with from that this these those what which where when who how much many about any some more information info please thanks thank hello dear best regards have has had there their they them not but all also into like know want need help does did was were been being its his her ' +
  'company companies enterprise enterprises project projects policy policies firm firms business china chinese tianjin district city local currently kindly let get give tell ask asked question questions contact team look looking interested'

const GERMAN =
  'der die das den dem des ein eine einen einem einer und oder nicht ist sind wird werden für fuer wie was welche welcher welches welchen wo wer wann gibt wir ich sie ihr ihre ihnen mit von zum zur bei auf kann können haben hat unser unsere bitte danke hallo auch noch nach über als unternehmen firma projekt'

const IDLE_WORDS: ReadonlySet<string> = new Set(`${IDLE} ${ENGLISH} ${GERMAN}`.split(' '))
const WEAK_WORDS: ReadonlySet<string> = new Set(WEAK.split(' '))

/** Whether a normalised word or pair of characters is politeness, grammar or named by everybody. */
export const isIdle = (word: string): boolean => IDLE_WORDS.has(word)

/** Whether a normalised word or pair of characters tells something only beside another. */
export const isWeak = (word: string): boolean => WEAK_WORDS.has(word)
