import { describe, expect, it } from 'vitest'
import { askedSubject, namesSubject, projectAsked } from '../../src/answering/asked-subject.ts'

describe('who a question is about', () => {
  it.each([
    ['某某生物在天津投资多少？', '某某生物'],
    ['请问远航装备落户哪个园区', '远航装备'],
  ])('%s is about %s', (question, subject) => {
    expect(askedSubject(question)).toBe(subject)
  })

  it.each(['我们在武清投资能补多少', '2024年外资投资多少', '外资企业在天津投资多少', '天津有算力券吗'])(
    '%s is about nobody in particular',
    (question) => {
      expect(askedSubject(question)).toBeUndefined()
    },
  )

  it('a text on somebody of a similar name does not name the subject', () => {
    expect(namesSubject('远洋装备总部', '远航装备')).toBe(false)
    expect(namesSubject('天津远航装备制造基地', '远航装备')).toBe(true)
  })
})

it('the owner of a plant or project is asked about, known or not', () => {
  expect(askedSubject('远航动力科技的青河工厂产能多少')).toBe('远航动力科技')
  expect(askedSubject('河东区一共收录了几个落地项目')).toBeUndefined()
})

it('a project is called by the words that a question begins with', () => {
  expect(projectAsked('海澜青河净水器工厂有多少工人')).toBe('海澜青河净水器工厂')
  expect(projectAsked('有哪些项目')).toBeUndefined()
})
