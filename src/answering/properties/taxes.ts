import { hasUnit, type PropertyRule } from './property-rule.ts'

const KINDS = ['所得', '增值', '关', '印花', '房产', '消费', '契', '土地使用', '个人所得'] as const
const asked = (kind: string): RegExp =>
  new RegExp(`((?:企业|个人)?${kind}税(?:税率|的?率)?)[^,，。?？]{0,6}(?:多少|几个点|百分之几|几|$)`, 'u')

/** The rate of a tax: told only by a text that names the same tax with a percentage. */
export const TAX_RATES: readonly PropertyRule[] = KINDS.map((kind) => {
  const told = new RegExp(`${kind}税`, 'u')
  return {
    name: 'rate',
    asked: asked(kind),
    called: told,
    holds: (text, figures) => told.test(text) && hasUnit(figures, 'percent'),
  }
})
