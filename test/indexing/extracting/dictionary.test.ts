import { describe, expect, test } from 'vitest'
import { Dictionary } from '../../../src/indexing/extracting/dictionary.ts'
import { loadFiles, parkFile } from '../../support/knowledge-folder.ts'

const dictionaryOf = async (files: Record<string, string>) => new Dictionary(await loadFiles(files))

describe('the dictionary', () => {
  test('gives out the ids that follow those in use, each once', async () => {
    const { ids } = await dictionaryOf({ 'parks/K007.md': parkFile('K007') })
    expect([ids.next('park'), ids.next('park'), ids.next('event')]).toEqual(['K008', 'K009', 'E001'])
  })

  test('knows parks by the names in brackets of their titles, but not a place by which they are told apart', async () => {
    const titled = parkFile('K001').replace('K001产业园\n', '武清经济技术开发区(武清开发区)\n')
    const other = parkFile('K002').replace('K002产业园\n', '科技城(宝坻)\n')
    const { parks } = await dictionaryOf({ 'parks/K001.md': titled, 'parks/K002.md': other })
    expect(parks.find('落户武清开发区和宝坻').map(({ meaning }) => meaning.id)).toEqual(['K001'])
  })

  test('takes the longest of words that overlap', async () => {
    const industries = '- name: 机器人\n- name: 医疗器械\n  synonyms: [手术机器人]\n'
    const dictionary = await dictionaryOf({ 'industries.yaml': industries })
    expect(dictionary.industriesIn('骨科手术机器人项目')).toEqual(['医疗器械'])
  })

  test('does not take a topic such as land for a trade', async () => {
    const dictionary = await dictionaryOf({ 'industries.yaml': '- name: 工业用地\n  topic: true\n' })
    expect(dictionary.industriesIn('工业用地项目')).toEqual([])
  })

  test('does not take a university for the district whose name it bears', async () => {
    const dictionary = await dictionaryOf({ 'places.yaml': '- name: 南开区\n' })
    expect([dictionary.placesIn('与南开大学合作'), dictionary.placesIn('落户南开')]).toEqual([[], ['南开区']])
  })
})
