import type { SupportTier } from '../../domain/support.ts'
import type { FieldChange } from './field-change.ts'

/** What a row of support says, by label; the same labels in each row. */
const labelled = ({ rate, cap, award, per, conditions }: SupportTier): [string, string | undefined][] => [
  ['补贴比例', rate && `${rate.isCeiling ? '最高' : ''}${rate.text}`],
  ['补贴上限', cap?.text],
  ['奖励金额', award && `${award.isCeiling ? '最高' : ''}${award.text}`],
  ['发放方式', per],
  ['条件', conditions.map(({ text }) => text).join(';') || undefined],
]

/** Rows of one measure stand in their order. */
function numbered(tiers: readonly SupportTier[]): Map<string, SupportTier> {
  const seen = new Map<string, number>()
  return new Map(
    tiers.map((tier) => {
      const number = (seen.get(tier.measure) ?? 0) + 1
      seen.set(tier.measure, number)
      return [number === 1 ? tier.measure : `${tier.measure}(第${number}档)`, tier] as const
    }),
  )
}

const wholeRow = (tier: SupportTier | undefined): string | undefined =>
  tier &&
  labelled(tier)
    .flatMap(([label, value]) => (value === undefined ? [] : [`${label} ${value}`]))
    .join(',')

/** The values of support rows that changed: 设备类投资 · 补贴上限 500万元 → 300万元. */
export function supportChanges(before: readonly SupportTier[] = [], after: readonly SupportTier[] = []): FieldChange[] {
  const [held, said] = [numbered(before), numbered(after)]
  return [...new Set([...held.keys(), ...said.keys()])].flatMap((name): FieldChange[] => {
    const [old, now] = [held.get(name), said.get(name)]
    if (!old || !now) return [{ label: `支持条款 ${name}`, before: wholeRow(old), after: wholeRow(now) }]
    const values = new Map(labelled(now))
    return labelled(old).flatMap(([label, value]) =>
      value === values.get(label) ? [] : [{ label: `${name} · ${label}`, before: value, after: values.get(label) }],
    )
  })
}
