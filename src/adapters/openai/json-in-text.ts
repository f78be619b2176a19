import { LanguageModelError } from '../../domain/errors.ts'

const THOUGHT_END = '</think>'

/**
 * The JSON object in a text, without what a model thought before it or fenced it with.
 * @throws LanguageModelError when there is none.
 */
export function jsonInText(text: string): unknown {
  const thought = text.lastIndexOf(THOUGHT_END)
  const answer = thought < 0 ? text : text.slice(thought + THOUGHT_END.length)
  try {
    return JSON.parse(answer.slice(answer.indexOf('{'), answer.lastIndexOf('}') + 1))
  } catch {
    throw new LanguageModelError('the language model wrote what is no JSON', false)
  }
}
