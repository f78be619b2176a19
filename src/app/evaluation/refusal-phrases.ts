const any = (...alternatives: readonly string[]) => `(?:${alternatives.join('|')})`
const within = (characters: number) => `[^。!?\\n]{0,${characters}}`

const NOT_FOUND = any('没有', '没能', '未能?', '暂未', '尚未', '暂无', '并无', '无法', '查不到', '找不到', '查不出')
const HOLDS = any(
  ...['查到', '找到', '查询到', '检索到', '查', '收录', '记录', '获取', '获得', '得知', '知道'],
  ...['公布', '公开', '披露', '提供', '列出', '给出', '提到', '提及', '载明', '写', '说明', '注明', '标注', '标明'],
  ...['确认', '确定', '测算', '统计', '依据', '数据', '信息', '资料'],
  ...['相关', '对应', '具体', '任何', '该', '这(?:项|方面|类|个|条)'],
)
const MATERIAL = any(
  ...['知识库', '资料库', '数据库', '本库', '库[里中内]', '资料[里中内]?', '来源(?:页面|报道)?', '报道'],
  ...['现有(?:公开)?(?:资料|信息|材料|来源)', '公开(?:资料|信息|来源|报道)'],
)
const LACKS = any(
  ...['没有', '没', '未(?!来)', '暂无', '并无', '查不到', '找不到', '不包含', '不含', '缺少'],
  '无(?:此|该|相关|年份|日期|金额|原文|数据)',
)
const UNABLE = any(
  ...['回答', '答复', '提供', '确认', '判断', '给出', '预测', '预知', '预计', '承诺', '保证', '核实', '断定', '确定'],
  ...['估算', '测算', '告知', '发送', '查看'],
)
const WILL_NOT = any('不能', '不可', '不会', '不便', '不予', '不宜')
const FOR_YOU = any('向您', '为您', '替您', '直接', '擅自', '随意', '对外')
const DECLINED = any(
  ...['承诺', '保证', '提供', '回答', '答复', '断定', '断言', '确定', '确认', '给出', '预测', '透露', '告知'],
  ...['推荐', '建议', '估算', '当作', '视为'],
)
const NOT_OFFERED = any('建议', '信息', '服务', '查询', '电话', '号码', '联系方式')
const CAN_ONLY = any('能回答', '能提供', '能解答', '能帮', '能协助', '负责', '回答', '解答', '提供')
const SUBJECT = any('招商', '投资', '园区', '政策', '产业', '天津', '京津')
const UNSURE = any(
  ...['未标', '没标', '无年份', '年份不明', '尚不明确', '不明确', '没有(?:定论|答案|结果)', '做不到'],
  ...['(?:答|给|查|算|拿|说)不(?:了|出|到|准|上来)', '帮不(?:了|上)'],
)

const NO_SUCH = any('information', 'data', 'records?', 'figures?', 'details?', 'sources?', 'answer')
const ABSENT = any(
  ...['available', 'covered', 'included', 'disclosed', 'published', 'stated', 'found', 'listed', 'known'],
  'in (?:the|our|my) (?:knowledge base|sources|records|data)',
)
const BEYOND = '(?:outside|beyond|out of) (?:of )?(?:the |our |my )?(?:scope|coverage|knowledge base)'
const SAYS_NOTHING = "(?:does(?: not|n't)|do(?: not|n't)) (?:contain|include|say|cover|state|mention)"

/** Ways to say that something is not known, not covered or not promised, in folded text. */
const LIMITS = [
  `${NOT_FOUND}(?:公开|在${within(12)})?${HOLDS}`,
  `${MATERIAL}${within(24)}${LACKS}`,
  `无法(?:直接)?${UNABLE}`,
  `${WILL_NOT}${FOR_YOU}?${DECLINED}`,
  `不(?:知道|清楚|掌握|了解|确定|详|提供${within(12)}${NOT_OFFERED})`,
  `(?<!不)(?:超出|超过)了?${within(12)}(?:范围|能力)`,
  `不在${within(14)}(?:范围|之内|之列)`,
  `不属于${within(14)}(?:范围|职责)`,
  `[与和跟]${within(12)}无关`,
  `[只仅]${CAN_ONLY}${within(16)}${SUBJECT}`,
  UNSURE,
  "\\b(?:i|we) (?:do not|don't|cannot|can't|am unable|are unable|could not|couldn't|have no)\\b",
  `\\bno ${NO_SUCH}\\b`,
  `\\bnot ${ABSENT}\\b`,
  '\\bunable to (?:answer|find|provide|confirm|say)\\b',
  '\\bcannot (?:answer|find|provide|confirm|promise|guarantee|say)\\b',
  `\\b${BEYOND}\\b`,
  `\\b${SAYS_NOTHING}\\b`,
].map((source) => new RegExp(source))

const APOLOGIES = [
  /^(?:您好[,。!]?)?(?:非常|十分|很)?(?:抱歉|对不起|不好意思|遗憾)/,
  /^(?:sorry|unfortunately|i'?m sorry|i am sorry)\b/,
]

/** That a policy's term or number is not given is a remark on what is known. */
const REMARKS = /(?:有效期限?|期限|文号|发文机关|级别)[^。;\n]{0,12}(?:未写明|未注明|未标明|未标)/g

const OPENING_SENTENCES = 2
const OPENING_CHARACTERS = { least: 90, most: 160 }

const fold = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[“”"‘*_#`]/g, '')
    .replaceAll('’', "'")
    .replace(/[^\S\n]+/g, ' ')
    .trim()

function holdsLimit(folded: string): boolean {
  const text = folded.replace(REMARKS, ' ')
  return LIMITS.some((limit) => limit.test(text))
}

/** The first two sentences, but no more than a screen line or so of them. */
function openingOf(folded: string): string {
  const sentences = folded.split(/(?<=[。!?\n])|(?<=[.!?]) /).filter((sentence) => sentence.trim())
  const wanted = Math.max(OPENING_CHARACTERS.least, sentences[0]?.length ?? 0)
  return sentences.slice(0, OPENING_SENTENCES).join('').slice(0, Math.min(wanted, OPENING_CHARACTERS.most))
}

/** Whether a text says anywhere that something is not known, not covered or not promised. */
export const statesLimit = (text: string): boolean => holdsLimit(fold(text))

/** Whether a text begins with an apology, or states a limit in its opening. */
export function opensWithRefusal(text: string): boolean {
  const folded = fold(text)
  return APOLOGIES.some((apology) => apology.test(folded)) || holdsLimit(openingOf(folded))
}
