import { expect, test } from 'vitest'
import { knowledgeTexts } from '../../../src/app/evaluation/knowledge-texts.ts'
import { parkFile } from '../../support/knowledge-folder.ts'
import { IndexingBench } from '../../support/snapshots.ts'

test('a record, a list and a source say what the knowledge base holds under their id, and nothing of others', async () => {
  using bench = new IndexingBench()
  bench.write({
    'parks/K001.md': parkFile('K001', '', '- 企业111家。 [S001] {截至: 2024-12}'),
    'parks/K002.md': parkFile('K002', '', '- 企业222家。 [S001]'),
    'lists/links.csv': '线路,里程,来源\n甲线,333公里,S001\n乙线,444公里,S002\n',
  })
  await bench.run()
  await using index = await bench.open((await bench.store.current())!)

  const park = knowledgeTexts(index, ['K001'])
  expect(park).toContain('企业111家。')
  expect(park).toContain('2024-12')
  expect(park.join()).not.toContain('222')
  expect(knowledgeTexts(index, ['lists/links.csv']).join()).toMatch(/333公里.*444公里/)
  expect(knowledgeTexts(index, ['S001'])).toContain('武清区发布会')
  expect(knowledgeTexts(index, ['K999'])).toEqual([])
})
