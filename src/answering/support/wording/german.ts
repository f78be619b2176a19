import type { SupportWording } from '../support-wording.ts'

export const german: SupportWording = {
  opening: 'Geschätzt nach den veröffentlichten Bestimmungen (chinesisch zitiert):',
  measure: (words) => `„${words}“`,
  share: (of, base, percent, isAtMost) => `${isAtMost ? 'bis zu ' : ''}${percent} von „${of}“, hier ${base}`,
  sum: (amount, isCeiling) => `${isCeiling ? 'höchstens ' : ''}rund ${amount}`,
  award: (amount, isCeiling) => `Prämie von ${isCeiling ? 'bis zu ' : ''}${amount}`,
  per: (words) => `„${words}“`,
  band: (words) => `Stufe „${words}“`,
  cap: (amount) => `Obergrenze ${amount}`,
  capped: (amount) => `über der Obergrenze, daher ${amount}`,
  assumed: (base, of) => `angenommen, ${base} entfallen ganz auf „${of}“`,
  conditions: (words) => `Bedingungen: ${words.map((word) => `„${word}“`).join(', ')}`,
  below: (amount, words) => `${amount} liegt unter der Untergrenze („${words}“) und außerhalb dieser Maßnahme`,
  above: (amount, words) =>
    `${amount} liegt über den genannten Stufen („${words}“); die Bestimmungen nennen dafür keinen Satz`,
  beside: (measures) =>
    `Daneben gibt es Maßnahmen für ${measures.map((measure) => `„${measure}“`).join(', ')}; sagen Sie mir, ob eine davon zutrifft`,
  asOf: (date) => `Stand der Quelle: ${date}`,
  one: 'Dies ist eine Schätzung und keine Zusage; über Anspruch und Höhe entscheidet die zuständige Behörde.',
  several:
    'Jede Zeile ist für sich geschätzt, die Beträge lassen sich nicht einfach addieren; dies ist keine Zusage, über Anspruch und Höhe entscheidet die zuständige Behörde.',
  separator: '; ',
  comma: ', ',
  colon: ': ',
  inBrackets: (text) => ` (${text})`,
}
