import { writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { judgeEvidence } from '../src/answering/evidence/judge-evidence.ts'
import { analyseQuestion } from '../src/answering/question-analysis.ts'
import { readCommand } from '../src/app/command-options.ts'
import { readJsonLines } from '../src/app/json-lines.ts'
import { openKnowledge } from '../src/app/open-knowledge.ts'
import { runProgram } from '../src/app/program.ts'
import { ConfigurationError } from '../src/domain/errors.ts'
import type { Language } from '../src/domain/language.ts'
import { fitLogisticRegression } from '../src/retrieval/logistic-regression.ts'
import { type MatchFeatures, regressors } from '../src/retrieval/match-confidence.ts'
import type { Retriever } from '../src/retrieval/retriever.ts'
import { detectLanguage } from '../src/text/language.ts'

const USAGE = `
Usage: npm run calibrate -- QUESTIONS.jsonl [MORE.jsonl …] [--data DIR] [--knowledge DIR]

Fits the confidence of answers to question cases and writes src/retrieval/confidence-model.json.
Lines: {question, kind: "answer" | "partial" | "abstain"} or {question, positive}; what is no answer counts as
unanswerable. Questions that a rule refuses (a property, place or year that the evidence lacks) are left out: the
confidence decides on those that the rules let through. Cases of the set "off-topic" also give each language's
unrelated similarity.
`

const MODEL_FILE = new URL('../src/retrieval/confidence-model.json', import.meta.url)
const PASSAGES = 80

const Case = z.object({
  question: z.string(),
  kind: z.enum(['answer', 'partial', 'abstain', 'clarify']).optional(),
  positive: z.string().optional(),
  set: z.string().optional(),
  history: z.array(z.unknown()).optional(),
})

interface Example extends MatchFeatures {
  readonly language: Language
  readonly isAnswerable: boolean
  readonly isOffTopic: boolean
}

async function measure(item: z.output<typeof Case>, retriever: Retriever): Promise<Example | undefined> {
  const language = detectLanguage(item.question)
  const analysis = analyseQuestion({ text: item.question, language, history: [] }, retriever, new Date())
  const { features } = judgeEvidence(analysis, await retriever.retrieve(analysis.text, PASSAGES), retriever)
  if (!features) return undefined
  const isAnswerable = item.positive !== undefined || item.kind === 'answer'
  return { ...features, language, isAnswerable, isOffTopic: item.set === 'off-topic' }
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
const rounded = (value: number): number => Number(value.toFixed(4))

await runProgram(async () => {
  const command = readCommand(USAGE, {})
  if (!command) return
  if (command.positionals.length === 0)
    throw new ConfigurationError('expected files of question cases; --help explains')
  await using knowledge = await openKnowledge(command.config)
  const examples: Example[] = []
  for (const file of command.positionals) {
    for (const item of await readJsonLines(file, Case)) {
      if (item.history?.length) continue
      const example = await measure(item, knowledge.retriever)
      if (example) examples.push(example)
    }
  }
  const offTopic = Map.groupBy(
    examples.filter(({ isOffTopic }) => isOffTopic),
    ({ language }) => language,
  )
  const unrelatedSimilarity = Object.fromEntries(
    [...offTopic].map(([language, items]) => [language, rounded(mean(items.map(({ similarity }) => similarity)))]),
  ) as Record<Language, number>
  const rows = examples.map((example) => regressors(example, example.language, unrelatedSimilarity))
  const labels = examples.map(({ isAnswerable }) => isAnswerable)
  const { intercept, coefficients } = fitLogisticRegression(rows, labels)
  const model = { intercept: rounded(intercept), coefficients: coefficients.map(rounded), unrelatedSimilarity }
  await writeFile(MODEL_FILE, `${JSON.stringify(model, null, 2)}\n`)
  const right = labels.filter((label, at) => {
    const value = rows[at]!.reduce((sum, regressor, column) => sum + regressor * coefficients[column]!, intercept)
    return value > 0 === label
  }).length
  process.stdout.write(`${examples.length} cases, ${right} on the right side of 0.5\n${JSON.stringify(model)}\n`)
})
