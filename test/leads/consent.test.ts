import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { CONSENT_TEXT, CONSENT_VERSION } from '../../src/leads/consent.ts'

const page = readFileSync(new URL('../../docs/privacy.md', import.meta.url), 'utf8')

test('docs/privacy.md shows the consent text in force, in every language, with its version', () => {
  expect(page).toContain(`Version: ${CONSENT_VERSION}\n`)
  for (const [language, text] of Object.entries(CONSENT_TEXT)) expect(page).toContain(`- **${language}**: ${text}\n`)
})
