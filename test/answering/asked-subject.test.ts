import { describe, expect, it } from 'vitest'
import { askedSubject, namesSubject } from '../../src/answering/asked-subject.ts'

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
