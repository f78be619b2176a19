import { separateLabels } from './announcement.ts'
import { parseBlocks } from './blocks.ts'
import { buildFreeDocument } from './free-document.ts'
import { contentHash, fileStem, type KnowledgeFile } from './knowledge-file.ts'
import { leadingTitle } from './leading-title.ts'
import { emptyKnowledge, type LoadedKnowledge } from './loaded-knowledge.ts'
import type { ReadingContext } from './reading-context.ts'

/**
 * Reads an announcement saved as plain text.
 * @throws RejectedFileError when it holds no text.
 */
export function readText(file: KnowledgeFile, context: ReadingContext): LoadedKnowledge {
  const { labels, blocks } = separateLabels(parseBlocks(file.text, 1, { numberedHeadings: true }))
  const title = labels.title ?? leadingTitle(blocks) ?? fileStem(file.documentId)
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
