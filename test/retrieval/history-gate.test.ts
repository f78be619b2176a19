import { describe, expect, it } from 'vitest'
import { gateHistory, type TurnSigns } from '../../src/retrieval/history-gate.ts'

const NAMES = ['武清开发区', '京津科技谷', '宝坻']
const RARE = ['加计扣除', '氢能', '补贴率']

const signs: TurnSigns = {
  namesIn: (text) => text.match(new RegExp(NAMES.join('|'), 'g')) ?? [],
  rareWords: (text) => RARE.filter((word) => text.includes(word)).length,
}

const HISTORY = ['武清开发区有多大？', '93平方公里，京津科技谷在它旁边。', '武清开发区的主导产业呢？']

describe('a turn stands by itself', () => {
  it.each([
    ['without a history', '它的租金多少？', []],
    ['when it names something known', '那宝坻的租金多少？', HISTORY],
    ['when its own rare words narrow it down', '氢能企业加计扣除的补贴率是多少', HISTORY],
    ['when nothing known was spoken of and it points nowhere', '租金多少', ['你好']],
  ])('%s', (_, turn, history) => {
    expect(gateHistory(turn, history, signs)).toEqual({ text: turn, leansOnHistory: false, alternatives: [] })
  })
})

describe('a turn leans on the history', () => {
  it.each(['它的租金多少？', '那边有补贴吗', '租金多少'])('%s', (turn) => {
    expect(gateHistory(turn, HISTORY, signs)).toEqual({
      text: `武清开发区 ${turn}`,
      leansOnHistory: true,
      focus: '武清开发区',
      alternatives: [`京津科技谷 ${turn}`],
    })
  })

  it('of things named equally often it is about the one named first', () => {
    expect(gateHistory('它有多大', ['武清开发区旁边是京津科技谷'], signs).focus).toBe('武清开发区')
  })

  it('what was spoken of long ago is forgotten', () => {
    const history = ['武清开发区有多大？', ...Array<string>(8).fill('京津科技谷')]
    expect(gateHistory('它呢', history, signs)).toMatchObject({ focus: '京津科技谷', alternatives: [] })
  })

  it('takes the last utterance where nothing known was named', () => {
    expect(gateHistory('这个怎么申请', ['有租金补贴吗'], signs).text).toBe('有租金补贴吗 这个怎么申请')
  })
})
