import type { InlineKeyboardButton, InlineKeyboardMarkup } from 'grammy/types'
import { isPageRequest } from '../../conversation/paging.ts'
import type { Answer, Suggestion } from '../../domain/answer.ts'
import type { StaffButton } from '../../domain/message.ts'
import { encodeButton, fitsCallbackData } from './callback-data.ts'
import { cleanText, shorten } from './formatted-text.ts'
import { wordingFor } from './wording.ts'

/** A label longer than this is no longer a button. */
const LABEL_LIMIT = 100

const labelOf = (text: string): string => shorten(cleanText(text), LABEL_LIMIT)

const button = (text: string, data: string): InlineKeyboardButton => ({ text, callback_data: data })

/**
 * A question that does not fit into the button's data becomes the button's label,
 * so that a press can be understood from the message alone, at any later time.
 */
function suggestionButton(
  { label, text, action }: Suggestion,
  position: number,
  answerId: string,
): InlineKeyboardButton {
  if (action === 'download' || action === 'notify') {
    return button(labelOf(label), encodeButton({ type: action, answerId }))
  }
  if (action) return button(labelOf(label), encodeButton({ type: action }))
  const question = cleanText(text ?? label)
  const data = encodeButton({ type: 'ask', text: question })
  return fitsCallbackData(data)
    ? button(labelOf(label), data)
    : button(labelOf(question), encodeButton({ type: 'ask-label' }, position))
}

const isDecision = ({ action }: Suggestion): boolean =>
  action === 'skip' || action === 'confirm' || action === 'decline'

/** Whether the person is asked to skip, confirm or decline something. */
export const asksForDecision = ({ suggestions }: Answer): boolean => suggestions.some(isDecision)

/** What belongs to the list above: its next page, its file. */
const isOfList = ({ action, text }: Suggestion): boolean =>
  action === 'download' || (text !== undefined && isPageRequest(text))

const isAsked = (kind: Answer['kind']): boolean => kind === 'answer' || kind === 'list' || kind === 'match'

function lastRow(answer: Answer, answerId: string): InlineKeyboardButton[] {
  const wording = wordingFor(answer.language)
  const offersPerson = answer.suggestions.some((suggestion) => suggestion.action === 'human')
  const human = button(wording.human, encodeButton({ type: 'human' }))
  const votes = (['up', 'down'] as const).map((value) =>
    button(value === 'up' ? '👍' : '👎', encodeButton({ type: 'feedback', value, answerId })),
  )
  return [
    ...(isAsked(answer.kind) ? votes : []),
    ...(offersPerson || answer.kind === 'handoff' || answer.kind === 'smalltalk' ? [] : [human]),
  ]
}

/**
 * Buttons of a list side by side, then questions one a row, decisions of the interview side by side, and 👍 👎 转人工
 * where they make sense.
 */
export function answerKeyboard(answer: Answer, answerId: string): InlineKeyboardMarkup | undefined {
  const named = answer.suggestions.filter(({ label }) => cleanText(label).trim())
  const suggestions = named.map((suggestion, position) => ({
    place: isOfList(suggestion) ? 'list' : isDecision(suggestion) ? 'decision' : 'question',
    button: suggestionButton(suggestion, position, answerId),
  }))
  const buttonsAt = (wanted: string) => suggestions.filter(({ place }) => place === wanted).map(({ button }) => button)
  const rows = [
    buttonsAt('list'),
    ...buttonsAt('question').map((one) => [one]),
    buttonsAt('decision'),
    lastRow(answer, answerId),
  ].filter((row) => row.length > 0)
  return rows.length > 0 ? { inline_keyboard: rows } : undefined
}

/** Buttons for staff, row by row. */
export const staffKeyboard = (rows: readonly (readonly StaffButton[])[]): InlineKeyboardMarkup => ({
  inline_keyboard: rows.map((row) =>
    row.map(({ label, action }) => button(labelOf(label), encodeButton({ type: 'staff', action }))),
  ),
})
