import type OpenAI from 'openai'
import type { StructuredRequest } from '../../ports/language-model.ts'

type ResponseFormat = OpenAI.ChatCompletionCreateParams['response_format']

/** A way in which services are asked for JSON. */
export interface AnswerFormat {
  responseFormat(request: StructuredRequest): ResponseFormat
  /** What the instructions end with. */
  instructions(request: StructuredRequest): string
}

const schemaInWords = ({ schema }: StructuredRequest): string =>
  `\n\nAnswer with one JSON object and nothing else. It fits this JSON Schema:\n${JSON.stringify(schema)}`

/** From the strictest to what every service takes. */
export const ANSWER_FORMATS: readonly AnswerFormat[] = [
  {
    responseFormat: ({ schemaName, schema }) => ({
      type: 'json_schema',
      json_schema: { name: schemaName, schema: { ...schema }, strict: true },
    }),
    instructions: () => '',
  },
  { responseFormat: () => ({ type: 'json_object' }), instructions: schemaInWords },
  { responseFormat: () => undefined, instructions: schemaInWords },
]
