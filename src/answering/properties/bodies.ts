import type { PropertyRule } from './property-rule.ts'

const WHO = '(?:是|为|叫)?(?:谁|哪[家个位所]|什么(?:公司|单位|机构))'
const BODY = '(?:单位|方|公司|商|主体|院|企业|机构)'

/** What a body does for a project, and the words by which a text tells which body does it. */
const PARTS: readonly (readonly [does: string, told: RegExp])[] = [
  ['建设|施工|承建|总承?包|代建', /(?:建设|施工|总包|代建)(?:单位|方)|承建|总承包|由[^,，。]{2,24}(?:建设|承建|施工)/u],
  ['设计', /设计(?:院|单位|师|公司)|由[^,，。]{2,24}设计/u],
  ['监理', /监理/u],
  ['运营|经营', /运营|经营/u],
  ['主办|承办', /主办|承办|举办|由[^,，。]{2,24}办/u],
]

/** Which body builds, plans, runs or holds something: told only by a text that says who does just that. */
export const BODIES: readonly PropertyRule[] = PARTS.map(([does, told]) => ({
  name: 'person',
  asked: new RegExp(
    `((?:${does})${BODY}?)${WHO}|(?:由谁|由哪[家个]\\p{Script=Han}{0,4}|谁来?|哪[家个]\\p{Script=Han}{1,4}来?)(?:负责)?(?:${does})(?!的)`,
    'u',
  ),
  called: told,
  holds: (text) => told.test(text),
}))
