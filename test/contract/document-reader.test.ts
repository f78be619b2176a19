import { InProcessDocumentReader } from '../../src/adapters/documents/in-process-document-reader.ts'
import { IsolatedDocumentReader } from '../../src/adapters/documents/isolated-document-reader.ts'
import { describeDocumentReader } from './document-reader.contract.ts'

describeDocumentReader('in this process', () => new InProcessDocumentReader())
describeDocumentReader('in a process of its own', () => new IsolatedDocumentReader())
