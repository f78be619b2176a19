import { normaliseText } from '../../text/normalise.ts'

const ZH_PLACE = '(?:园区|产业园|工业园|开发区|经开区|高新区|功能区|片区|园子|地块|地方|载体|选址|落脚点|区域?)'
/** What suits may also be a policy or a project; those questions are not about where. */
const ZH_WHICH = `(?:哪(?:里|儿|边|块)|什么地方|(?:哪|什么|啥)(?:一|几|两|二|三)?[个些家座处]?${ZH_PLACE}|哪[一几两二三]?[个家些](?=[^\\p{Script=Han}]|更|比较|最|会|能|适|合|好))`
const ZH_FITS =
  '(?:适合|合适|适宜|对口|匹配|比较好|更好|最好|好一?[点些]|最佳|理想|好(?:吗|呢|啊|一?点|些)?(?!\\p{Script=Han}))'
const ZH_SETTLE = '(?:去|到|放|落|落户|落地|落脚|选|设|建|建厂|设厂|投|投资|搬|迁|开|布局|入驻|找)'
const ZH_SELF = '(?:我们?|我司|咱们?|打算|计划|准备|想要?|拟)'
/** Errands to offices, not where to settle. */
const ZH_ERRAND = '[^,，。]{0,4}(?:办|申请|申报|领|交|报|咨询|备案|登记|查|签|举行|举办)'

const CHINESE = [
  new RegExp(`${ZH_WHICH}[^。!！?？]{0,24}?${ZH_FITS}`, 'u'),
  new RegExp(`(?:适合|合适|适宜|匹配|对口)[^。,，!！?？政策补贴]{0,16}?的?${ZH_PLACE}(?!别)`, 'u'),
  new RegExp(
    `(?:推荐|介绍|建议|帮忙?(?:我们?)?[选找看挑]|给[^,，。]{0,3}[选找挑])[^。!！?？政策补贴]{0,16}?${ZH_PLACE}`,
    'u',
  ),
  new RegExp(`${ZH_SELF}[^?？]{0,80}?${ZH_SETTLE}(?:在|到|去|户)?(?:天津)?(?:的)?${ZH_WHICH}(?!${ZH_ERRAND})`, 'u'),
  new RegExp(`${ZH_SETTLE}(?:在|到|去|户)?哪(?:里|儿)?(?:更|比较|最)?${ZH_FITS}`, 'u'),
  new RegExp(`(?:去|放|选|投|搬|迁)(?:在|到)?哪[个家些]?(?:好的?|合适的?)?(?:${ZH_PLACE}|园)(?!\\p{Script=Han})`, 'u'),
  /(?:我们?|我司|咱们?)[^?？]{2,80}?(?:推荐|建议)(?:我们?)?(?:放|落|落户|去|选|设|建|投)?(?:在|到)?(?:哪(?:里|儿|边)?|什么地方)(?!\p{Script=Han})/u,
  new RegExp(`(?:落户|落|去|放|选|建|设|投)[^,，。]{0,14}还是[^,，。]{0,14}${ZH_FITS}`, 'u'),
  /[^,，。]{0,3}厂(?:选|放|建|开|设)在?哪/u,
  /(?:做|投|建|租|设|办|项目)[^?？]{2,80}?(?:推荐(?:一下|几个|下)?|去哪[里儿]?)(?!\p{Script=Han})/u,
  /选址[^?？]{0,6}建议|选址(?:推荐|方案|怎么|如何|哪|到哪)|(?:怎么|如何|帮[^,，。]{0,4})选址/u,
]
const EN_PLACE = '(?:park|zone|district|area|location|site|place)s?'
const ENGLISH = [
  new RegExp(
    `\\b(?:which|what)\\b[^.?!]{0,40}\\b${EN_PLACE}\\b[^?!]{0,80}\\b(?:suits?|suitable|suited|fits?|best|better|recommend(?:ed)?|(?:right|good|ideal) for|should we|should i)\\b`,
    'u',
  ),
  /\bwhere\b[^.?!]{0,30}\b(?:should|could|can|would|best|shall|do you (?:suggest|recommend)|to)\b[^.?!]{0,60}\b(?:locate|set up|settle|build|invest|open|establish|put|place|go|move|base)\b/u,
  new RegExp(
    `\\b(?:recommend|suggest|suitable|best|right|good|ideal|looking for|find(?: us)?)\\b[^.?!]{0,40}\\b(?:industrial |business |development )?${EN_PLACE}\\b[^.?!]{0,20}\\b(?:for|to|near|with)\\b`,
    'u',
  ),
  /\bsite selection\b/u,
]
// Compared with normalised text, in which kanji are written as simplified Chinese writes them.
const JAPANESE = [
  /(?:どの|どこ|どちら|どんな)[^。]{0,30}(?:适し|最适|适切|向い|ふさわし|良い|よい|いい|おすすめ|お勧め|推奨|推荐)/u,
  /(?:适した|最适な|向いた|おすすめの?|お勧めの?|推奨)[^。]{0,12}(?:园区|団地|团地|开発区|开发区|パーク|场所|立地|エリア|地域)/u,
  /どこに[^。]{0,12}(?:进出|设立|设け|建て|立地|置)[^。]{0,10}(?:べき|良い|よい|いい|のが)/u,
]
const KOREAN = [
  /(?:어느|어디|어떤)[^.]{0,40}(?:적합|좋을|좋은|좋나|좋습|알맞|맞을|추천|유리)/u,
  /(?:적합한|알맞은|추천)[^.]{0,20}(?:단지|개발구|지역|파크|장소|곳|원구|입지)/u,
  /(?:단지|개발구|입지)(?:를|을|는)?[^.]{0,6}추천/u,
  /입지[^.]{0,8}(?:추천|제안|선정)/u,
]
const GERMAN = [
  /\bwelche[rsnm]?\b[^?]{0,30}(?:park|standort|zone|gebiet|ort\b|bezirk)[^?]{0,90}(?:geeignet|passt|passen|eignet|eignen|am besten|empfehl|ansiedeln|niederlassen)/u,
  /\bwo\b[^?]{0,90}(?:am besten|ansiedeln|niederlassen|geeignet)/u,
  /\b(?:geeignete[rsnm]?|passende[rsnm]?|beste[rsnm]?)\s+[^?]{0,20}(?:park|standort|zone|gewerbegebiet)/u,
]
const PATTERNS = [...CHINESE, ...ENGLISH, ...JAPANESE, ...KOREAN, ...GERMAN]
/** A policy, a person or a subsidy that suits is no site. */
const OTHER_OBJECT =
  /(?:适合|合适)[^,，。?？]{0,12}的(?:政策|补贴|措施|奖励|项目|产业|企业)|哪[些个条项几]?(?:政策|补贴|措施|奖励|资金|企业|公司|项目|产业|行业)[^,，。]{0,10}(?:适合|合适)|适合(?:什么|哪些?|做什么|做哪)|which (?:polic|incentive|subsid|compan|industr)/u

/** Whether a message asks where a company should settle, in any of the five languages. */
export function asksForSite(text: string): boolean {
  const normalised = normaliseText(text)
  return !OTHER_OBJECT.test(normalised) && PATTERNS.some((pattern) => pattern.test(normalised))
}
