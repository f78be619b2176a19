import { expect, it } from 'vitest'
import { productIn } from '../../../src/answering/matching/product.ts'

it.each([
  ['宠物食品工厂选址', '宠物食品'],
  ['白酒厂可以去哪', '白酒'],
  ['数据标注公司放哪', '数据标注'],
  ['兽用疫苗研发生产选哪个园区', '兽用疫苗'],
  ['化妆品代工厂,想要标准厂房', '化妆品'],
])('%s is about %s', (text, product) => {
  expect(productIn(text)).toBe(product)
})

it.each(['应该选哪个园', '我们企业去哪里好', '公司选哪'])('%s names no product', (text) => {
  expect(productIn(text)).toBeUndefined()
})
