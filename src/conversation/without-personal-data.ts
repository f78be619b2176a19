import { halfWidth } from '../leads/mask-words.ts'
import { companyNames, replaceIdentifiers, SURNAME } from '../leads/personal-data.ts'
import { extractContact } from './extraction/contact.ts'
import { extractLabelled } from './extraction/labelled.ts'
import { extractNeed } from './extraction/need.ts'
import { speaksOfSelf } from './invest-intent.ts'
import { isQuestion } from './question.ts'

/** Stands where personal data was until its clause is judged. */
const GONE = '\u{E000}'
const LONGEST = 300
const CLAUSES = /(?<=[，,。；;！!？?\n])|(?<=\.\s)/u
/** 我是某公司的李明: says who asks and nothing of what is asked. */
const INTRODUCTION = new RegExp(
  `^\\s*(?:您好|你好)?[，,\\s]*(?:我是|我叫|我姓|本人|这里是)(?:[^，,。；;]{0,30}的)?${SURNAME}\\p{Script=Han}{0,2}(?:先生|女士|经理|总监?|主任|老师)?[，,。；;！!\\s]*$`,
  'u',
)
const JAPANESE_NAME =
  '(?:佐藤|鈴木|高橋|田中|伊藤|渡[辺邊]|山本|中村|小林|加藤|吉田|山田|佐々木|山口|松本|井上|木村|斎藤|清水|山崎|池田|橋本|阿部|石川|山下|中島|石井|小川|前田|岡田|長谷川|藤田|後藤|近藤|村上|遠藤|青木|坂本|斉藤|福田|太田|西村|藤井|金子|岡本|藤原|三浦|中野|原田|松田|竹内|小野|中山|和田|石田|森田|上田|内田|柴田|酒井|宮崎|横山|高木|安藤|宮本|大野|小島|谷口|今井|高田|増田|丸山|杉山|大塚|新井|平野|藤本|河野|上野|野口|武田|松井|千葉|菅原|岩崎|木下|野村|菊地|市川)'

/** The same in other languages; a name there begins with a capital, or is said to be one. */
const OTHER_INTRODUCTION = new RegExp(
  `(?:^|\\s)(?:[Ii] am|[Ii]['’]m|[Mm]y name is|[Tt]his is|[Ii]ch bin|[Mm]ein Name ist|[Ii]ch heiße)\\s+\\p{Lu}|と申します|(?:^|[のは、,\\s])${JAPANESE_NAME}[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]{0,4}?(?:です|といいます)[。、,\\s]*$|(?:저는|제 이름은)\\s*\\p{Script=Hangul}{2,4}(?:입니다|이에요|예요|라고)`,
  'u',
)

/** Who asks, in front of what is asked in the same clause: 我是李明想问…, John Smith here from Acme: … */
const BEGINNINGS: readonly RegExp[] = [
  new RegExp(
    `^\\s*(?:您好|你好)?[，,\\s]*(?:我是|我叫|我姓|本人|这里是)(?:[^，,。；;]{0,30}?的)?${SURNAME}\\p{Script=Han}{0,2}?(?:先生|女士|经理|总监?|主任|老师)?(?=想|请问|咨询|问|了解|打算|准备|计划|电话|手机|微信|\\s|[：:]|${GONE})`,
    'u',
  ),
  /^\s*(?:(?:[Hh]ello|[Hh]i|[Dd]ear all)[,!\s]+)?\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+){0,2} here\b(?: (?:from|at|of|with) [^:,.;!?\n]{1,60})?[:,.;!-]?\s*/u,
  /^\s*(?:안녕하세요[,.! ]*)?[김이박최정강조윤장임한오서신권황안송류전홍]\p{Script=Hangul}{2}(?:입니다|이라고 합니다|라고 합니다)[,.! ]*/u,
]
/** 电话…武清租金多少: the label of what is gone. */
const LABEL = new RegExp(
  `(?:我的?|加我?)?(?:联系)?(?:电话|手机|微信|邮箱|座机)?(?:号码?)?(?:是|为|[:：\\s])*${GONE}[，,\\s]*`,
  'gu',
)

/** 外地企业, 一家科技公司 and 芯片设计公司 name nobody. */
const KIND_OF_COMPANY =
  /^(?:一?家)?(?:外地|外[资商]|[民私国]营|国有|本地|中小|小微|初创|上市|高新技术|科技型?|生产型?|制造业?|芯片|集成电路|半导体|软件|设计|动漫|文旅|文化|旅游|冷链|物流|机器人|智能|装备|汽车|零部件|医药|医疗|器械|生物|化工|新?能源|新?材料|食品|电商|贸易|互联网|人工智能|数据|环保|建筑|农业|航空|航天|电子|机械|服务|和|与)*(?:企业|公司|集团|厂|科技)$|[的做]|[省市区县]$/u

const tellsWho = (clause: string): boolean =>
  clause.includes(GONE) || INTRODUCTION.test(clause) || OTHER_INTRODUCTION.test(clause)

const POLITE = /^(?:\s|[，,。.!！:：]|您好|你好|请问(?:一下)?|hello\b|hi\b|good (?:morning|afternoon)\b)+/iu

const CALLED =
  /(?:我司|我公司|我们公司|我们|公司|企业|单位)(?:名)?(?:叫|名为|名称[是为])\s*([\p{Script=Han}A-Za-z0-9（）()·&]{2,20}?)(?=$|[\s，,。;；、！!]|想|要|在|打算|计划|准备|是一?家)/u
const EMPLOYER = new RegExp(
  `(?:我是|我们是|这里是)([\\p{Script=Han}A-Za-z0-9（）()·&]{2,20}?)的${SURNAME}\\p{Script=Han}{0,2}`,
  'u',
)
/** What a company asks for itself rather than about another one. */
const FOR_ITSELF =
  /(?:有限公司|有限责任公司|株式会社)[^。？?]{0,24}(?:能(?!源|力)|可以|可否|有什么(?:补|奖|优惠|政策|扶持|支持)|有哪些(?:补|奖|优惠|政策|扶持|支持)|想|打算|(?:怎么|如何)(?:申|注册|办|落户|入驻))/u

/** The names of the asker's company that a text gives, or that are known. */
function ownCompany(plain: string, known: string | undefined): readonly string[] {
  const isOwn = speaksOfSelf(plain) || FOR_ITSELF.test(plain)
  const registered = isOwn ? extractNeed(plain, []).company : undefined
  return [known, CALLED.exec(plain)?.[1], EMPLOYER.exec(plain)?.[1], registered]
    .flatMap((name) => (name && !KIND_OF_COMPANY.test(name) ? [name, ...companyNames(name)] : []))
    .sort((one, other) => other.length - one.length)
}

const named = (text: string, companies: readonly string[]): string =>
  companies
    .reduce((rest, company) => rest.replaceAll(company, '我公司'), text)
    .replace(/(?:我们|我司|我公司|本公司)(?:公司)?(?:是|叫)?我公司/gu, '我公司')
    .replace(/(?<=^|[，,。;；])我公司[，,。;；]/gu, '')

/** What was answered, without who asked and how to reach anybody. @param company of the asker, where it is known. */
export const answerWithoutPersonalData = (text: string, company?: string): string =>
  named(replaceIdentifiers(text, '…'), ownCompany('', company))

/**
 * A question without who asked it and how to reach them: clauses that tell no more than that are left out, and the
 * asker's company is called 我公司.
 * @param company as the conversation knows it already.
 */
export function withoutPersonalData(text: string, company?: string): string {
  const plain = halfWidth(text)
  const { name = extractLabelled(plain).name ?? '' } = extractContact(plain)
  const marked = replaceIdentifiers(plain, GONE, [name])
  const begun = BEGINNINGS.reduce((rest, pattern) => rest.replace(pattern, ''), marked)
  const kept = begun
    .split(CLAUSES)
    .filter((clause) => isQuestion(clause) || !tellsWho(clause))
    .join('')
  const left = kept.trim() ? kept.replaceAll(LABEL, '') : marked.replaceAll(GONE, '…')
  const characters = [
    ...named(left, ownCompany(plain, company))
      .replace(/\s+/gu, ' ')
      .replace(/[，,]\s*(?=[？?])/gu, '')
      .replace(POLITE, '')
      .trim(),
  ]
  return characters.slice(0, LONGEST).join('')
}
