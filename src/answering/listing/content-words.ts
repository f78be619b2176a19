import { normaliseText } from '../../text/normalise.ts'
import { isNoun } from '../../text/part-of-speech.ts'
import type { ComposingContext } from '../composition.ts'
import { kindNamed } from '../understanding/asked-kinds.ts'
import { LEVEL_WORDS } from '../understanding/asked-level.ts'
import { STAGE_WORDS } from '../understanding/asked-stage.ts'
import { VALIDITY_WORDS } from '../understanding/asked-validity.ts'

/** Words that a list question is built with and that narrow nothing down. */
const FORM: ReadonlySet<string> = new Set(
  [
    '哪些 哪个 哪家 哪几 什么 多少 几个 几家 几项 几条 几次 一共 总共 共有 目前 现在 如今 都 都有 叫 名字 名称 签约 签订 签 落户 落地 落 引进 入驻 来 投资 新签',
    '参与 参加 介绍 列出 列一下 名单 清单 相关 有关 方面 领域 行业 产业 情况 最近 近期 新近 主要 重点 重要 知名 分别 是 做 有 没有 请问 查到 能 可以 公布 升级 办',
    '举办 举行 开 出台 发布 适用 支持 享受 成功 已经 哪 一下 具体 全部 所有 当地 本地 地方 地区 区里 市里 级 及 和 与 的 在 了 吗 呢 一共有 都是 谁 谁家 搞 做过',
    '推荐 包括 包含 涉及 属于 类 种 型 来源 最大 最高 最多 金额 投资额 总投资 规模 排名 前 以上 以下 年 月 今年 去年 前年 其中 它们 这些 那些 上半年 下半年 季度',
    '第一 第二 第三 第四 一季度 二季度 三季度 四季度 以来 期间 数量 总数 个数 有无 企业 公司 项目 园区 政策 活动 案例 北京 天津 全市',
    '超过 大于 高于 不低于 至少 少于 低于 不到 不超过 左右 亿元 万元 千万 哪里 那里 从 来自 搬到 搬来 迁到 迁来 转移',
    '里头 里面 现有 已有 以及 或者 或 查得 查得到 得到 加起来 下来 出过 针对 有关 关于 知识库 库里 记录 案例 还在 还是 合计 分别 老板 领导 经理 整理 一份 两地 三地 给我 让我 帮我 麻烦 咱们 你们 我们 除了 不要 除外 以外 之外 招商 之间 排名 共收 共收录 收录 收 有名 有姓 有名有姓 起来 加起来 多少 金额',
    'support supports supported january february march april may june july august september october november december beijing tianjin china',
    'one city district area areas zone industrial year years quarter half first second last this since signing signed',
    'the in of and for which what how many are is there have has with to list signed sign companies',
    'company parks park policies policy projects project events event did do does by from at on a an',
    'all settled located came come any was were offer offers incentive incentives preferential',
    '优惠 扶持 惠企 利好',
  ].flatMap((line) => line.split(' ')),
)

/** 重点项目 is put together of words of form, and no more than they are. */
const isForm = (word: string): boolean =>
  FORM.has(word) ||
  [...word].some(
    (_, at) => at > 0 && FORM.has(word.slice(0, at)) && (FORM.has(word.slice(at)) || isForm(word.slice(at))),
  )

/** Words of a question that say what kind of records is meant, beyond names, industries, times and sums. */
export interface ContentWord {
  readonly word: string
  /** In how many passages it occurs. */
  readonly frequency: number
  /** It names a thing: where no record speaks of it, the question is about something else. */
  readonly isThing: boolean
}

/** The content words of what is asked now. In Japanese, Korean and German there are none: their words are not those of the sources. */
export function contentWords({ analysis, retrieval, retriever }: ComposingContext): ContentWord[] {
  const { asking, names, industries, amounts, language, kind } = analysis
  // What is not Chinese is made of words that the sources do not use; the question is narrowed by what it names.
  if (language !== 'zh' && language !== 'en') return []
  const synonyms = retriever.index.industries
    .filter(({ name }) => industries.includes(name))
    .flatMap((one) => one.synonyms)
  const text = normaliseText(asking)
  const covered = normaliseText(
    [
      ...names.flatMap((name) => [name.text, ...name.aliases]),
      ...industries,
      ...synonyms,
      ...amounts.map((one) => one.text),
    ].join(' '),
  )
  const { terms, frequencies } = retrieval.terms.words
  return terms
    .map((word, at) => ({ word, frequency: frequencies[at]!, isThing: isNoun(word) }))
    .filter(
      ({ word }) =>
        word.length > 1 &&
        text.includes(word) &&
        !isForm(word) &&
        !/^.?[有的是在了个些哪].?$/u.test(word) &&
        !STAGE_WORDS.test(word) &&
        !VALIDITY_WORDS.test(word) &&
        !(kind === 'policy' && LEVEL_WORDS.test(word)) &&
        !/^(?:[一二三四]季|[一二两三四五六七八九十百]+[个家条项大批类]?$)/u.test(word) &&
        !covered.includes(word) &&
        !industries.some((industry) => word.includes(normaliseText(industry))) &&
        !/\d/u.test(word) &&
        (kindNamed(word) === undefined || word.length > 3),
    )
}
