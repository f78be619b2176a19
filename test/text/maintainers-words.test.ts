import { describe, expect, it } from 'vitest'
import { isMaintainersRemark, statementForReaders, withoutReferences } from '../../src/text/maintainers-words.ts'

describe('references to records', () => {
  it.each([
    ['另有补贴(见P007)。', '另有补贴。'],
    ['签约25个项目(全区口径,见C036)。', '签约25个项目(全区口径)。'],
    ['出台措施和细则(见P031、P032)。', '出台措施和细则。'],
    ['签约7个重点项目(见C系列)。', '签约7个重点项目。'],
    ['其他区也有类似做法,见P037。', '其他区也有类似做法。'],
    ['与P012(金融支持政策)不是同一文件。', '与《金融支持政策》不是同一文件。'],
  ])('%s reads without them', (text, said) => {
    expect(withoutReferences(text)).toBe(said)
  })

  it('products and standards with such numbers stay', () => {
    expect(withoutReferences('生产MP300型设备和S5000芯片。')).toBe('生产MP300型设备和S5000芯片。')
    expect(isMaintainersRemark('生产MP300型设备、S5000芯片和C919部件。')).toBe(false)
  })
})

describe('remarks of maintainers', () => {
  it.each([
    '两个转载页内容一致,未见高新区原网页。',
    '条款内容未读到。',
    '市级原文未读到。',
    '天津对应园区见K004。',
    '与P012(金融支持政策)不是同一文件。',
    '方案原文未能找到。',
  ])('are told from facts: %s', (text) => {
    expect(isMaintainersRemark(text)).toBe(true)
  })

  it('are left out of a statement that says more', () => {
    expect(statementForReaders('企业签29个产业项目。投资额前后矛盾(600万元与8.8亿美元),不采用。')).toBe(
      '企业签29个产业项目。',
    )
    expect(statementForReaders('条款内容未读到。')).toBe('条款内容未读到。')
  })
})
