import { ConfigurationError, RejectedFileError } from '../domain/errors.ts'
import { LoadingBench } from '../indexing/loading/loading-bench.ts'
import { readMarkdown } from '../indexing/loading/markdown-file.ts'

/** Letters and digits; marks may be written in another form. */
const lettersOf = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')

/** What the knowledge base would read in the file, as one text. */
function read(markdown: string): string {
  const file = { path: 'faq/F.md', documentId: 'faq/F', extension: '.md', text: markdown }
  const { documents } = readMarkdown(file, new LoadingBench([]))
  return documents
    .flatMap(({ sections }) => sections)
    .flatMap(({ headingPath, tableHeader = '', units }) => [
      ...headingPath,
      tableHeader,
      ...units.map(({ text }) => text),
    ])
    .join('')
}

/**
 * Makes sure that the knowledge base reads the whole answer in its file and nothing else.
 * @throws ConfigurationError where it would not, with what it would read.
 */
export function requireReadable(markdown: string, answer: string): void {
  try {
    const found = read(markdown)
    if (lettersOf(answer) !== '' && lettersOf(found) === lettersOf(answer)) return
    throw new ConfigurationError(
      `not approved: the knowledge base would read of the answer only "${found}"; give it in plain sentences with --answer`,
    )
  } catch (error) {
    if (!(error instanceof RejectedFileError)) throw error
    throw new ConfigurationError(`not approved: the answer ${error.message}; give other words with --answer`)
  }
}
