import type { CaseScore } from './score-case.ts'

function wrongKind({ expected, kind, abstained, declinedInText }: CaseScore): string[] {
  switch (expected) {
    case 'answer':
      return abstained ? ['refused, although the knowledge base holds the answer'] : []
    case 'abstain':
      return abstained || declinedInText ? [] : ['answered, although it had to be refused']
    case 'clarify':
      return kind === 'clarify' ? [] : ['did not ask back']
    case 'partial':
      return []
  }
}

/** Why an answer failed, one line a reason; none when it is right and invents nothing. */
export function failuresOf(score: CaseScore): string[] {
  const { expected, right, missing, violations, lacksRecord, invented } = score
  const reasons = [
    ...wrongKind(score),
    ...missing.map((group) => `missing: ${group.join(' | ')}`),
    ...violations.map((wrong) => `must not occur: ${wrong}`),
    ...(lacksRecord ? ['cites none of the records'] : []),
    ...(invented.length > 0 ? [`numbers found nowhere: ${invented.join(', ')}`] : []),
  ]
  if (reasons.length === 0 && !right && expected === 'partial') return ['states no limit']
  return reasons
}

/** Whether the case names an intent and the turn was understood to want something else. */
export const misunderstood = ({ expectedIntent, intent }: CaseScore): boolean =>
  expectedIntent !== undefined && intent !== expectedIntent
