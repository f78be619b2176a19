import { describe, expect, it } from 'vitest'
import { concernsTitle, titleAsked } from '../../../src/answering/evidence/asked-title.ts'
import { evidence } from '../../support/evidence.ts'

describe('an event or document called by its title', () => {
  it.each([
    ['2023年的青河博览会签约多少项目', undefined],
    ['东湾区2024年在北京的推介会签了多少个项目', '东湾区2024年的北京的推介会'],
    ['低空经济创新发展行动方案的咨询电话', '低空经济创新发展行动方案'],
    ['园区有多少企业', undefined],
  ])('%s: %s', (question, written) => {
    expect(titleAsked(question)?.written).toBe(written)
  })

  it('is not told by what has another title of the same kind', () => {
    const title = titleAsked('2024航运产业博览会外资项目有几个')!
    const at = (name: string) => evidence('外资8个。', { passage: { title: name } })
    expect(concernsTitle(at('2024世界智能制造博览会'), title)).toBe(false)
    expect(concernsTitle(at('2024国际航运产业博览会重点项目签约'), title)).toBe(true)
  })
})
