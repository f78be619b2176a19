import { z } from '@hono/zod-openapi'

export const LONGEST_TEXT = 20_000

const ConversationIdSchema = z
  .string()
  .regex(/^[^\p{C}]{1,128}$/u, 'expected 1 to 128 characters without control characters')
  .openapi({ description: "The caller's own id of the conversation.", example: 'crm-4711' })

export const LocaleSchema = z
  .string()
  .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/, 'expected a BCP 47 tag such as zh-CN')

export const MessageRequestSchema = z
  .object({
    conversationId: ConversationIdSchema,
    text: z
      .string()
      .max(LONGEST_TEXT, `must not exceed ${LONGEST_TEXT} characters`)
      .refine((text) => text.trim() !== '', 'must not be empty')
      .openapi({ example: '武清区对智能制造企业有哪些支持政策？' }),
    locale: LocaleSchema.optional().openapi({ example: 'zh-CN' }),
    action: z
      .enum(['start', 'help', 'human', 'forget', 'skip', 'confirm', 'decline'])
      .optional()
      .openapi({ description: 'The `action` of a suggestion that was pressed, or a command.' }),
  })
  .openapi('MessageRequest')

const CitationSchema = z
  .object({
    number: z.int().openapi({ description: '`[number]` in the text points here.', example: 1 }),
    sourceId: z.string(),
    documentId: z.string(),
    recordId: z.string().optional(),
    title: z.string(),
    publisher: z.string().optional(),
    published: z.string().optional(),
    url: z.string().optional(),
    quote: z.string().openapi({ description: 'The words of the knowledge base that hold the statement.' }),
  })
  .openapi('Citation')

const SuggestionSchema = z
  .object({
    label: z.string(),
    text: z.string().optional().openapi({ description: 'Send this as the next text.' }),
    action: z
      .enum(['human', 'skip', 'confirm', 'decline'])
      .optional()
      .openapi({ description: 'Send this as `action`, with the label as the text.' }),
  })
  .openapi('Suggestion')

const TableSchema = z
  .object({
    title: z.string(),
    columns: z.array(z.string()),
    rows: z.array(
      z.object({
        cells: z.array(z.string()).openapi({ description: "In the order of the table's columns." }),
        citations: z.array(z.int()).openapi({ description: 'Numbers of the citations that hold the row.' }),
      }),
    ),
  })
  .openapi('Table')

const MessageSchema = z
  .object({
    id: z.int().openapi({ description: 'Grows within a conversation; the `after` of a later fetch.' }),
    text: z.string(),
    kind: z.enum(['answer', 'list', 'match', 'clarify', 'abstain', 'handoff', 'smalltalk']),
    citations: z.array(CitationSchema),
    suggestions: z.array(SuggestionSchema),
    table: TableSchema.optional().openapi({
      description: 'What the text lists or compares, whole; the text says it too, but may leave rows out.',
    }),
  })
  .openapi('Message')

export const MessagesSchema = z
  .object({ conversationId: ConversationIdSchema, messages: z.array(MessageSchema) })
  .openapi('Messages', {
    example: {
      conversationId: 'crm-4711',
      messages: [
        {
          id: 12,
          text: '集成电路设计企业年销售收入首次超过1亿元的，一次性奖励300万元。[1]',
          kind: 'answer',
          citations: [
            {
              number: 1,
              sourceId: 'S049',
              documentId: 'policies/P001',
              recordId: 'P001',
              title: '天津市推动制造业高质量发展若干政策措施',
              publisher: '天津市人民政府办公厅',
              published: '2023-04-11',
              quote: '集成电路设计企业年销售收入首次过1亿元，一次性奖励300万元。',
            },
          ],
          suggestions: [{ label: '转人工', action: 'human' }],
        },
      ],
    },
  })

export const MessagesQuerySchema = z.object({
  conversationId: ConversationIdSchema,
  after: z.coerce
    .number()
    .int('expected a message id')
    .min(0, 'expected a message id')
    .default(0)
    .openapi({ description: 'Only messages with a greater id; 0 or absent: all.', example: 12 }),
})
