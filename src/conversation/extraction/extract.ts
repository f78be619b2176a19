import { halfWidth } from '../../leads/mask-words.ts'
import { isQuestion } from '../question.ts'
import { extractContact } from './contact.ts'
import type { Details } from './details.ts'
import { extractLabelled } from './labelled.ts'
import { extractNeed } from './need.ts'

/** Everything that a message says about the enterprise and how to reach it; what is named by a label counts more. */
export function extractDetails(text: string, districtNames: readonly string[]): Details {
  const plain = halfWidth(text)
  const need = extractNeed(plain, districtNames)
  const contact = extractContact(plain)
  if (isQuestion(plain)) return { ...need, ...contact }
  const { phone: _phone, email: _email, wechat: _wechat, ...labelled } = extractLabelled(plain)
  return { ...need, ...contact, ...labelled }
}
