import type { Block } from '../../domain/block.ts'
import { separateLabels } from './announcement.ts'
import { parseBlocks } from './blocks.ts'
import { buildFreeDocument } from './free-document.ts'
import { contentHash, fileStem, type KnowledgeFile } from './knowledge-file.ts'
import { emptyKnowledge, type LoadedKnowledge } from './loaded-knowledge.ts'
import type { ReadingContext } from './reading-context.ts'

const LONGEST_TITLE = 80

/** The first line is the title if it is short and does not end like a sentence. */
function titleOf(blocks: readonly Block[]): string | undefined {
  const [first] = blocks
  if (!first || first.type === 'row' || blocks.length === 1) return undefined
  return first.text.length <= LONGEST_TITLE && !/[。；;]$/.test(first.text) ? first.text : undefined
}

/**
 * Reads an announcement saved as plain text.
 * @throws RejectedFileError when it holds no text.
 */
export function readText(file: KnowledgeFile, context: ReadingContext): LoadedKnowledge {
  const { labels, blocks } = separateLabels(parseBlocks(file.text, 1, { numberedHeadings: true }))
  const title = labels.title ?? titleOf(blocks) ?? fileStem(file.documentId)
  const document = buildFreeDocument(
    {
      documentId: file.documentId,
      file: file.path,
      line: 1,
      origin: { ...labels, title },
      blocks,
      contentHash: contentHash(file.text),
    },
    context.catalogue,
  )
  return { ...emptyKnowledge(), documents: [document] }
}
