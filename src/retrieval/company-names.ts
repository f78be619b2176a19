import type { KnowledgeRecord } from '../domain/record.ts'
import { placesIn } from '../text/chinese-places.ts'
import { isDictionaryWord } from '../text/word-boundaries.ts'
import { spellingsOf } from './name-spellings.ts'

/** The fields of a record that list companies. */
const FIELDS = ['投资方', '入驻企业'] as const
const SEPARATORS = /[、,，;；]/u
const BRACKETS = /[(（][^()（）]*[)）]?/gu
/** 37家企业, 25个项目 and 待核 name nobody; 铁科院系企业 and 某园企业 name a group. */
const NOBODY = /^\d|待核|企业$|基地$|^Ltd\.?$/u
const LEGAL_FORM = /(?:股份|集团)?(?:[(（]集团[)）])?有限(?:责任)?公司$|[(（]集团[)）].*$|集团$/u
/** What a company does, at the end of its name: 康百洲医疗科技 is called 康百洲. */
const TRADE =
  /(?:生物|医疗|医药|信息|电子|新能源|智能|环保|自控|生态|农业|汽车|部件|系统|航天|氢能|机器人|人力资源|日用化学|科技|技术|装备|实业|工业|投资|控股|服务|材料|新材料|发展|股份)+$/u
const SHORTEST_FULL = 4
const SHORTEST_BRAND = 2

/** Without the place of business that a registered name begins with. */
function withoutPlace(name: string): string {
  const place = ['天津', ...placesIn(name)].find((one) => name.startsWith(one))
  const rest = place === undefined ? name : name.slice(place.length).replace(/^市/u, '')
  return rest.length >= SHORTEST_BRAND ? rest : name
}

/** Whether a short form can only be meant as a name: 联想 and 海林 are words or towns as well. */
const isDistinct = (name: string): boolean =>
  name.length >= SHORTEST_BRAND && !name.startsWith('中国') && !isDictionaryWord(name)

/** 北京津鸣科技有限公司 is also called 津鸣科技 and 津鸣. */
function companySpellings(name: string): string[] {
  const short = withoutPlace(name.replace(LEGAL_FORM, ''))
  const shorter = [short, short.replace(TRADE, '')].filter(isDistinct)
  return [...new Set([...(name.length >= SHORTEST_FULL || isDistinct(name) ? spellingsOf(name) : []), ...shorter])]
}

/** 诺和诺德(Novo Nordisk) also tells how others call it. */
const latinNamesIn = (entry: string): string[] =>
  [...entry.matchAll(/[(（](\p{Script=Latin}[^()（）\p{Script=Han}]+)[)）]/gu)].map((match) => match[1]!)

/** The companies that records name as investors or residents, each with its spellings. */
export function companiesOf(records: readonly KnowledgeRecord[]): { name: string; spellings: string[] }[] {
  const entries = records.flatMap(({ fields }) => FIELDS.flatMap((field) => (fields[field] ?? '').split(SEPARATORS)))
  return [...new Set(entries)]
    .map((entry) => ({ entry, name: entry.replace(BRACKETS, '').trim().replace(/等$/u, '') }))
    .filter(({ name }) => name.length >= SHORTEST_BRAND && !NOBODY.test(name))
    .map(({ entry, name }) => ({ name, spellings: [...companySpellings(name), ...latinNamesIn(entry)] }))
    .filter(({ spellings }) => spellings.length > 0)
}
