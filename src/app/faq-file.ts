import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FaqDraft } from '../domain/faq.ts'

/** An approved answer, as it becomes a file of the knowledge base. */
export interface ApprovedFaq extends Pick<FaqDraft, 'question' | 'answer' | 'author' | 'answered'> {
  /** ISO date until which it holds. */
  readonly until: string
  /** Named in citations: an office, not a person. */
  readonly publisher: string
  readonly approvedBy: string
  /** ISO date. */
  readonly approved: string
  /** Names the draft that it was, as `draftMark` does. */
  readonly draft: string
}

const FOLDER = 'faq'
const FILE = /^F(\d{3,})\.md$/u

/** Names a draft apart from those of other data folders, without its words. */
export function draftMark({ id, question, answer, author, answered }: FaqDraft): string {
  const hash = createHash('sha256').update(JSON.stringify([question, answer, author, answered]))
  return `${id}-${hash.digest('hex').slice(0, 12)}`
}

const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()

/** A double-quoted YAML value; JSON's is one. */
const quoted = (text: string): string => JSON.stringify(oneLine(text))

/** The words as plain paragraphs, whatever Markdown would make of their marks. */
const plainMarkdown = (text: string): string =>
  text
    .replaceAll('<', '＜')
    .replaceAll('](', '] (')
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(/^#/u, '＃')
        .replace(/^\|/u, '｜')
        .replace(/^([-*_=])(?=\1)/u, '\u{2014}'),
    )
    .join('\n\n')

/** The file's text: its question is the title, and who answered and approved stands in a remark that no citation shows. */
export const faqMarkdown = (faq: ApprovedFaq): string => `---
# 答复：${oneLine(faq.author)} ${faq.answered}；审核：${oneLine(faq.approvedBy)} ${faq.approved}；草稿 ${faq.draft}
title: ${quoted(faq.question)}
publisher: ${quoted(faq.publisher)}
published: ${faq.answered}
effective_from: ${faq.answered}
effective_until: ${faq.until}
state: current
trust: official
---

${plainMarkdown(faq.answer)}
`

/** Whether a file's remark, its second line, names the draft. */
const isOf = (text: string, draft: string): boolean => text.split('\n', 2)[1]?.endsWith(`；草稿 ${draft}`) ?? false

/**
 * Writes the answer under the next free name of the knowledge folder, such as `faq/F001.md`, or over what an approval of
 * the same draft left that was broken off.
 * @returns the path within that folder.
 */
export function writeFaq(knowledgeDirectory: string, faq: ApprovedFaq): string {
  const folder = join(knowledgeDirectory, FOLDER)
  mkdirSync(folder, { recursive: true })
  const names = readdirSync(folder).filter((name) => FILE.test(name))
  const left = names.find((name) => isOf(readFileSync(join(folder, name), 'utf8'), faq.draft))
  const next = Math.max(0, ...names.map((name) => Number(FILE.exec(name)?.[1]))) + 1
  const name = left ?? `F${String(next).padStart(3, '0')}.md`
  writeFileSync(join(folder, name), faqMarkdown(faq), { flag: left === undefined ? 'wx' : 'w' })
  return `${FOLDER}/${name}`
}
