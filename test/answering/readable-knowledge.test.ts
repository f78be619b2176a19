import { expect, test } from 'vitest'
import { InProcessDocumentReader } from '../../src/adapters/documents/in-process-document-reader.ts'
import { CitationList } from '../../src/answering/citation-list.ts'
import { quoteDocument } from '../../src/answering/quote.ts'
import { loadKnowledge } from '../../src/indexing/loading/load-knowledge.ts'
import { splitDocument } from '../../src/indexing/passage-splitter.ts'
import { isMaintainersRemark } from '../../src/text/maintainers-words.ts'
import { evidence } from '../support/evidence.ts'
import { FixedKnowledge } from '../support/fixed-knowledge.ts'
import { KNOWLEDGE } from '../support/product-data.ts'

const ID = /(?<![A-Za-z0-9])[PKCES]\d{3}(?!\d)|[PKCE]系列/u
const NOW = new Date('2026-11-24T00:00:00Z')

test('nothing that may be quoted of the knowledge base, and no value of a record, holds the id of a record', async () => {
  const { documents, records, sources } = await loadKnowledge(KNOWLEDGE, { documents: new InProcessDocumentReader() })
  const index = new FixedKnowledge(sources, records)
  const quoted = documents.flatMap((document) =>
    splitDocument(document).flatMap((passage) =>
      passage.units
        .filter(({ text }) => !isMaintainersRemark(text))
        .map((unit) => {
          const citations = new CitationList(index)
          const lines = quoteDocument([evidence(unit.text, { passage, unit })], { language: 'zh', citations, now: NOW })
          return [...lines, ...citations.citations.map(({ quote }) => quote)].join('\n')
        }),
    ),
  )
  expect(quoted.length).toBeGreaterThan(1000)
  expect(quoted.filter((text) => ID.test(text))).toEqual([])
  expect(records.flatMap(({ fields }) => Object.values(fields)).filter((value) => ID.test(value))).toEqual([])
})
