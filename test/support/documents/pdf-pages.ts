import {
  ANNOUNCEMENT,
  GROUPED,
  LETTER,
  LIST_CAPTION,
  LIST_HEADER,
  LIST_ROWS,
  MERGED,
  SCAN_FACTS,
  THREE_LINES,
} from './pdf-facts.ts'

const page = (style: string, body: string) => `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>
body { font: 12pt/1.8 'Noto Serif CJK SC', serif; margin: 0; color: #000 }
h1 { font: bold 20pt/1.5 'Noto Sans CJK SC', sans-serif; text-align: center }
h2 { font: bold 15pt/1.8 'Noto Sans CJK SC', sans-serif }
h3 { font: 12pt/1.8 'Noto Sans CJK SC', sans-serif }
p { text-indent: 2em; margin: 0.3em 0; text-align: justify }
table { border-collapse: collapse; width: 100%; font-size: 9pt; line-height: 1.5 }
td, th { padding: 2px 4px; text-align: center }
${style}</style><body>${body}</body></html>`

const paragraph = (text: string) => `<p>${text}</p>`
const cells = (tag: string, texts: readonly string[]) => texts.map((text) => `<${tag}>${text}</${tag}>`).join('')
const row = (tag: string, texts: readonly string[]) => `<tr>${cells(tag, texts)}</tr>`
const RULED = 'td, th { border: 1px solid #000 }'

/** The notice of `ANNOUNCEMENT`. */
export const announcementHtml = () => {
  const [plan, scope, standards, ways] = ANNOUNCEMENT.headings
  return page(
    '.two { columns: 2; column-gap: 14mm } .two p { break-inside: avoid; text-indent: 0 } .far { margin-top: 330px }',
    `<h1>${ANNOUNCEMENT.title}</h1>${ANNOUNCEMENT.labels.map(paragraph).join('')}${paragraph(ANNOUNCEMENT.opening)}
<h2>${plan}</h2><h3>${scope}</h3>${paragraph(ANNOUNCEMENT.scope)}
<h3>${standards}</h3>${ANNOUNCEMENT.standards.map(paragraph).join('')}<div class="far"></div>
<p lang="en">${ANNOUNCEMENT.latin}</p>${paragraph(ANNOUNCEMENT.closing)}
<h2>${ways}</h2><div class="two"><p>${ANNOUNCEMENT.left}</p><p style="break-before:column">${ANNOUNCEMENT.right}</p></div>`,
  )
}

/** The list of projects; without rulings its columns stand apart by blank space alone. */
export const listHtml = (ruled: boolean) =>
  page(
    `thead { display: table-header-group } tr { break-inside: avoid } ${ruled ? RULED : 'td, th { padding: 5px 7px; text-align: left }'}`,
    `<h1>2024年重点项目名单</h1><p>名单如下。</p><p style="text-indent:0;text-align:center">${LIST_CAPTION}</p>
<table><thead>${row('th', LIST_HEADER)}</thead><tbody>${LIST_ROWS.map((one) => row('td', one)).join('')}</tbody></table>
<p>注：投资额以签约时为准。</p>`,
  )

/** The table of `MERGED`. */
export const mergedHtml = () => {
  const [first, second, third] = MERGED.rows
  return page(
    RULED,
    `<h1>投资情况</h1><p style="text-indent:0;text-align:center">${MERGED.caption}</p><p style="text-align:right">${MERGED.unit}</p>
<table><thead><tr><th rowspan="2">区域</th><th rowspan="2">园区</th><th colspan="2">投资额</th><th rowspan="2">占比（%）</th></tr>
<tr><th>2023年</th><th>2024年</th></tr></thead>
<tbody><tr><td rowspan="2">${first[0]}</td>${cells('td', first.slice(1))}</tr>${row('td', second.slice(1))}${row('td', third)}</tbody></table>
<p>以上数据截至2024年12月31日。</p>`,
  )
}

/** The list of `GROUPED`. */
export const groupedHtml = () =>
  page(
    `${RULED} tr { break-inside: avoid }`,
    `<h1>${GROUPED.caption}</h1><p style="text-align:right">${GROUPED.unit}</p><table>${row('th', GROUPED.header)}${GROUPED.parts
      .map(
        ({ name, areas }) =>
          `<tr><td colspan="6">${name}</td></tr>${areas
            .map(({ name: area, rows }) =>
              rows
                .map(([number = '', ...others], at) => {
                  const merged = at === 0 ? `<td rowspan="${rows.length}">${area}</td>` : ''
                  return `<tr><td>${number}</td>${merged}${cells('td', others)}</tr>`
                })
                .join(''),
            )
            .join('')}`,
      )
      .join('')}</table>`,
  )

/** The letter of `LETTER`. */
export const letterHtml = () =>
  page(
    'body { font-size: 16pt } .mid { text-align: center; text-indent: 0 } .end { text-align: right }',
    `<p class="mid" style="font-size:36pt;color:red">${LETTER.head}</p><p class="mid">${LETTER.number}</p>
<h1 style="font-size:22pt">${LETTER.title.join('<br>')}</h1><p style="text-indent:0">${LETTER.address}</p>${paragraph(LETTER.body)}
${LETTER.signed.map((text) => `<p class="end">${text}</p>`).join('')}`,
  )

/** The figures of `THREE_LINES` after a paragraph. */
export const threeLinesHtml = () =>
  page(
    'td + td { text-align: right } th, td:first-child { text-align: left } tr:first-child th { border-top: 2px solid; border-bottom: 1px solid }',
    `<h1>统计公报</h1>${paragraph(LETTER.body)}<p style="text-align:center;text-indent:0">${THREE_LINES.caption}</p>
<table style="border-bottom:2px solid">${row('th', THREE_LINES.header)}${THREE_LINES.rows.map((one) => row('td', one)).join('')}</table>`,
  )

/** The page of `SCAN_FACTS`: a title, two paragraphs and a ruled table. */
export const scanHtml = () =>
  page(
    `body { padding: 60px 70px; background: #fff } ${RULED}`,
    `<h1>${SCAN_FACTS.title}</h1>${SCAN_FACTS.paragraphs.map(paragraph).join('')}
<table style="font-size:11pt"><tr>${cells('th', SCAN_FACTS.header)}</tr>${SCAN_FACTS.rows.map((one) => row('td', one)).join('')}</table>`,
  )

/** A page that is a picture, after a page of `text` where one is given. */
export const standInHtml = (jpeg: string, text = '') =>
  `<!doctype html><meta charset="utf-8"><style>@page{margin:0}body{margin:0}img{width:210mm;height:296mm;display:block}
p{margin:30mm;break-after:page}</style>${text && paragraph(text)}<img src="data:image/jpeg;base64,${jpeg}">`
