import type { KnowledgeRecord } from '../../domain/record.ts'

const NAMED_BY_NUMBER = /\d+[余多]?(?:个|家)/u

/** Whether a project's record stands for several at once, as 武清长三角37个项目 does. */
export const isCollective = ({ kind, name, fields }: KnowledgeRecord): boolean =>
  kind === 'case' && (NAMED_BY_NUMBER.test(name) || /^\d+[余多]?(?:个|家)/u.test(fields.投资方 ?? ''))
