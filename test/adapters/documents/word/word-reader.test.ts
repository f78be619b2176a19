import { describe, expect, test } from 'vitest'
import { readWord } from '../../../../src/adapters/documents/word/word-reader.ts'
import { encryptedPackage, wordParts } from '../../../support/documents/hostile-files.ts'
import { ANNOUNCEMENT, announcementDocx } from '../../../support/documents/office-files.ts'
import {
  blocksOf,
  cell,
  paragraph,
  plainTable,
  read,
  run,
  short,
  table,
  WORD_NAMESPACE,
} from '../../../support/documents/word-xml.ts'
import { type ZipEntry, zipArchive } from '../../../support/documents/zip-archive.ts'

test('an announcement gives its headings, numbered conditions, note and table, and nothing unseen', async () => {
  const { title, published, publisher, conditions, sentence, note, caption, table: rows } = ANNOUNCEMENT
  const blocks = await blocksOf(await announcementDocx())
  expect(blocks.map(short)).toEqual([
    `# ${title}`,
    `paragraph: ${published}`,
    `paragraph: ${publisher}`,
    '# 一、申报条件',
    `item: （一）${conditions[0]}`,
    `item: （二）${conditions[1]}`,
    '# 二、支持标准',
    `paragraph: ${sentence}`,
    `paragraph: 注：${note}`,
    `## ${caption}`,
    ...rows.map((cells) => `| ${cells.join(' | ')}`),
  ])
  const everything = JSON.stringify(blocks)
  for (const unseen of ANNOUNCEMENT.unseen) expect(everything).not.toContain(unseen)
})

test('paragraphs are numbered in their order', async () => {
  const blocks = await blocksOf(zipArchive(wordParts(paragraph('甲') + paragraph('') + paragraph('乙'))))
  expect(blocks.map(({ line }) => line)).toEqual([1, 2])
})

test('the title of the properties is taken, unless a program left it there', async () => {
  const core = (title: string): ZipEntry => ({
    name: 'docProps/core.xml',
    content: `<c:coreProperties xmlns:c="c" xmlns:dc="d"><dc:title>${title}</dc:title></c:coreProperties>`,
  })
  const labelsOf = async (title: string) =>
    (await readWord({ path: 'a.docx', bytes: zipArchive([...wordParts(paragraph('甲')), core(title)]) })).labels
  expect(await labelsOf('武清区投资指南')).toEqual({ title: '武清区投资指南' })
  expect(await labelsOf('Microsoft Word - 文档1.docx')).toEqual({})
  expect(await labelsOf('文档1')).toEqual({})
})

describe('headings', () => {
  test('by their style, by its Chinese name, and by an outline level', async () => {
    const styles: ZipEntry = {
      name: 'word/styles.xml',
      content: `<w:styles ${WORD_NAMESPACE}><w:style w:type="paragraph" w:styleId="1"><w:name w:val="标题 1"/></w:style><w:style w:type="paragraph" w:styleId="a5"><w:name w:val="小节"/><w:basedOn w:val="1"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style></w:styles>`,
    }
    const body =
      paragraph('投资环境', '<w:pStyle w:val="1"/>') +
      paragraph('区位优势', '<w:pStyle w:val="a5"/>') +
      paragraph('交通', '<w:outlineLvl w:val="2"/>') +
      paragraph('这一整句话误用了标题样式。', '<w:pStyle w:val="1"/>')
    expect(await read(body, [styles])).toEqual([
      '# 投资环境',
      '## 区位优势',
      '### 交通',
      'paragraph: 这一整句话误用了标题样式。',
    ])
  })

  test('by number: bold ones, and those that stand alone above a text', async () => {
    const body =
      paragraph('一、申报条件', '', '<w:b/>') +
      paragraph('（一）基本条件') +
      paragraph('企业在武清区注册。') +
      paragraph('（二）提交下列材料') +
      paragraph('一、营业执照') +
      paragraph('二、申请表') +
      paragraph('材料一式两份。')
    expect(await read(body)).toEqual([
      '### 一、申报条件',
      '#### （一）基本条件',
      'paragraph: 企业在武清区注册。',
      '#### （二）提交下列材料',
      'paragraph: 一、营业执照',
      'paragraph: 二、申请表',
      'paragraph: 材料一式两份。',
    ])
  })

  test('a title that fills two centred bold lines is one', async () => {
    const line = (text: string) => paragraph(text, '<w:jc w:val="center"/>', '<w:b/>')
    const body = line('天津市武清区人民政府') + line('关于支持智能制造的通知') + paragraph('各有关单位：')
    expect(await read(body)).toEqual(['# 天津市武清区人民政府关于支持智能制造的通知', 'paragraph: 各有关单位：'])
  })

  test('the table of contents is left out', async () => {
    const styles: ZipEntry = {
      name: 'word/styles.xml',
      content: `<w:styles ${WORD_NAMESPACE}><w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style></w:styles>`,
    }
    const body = paragraph('申报条件 3', '<w:pStyle w:val="TOC1"/>') + paragraph('企业在武清区注册。')
    expect(await read(body, [styles])).toEqual(['paragraph: 企业在武清区注册。'])
  })
})

describe('tables', () => {
  test('a header of two rows is joined, units are in the cells, sums and remarks are told below', async () => {
    const body =
      paragraph('投资情况见下表。') +
      paragraph('重点项目投资表', '<w:jc w:val="center"/>') +
      paragraph('单位：万元', '<w:jc w:val="right"/>') +
      table(
        [cell('项目', '<w:vMerge w:val="restart"/>'), cell('投资', '<w:gridSpan w:val="2"/>')],
        [cell('', '<w:vMerge/>'), cell('2023年'), cell('2024年')],
        [cell('甲'), cell('100'), cell('200')],
        [cell('合计'), cell('100'), cell('200')],
        [cell('注：含在建。', '<w:gridSpan w:val="3"/>')],
      )
    expect(await read(body)).toEqual([
      'paragraph: 投资情况见下表。',
      '## 重点项目投资表',
      'paragraph: 单位：万元',
      '| 项目 | 投资 2023年 | 投资 2024年',
      '| 甲 | 100万元 | 200万元',
      'paragraph: 合计：投资 2023年 100万元，投资 2024年 200万元',
      'paragraph: 注：含在建。',
    ])
  })

  test('text behind a table with a caption belongs to the heading above it', async () => {
    const body =
      paragraph('支持标准', '<w:outlineLvl w:val="0"/>') +
      paragraph('表1 标准') +
      plainTable(['类别', '比例（%）'], ['技改', '8']) +
      paragraph('申报时间另行通知。')
    expect(await read(body)).toEqual([
      '# 支持标准',
      '## 表1 标准',
      '| 类别 | 比例',
      '| 技改 | 8%',
      '# 支持标准',
      'paragraph: 申报时间另行通知。',
    ])
  })

  test('a form gives its labels with what is filled in', async () => {
    const body = plainTable(
      ['项目名称', '智能制造基地', '投资规模', '8000万元'],
      ['建设内容', '新建厂房两座。'],
      ['联系电话', '022-82120001'],
    )
    expect(await read(body)).toEqual([
      'item: 项目名称：智能制造基地',
      'item: 投资规模：8000万元',
      'item: 建设内容：新建厂房两座。',
      'item: 联系电话：022-82120001',
    ])
  })

  test('frames around text, and tables that hold tables, are read through', async () => {
    const inner = plainTable(['街镇', '电话'], ['杨村', '82120001'])
    const body = table([cell(paragraph('联系方式如下。') + inner)])
    expect(await read(body)).toEqual(['paragraph: 联系方式如下。', '| 街镇 | 电话', '| 杨村 | 82120001'])
  })

  test('of a style of their own are read like others', async () => {
    const body = plainTable(['街镇', '电话'], ['杨村', '82120001']).replace(
      '<w:tbl>',
      '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/></w:tblPr>',
    )
    expect(await read(body)).toEqual(['| 街镇 | 电话', '| 杨村 | 82120001'])
  })

  test('paragraphs of a cell stay apart', async () => {
    const body = table([cell('街镇'), cell('园区')], [cell('杨村'), cell(paragraph('甲园') + paragraph('乙园'))])
    expect((await read(body))[1]).toBe('| 杨村 | 甲园 乙园')
  })
})

describe('text that is easily lost', () => {
  test('a text box, a field, formulas, what has a reading above it, raised figures and lines', async () => {
    const box = `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice><w:drawing><wps:txbx xmlns:wps="x"><w:txbxContent>${paragraph('框中文字。')}</w:txbxContent></wps:txbx><wps:txbx xmlns:wps="x"><w:txbxContent>${paragraph('另一框。')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml"><w:txbxContent>${paragraph('框中文字。')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`
    const body = [
      `<w:p>${run('正文。')}<w:r>${box}</w:r></w:p>`,
      `<w:p>${run('共')}<w:fldSimple w:instr="NUMPAGES">${run('12')}</w:fldSimple>${run('页')}</w:p>`,
      `<w:p>${run('面积')}<m:oMath xmlns:m="m"><m:r><m:t>x=5</m:t></m:r></m:oMath></w:p>`,
      `<w:p><w:r><w:ruby><w:rt>${run('jīn')}</w:rt><w:rubyBase>${run('津')}</w:rubyBase></w:ruby></w:r></w:p>`,
      `<w:p>${run('10')}${run('4', '<w:vertAlign w:val="superscript"/>')}${run('平方米')}</w:p>`,
      '<w:p><w:r><w:t>联系人：张三</w:t><w:br/><w:t>电话：82120001</w:t></w:r></w:p>',
    ]
    expect(await read(body.join(''))).toEqual([
      'paragraph: 正文。',
      'paragraph: 框中文字。',
      'paragraph: 另一框。',
      'paragraph: 共12页',
      'paragraph: 面积x=5',
      'paragraph: 津',
      'paragraph: 10⁴平方米',
      'paragraph: 联系人：张三',
      'paragraph: 电话：82120001',
    ])
  })
})

test('what is struck through is no longer said', async () => {
  expect(await read(`<w:p>${run('补助')}${run('300', '<w:strike/>')}${run('500万元')}</w:p>`)).toEqual([
    'paragraph: 补助500万元',
  ])
})

test('the document itself is found under another name too', async () => {
  const parts = wordParts(paragraph('正文。')).map((part) => ({
    ...part,
    name: part.name.replace('document.xml', 'document2.xml'),
    content: String(part.content).replace('word/document.xml', 'word/document2.xml'),
  }))
  expect((await blocksOf(zipArchive(parts))).map(short)).toEqual(['paragraph: 正文。'])
})

describe('what would harm or mislead', () => {
  test('an outside entity is refused', async () => {
    const parts = wordParts(paragraph('&x;'), '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>')
    await expect(blocksOf(zipArchive(parts))).rejects.toThrow('DOCTYPE')
  })

  test('a linked picture and a remote template are never looked at', async () => {
    const links: ZipEntry = {
      name: 'word/_rels/document.xml.rels',
      content:
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///etc/passwd" TargetMode="External"/></Relationships>',
    }
    const picture =
      '<w:p><w:r><w:t>图</w:t><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:link="r1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'
    expect(await read(picture, [links])).toEqual(['paragraph: 图'])
  })

  test('markup in the text stays text', async () => {
    expect(await read(paragraph('&lt;b&gt;甲&lt;/b&gt; &amp;amp; &lt;script&gt;'))).toEqual([
      'paragraph: <b>甲</b> &amp; <script>',
    ])
  })

  test('a table that claims to span a million columns is laid out as far as tables go', async () => {
    const body = table([cell('甲', '<w:gridSpan w:val="1000000"/>'), cell('乙')], [cell('丙'), cell('丁')])
    expect((await read(body)).join('')).toContain('丁')
  })

  test.each<[string, Uint8Array, string]>([
    ['empty', zipArchive(wordParts('')), 'holds no text'],
    ['no document', zipArchive([{ name: 'a.xml', content: '<a/>' }]), 'is no Word document'],
    ['encrypted', encryptedPackage(), 'needs a password'],
    ['with macros', zipArchive([...wordParts(''), { name: 'word/vbaProject.bin', content: 'x' }]), 'holds macros'],
  ])('a file that is %s is refused', async (_, bytes, reason) => {
    await expect(blocksOf(bytes)).rejects.toThrow(reason)
  })
})
