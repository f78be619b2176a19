import { expect, test } from 'vitest'
import { withoutLookAlikes } from '../../../../src/adapters/documents/pdf/look-alikes.ts'

test('radicals and compatibility forms that fonts name become the characters that people write', () => {
  expect(withoutLookAlikes('重点项⽬、增⻓率、汽⻋、⾕地、9⽉25⽇、⻔类、⻛电、更新')).toBe(
    '重点项目、增长率、汽车、谷地、9月25日、门类、风电、更新',
  )
  expect(withoutLookAlikes('2024年―2026年')).toBe('2024年—2026年')
})

test('other characters stay, full-width ones too', () => {
  const text = '（一）投资额：８０００万元，同比增长12.5%，㎡、①、·'
  expect(withoutLookAlikes(text)).toBe(text)
})
