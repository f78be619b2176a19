import type { KnownThings } from '../../../src/answering/understanding/understood-turn.ts'
import type { PastTurn } from '../../../src/domain/conversation.ts'
import { KnownNames } from '../../../src/retrieval/known-names.ts'
import { record } from '../../support/knowledge-content.ts'

const RECORDS = [
  record('K001', {
    name: '天津武清经济技术开发区(武清开发区)',
    aliases: ['武清开发区', 'Wuqing Development Area'],
    districts: ['武清区'],
    industries: ['生物医药', '高端装备'],
  }),
  record('K008', { name: '宝坻产业园', districts: ['宝坻区'], industries: ['新能源汽车'] }),
  record('C001', { kind: 'case', name: '康百洲口腔种植体生产基地', districts: ['武清区'], industries: ['医疗器械'] }),
]

/** Two parks and a project, with a taxonomy of which one industry is written by no record and one entry is a topic. */
export const KNOWN: KnownThings = {
  names: new KnownNames(RECORDS),
  index: {
    records: RECORDS,
    record: (id) => RECORDS.find((one) => one.id === id),
    industries: [
      { name: '生物医药', synonyms: ['制药'], related: [] },
      { name: '新能源汽车', synonyms: ['汽配'], related: [] },
      { name: '集成电路', synonyms: ['芯片'], related: [] },
      { name: '医疗器械', synonyms: [], related: [], topic: true },
    ],
  },
}

export const pastTurn = (question: string, more: Partial<PastTurn> = {}): PastTurn => ({
  question,
  answerText: '答',
  kind: 'answer',
  citations: [],
  ...more,
})
