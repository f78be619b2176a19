import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { composeFields } from '../../../src/answering/listing/compose-fields.ts'
import { composeList } from '../../../src/answering/listing/compose-list.ts'
import { composePage } from '../../../src/answering/listing/compose-page.ts'
import type { Language } from '../../../src/domain/language.ts'
import { composeAnswer } from '../../support/composing.ts'
import { LIST_KNOWLEDGE } from '../../support/list-knowledge.ts'
import { SmallKnowledge } from '../../support/small-knowledge.ts'

let knowledge: SmallKnowledge

beforeAll(async () => {
  knowledge = await SmallKnowledge.open(LIST_KNOWLEDGE)
})

afterAll(async () => {
  await knowledge?.[Symbol.asyncDispose]()
})

const list = (question: string, language: Language = 'zh') =>
  composeAnswer(composeList, question, knowledge.retriever, { language })

describe('a list is complete, and nothing else is in it', () => {
  it.each<[string, readonly string[]]>([
    ['2024年在武清签约的汽车零部件项目有哪些', ['C001', 'C003', 'C002', 'C006']],
    ['武清有哪些园区', ['K001', 'K002']],
    ['东谷产业园有哪些汽配企业', ['C001', 'C002', 'C007']],
    ['武清北京推介会签了哪些项目', ['C001', 'C003']],
    ['宝坻有哪些生物医药项目', ['C005']],
    ['2亿以上的项目有哪些', ['C002', 'C004']],
    ['武清已经投产的项目有哪些', ['C002']],
    ['北京企业在武清有哪些项目', ['C001']],
    ['有哪些园区', ['K001', 'K002', 'K003']],
    ['武清有哪些优惠政策', ['P001']],
    ['东谷产业园有哪些优惠政策', ['P001']],
  ])('%s', async (question, ids) => {
    expect((await list(question))?.subjects).toEqual(ids)
  })

  it.each<[string, Language]>([
    ['Which auto parts companies signed in Wuqing in 2024?', 'en'],
    ['How many parks are there in Wuqing?', 'en'],
    ['How many auto parts projects were signed in Wuqing in 2024?', 'en'],
  ])('%s', async (question, language) => {
    expect((await list(question, language))?.subjects?.length).toBeGreaterThan(1)
  })
})

describe('a list says what it lacks', () => {
  it('the district whose policies are listed, where none names the park asked for', async () => {
    expect((await list('东谷产业园有哪些优惠政策'))?.lines[0]).toContain('（武清区）共1个')
  })

  it('amounts that are not known, and projects whose date is not', async () => {
    const lines = (await list('2024年武清的汽车零部件项目有哪些'))!.lines.join('\n')
    expect(lines).toContain('金额未公布')
    expect(lines).toContain('1个未公布金额')
    expect(lines).toContain('1个日期未标')
  })

  it('a related industry is kept apart', async () => {
    const { lines } = (await list('2024年武清的汽车零部件项目有哪些'))!
    const related = lines.findIndex((line) => line.includes('相近产业另有1个'))
    expect(lines.findIndex((line) => line.includes('己电车项目'))).toBe(related + 1)
  })

  it('what the published list says of itself, with its source', async () => {
    const { lines, kind } = (await list('静海专精特新企业有哪些'))!
    expect(kind).toBe('list')
    expect(lines.at(-1)).toMatch(/不是全表.*\[\d+\]/u)
  })
})

describe('a count', () => {
  it('is the number of records, which are named', async () => {
    const { lines } = (await list('武清有几个园区'))!
    expect(lines[0]).toContain('共2个')
    expect(lines.join('\n')).toMatch(/东谷产业园[\s\S]*西谷产业园/u)
  })

  it('sums what is disclosed where that is asked for', async () => {
    const { lines } = (await list('知识库里武清的汽配项目有几个，金额合计多少'))!
    expect(lines.join('\n')).toContain('合计6.2亿元')
  })

  it('of a meeting is left to what was reported of it', async () => {
    expect(await list('武清上海推介会签了多少个项目')).toBeUndefined()
  })

  it('of what was signed is not what settled, which is left to what was reported', async () => {
    expect((await list('2024年武清签约了多少个项目'))?.lines[0]).toContain('共4个')
    expect(await list('2024年武清落地了多少个项目')).toBeUndefined()
  })
})

describe('what is no set of records is left to others', () => {
  it.each(['《对接清单》里有哪些项目', '那份文件有哪些条款', '东谷产业园的面积多大', '武清有哪些冰淇淋厂'])(
    '%s',
    async (question) => {
      expect(await list(question)).toBeUndefined()
    },
  )
})

describe('the largest', () => {
  it('are those with the highest disclosed amounts', async () => {
    expect((await list('武清投资最大的项目是哪个'))!.subjects).toEqual(['C002', 'C004', 'C001'])
  })
})

describe('a long list', () => {
  it('shows ten rows, holds all in its table, and offers the next page and the file', async () => {
    const { table, suggestions, subjects } = (await list('静海专精特新企业名单有哪些'))!
    expect(subjects).toHaveLength(23)
    expect(table?.rows).toHaveLength(23)
    expect(table?.text.split('\n')).toHaveLength(10)
    expect(suggestions.map(({ action, text }) => action ?? text)).toEqual(['第2页', 'download'])
  })
})

/** The same composers after a turn that showed these records. */
async function afterList(compose: typeof composePage, question: string, subjects: readonly string[]) {
  const history = [{ question: '…', answerText: '…', kind: 'list' as const, citations: [], subjects }]
  return composeAnswer(compose, question, knowledge.retriever, { turns: history })
}

describe('after a list', () => {
  it('its further pages go on where it stopped', async () => {
    const first = (await list('静海专精特新企业名单有哪些'))!
    const second = (await afterList(composePage, '第2页', first.subjects!))!
    expect(second.table?.text.startsWith('11. ')).toBe(true)
    const third = (await afterList(composePage, '第3页', first.subjects!))!
    expect(third.lines).toHaveLength(4)
    expect(third.suggestions.map(({ action, text }) => action ?? text)).toEqual(['download'])
    expect(await afterList(composePage, '第4页', first.subjects!)).toBeUndefined()
  })

  it('a value of all its records is told for each, and who has none', async () => {
    const { lines } = (await afterList(composeFields, '它们各投资多少', ['C001', 'C002', 'C003']))!
    expect(lines.join('\n')).toMatch(/甲汽配基地.*1\.2亿元[\s\S]*乙汽配基地.*3亿元[\s\S]*1个的金额/u)
  })

  it('it is narrowed by what is asked of it', async () => {
    expect((await afterList(composeList, '其中2023年签约的有哪些', ['C001', 'C002', 'C004']))!.subjects).toEqual([
      'C004',
    ])
    expect((await afterList(composeList, '其中北京企业有几个', ['C001', 'C002', 'C004']))!.subjects).toEqual(['C001'])
    expect((await afterList(composeList, '其中北京的呢', ['C001', 'C002', 'C004']))!.subjects).toEqual(['C001'])
    expect((await afterList(composeList, '其中生物医药的呢', ['C001', 'C005', 'C006']))!.subjects).toEqual(['C005'])
    expect(await afterList(composeList, '其中没公布金额的呢', ['C001', 'C002', 'C003'])).toBeUndefined()
  })

  it('what its records do not tell is not guessed', async () => {
    const answer = (await afterList(composeList, '其中外资有几个', ['C001', 'C002']))!
    expect(answer.kind).toBe('abstain')
    expect(answer.suggestions).toMatchObject([{ action: 'human' }])
  })
})

describe('a list reads well', () => {
  it('what all rows of a list have in common is said once, in the heading', async () => {
    const { lines } = (await list('静海专精特新企业名单有哪些'))!
    expect(lines[0]).toContain('专精特新')
    expect(lines[1]).not.toMatch(/专精特新|静海/u)
  })

  it('foreign readers get districts and stages in their language', async () => {
    const lines = (await list('Which auto parts companies signed in Wuqing in 2024?', 'en'))!.lines.join('\n')
    expect(lines).toContain('Wuqing; 2024-09-24; signed')
  })
})
