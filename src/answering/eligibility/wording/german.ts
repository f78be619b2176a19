import type { EligibilityWording } from '../eligibility-wording.ts'

export const german: EligibilityWording = {
  heading: (title, measure) => `Verglichen mit den Bedingungen für „${measure}“ in ${title} (chinesisch zitiert):`,
  states: { meets: '✓ erfüllt', lacks: '✗ nicht erfüllt', unknown: '? offen' },
  condition: (state, words, told) => `${state}: „${words}“${told === undefined ? '' : ` (Ihre Angabe: ${told})`}`,
  reach: (state, districts) => `${state}: gilt in „${districts}“`,
  period: (state, term, year) => `${state}: gilt „${term}“ (Ihre Angabe: ${year})`,
  noLongerHolds: '✗ nicht erfüllt: diese Richtlinie gilt nicht mehr und dient nur zur Orientierung',
  isDraft: '? offen: dies ist noch ein Entwurf, maßgeblich ist die endgültige Fassung',
  summary: (meets, lacks, unknown) =>
    `Nach Ihren Angaben: ${meets} erfüllt, ${lacks} nicht erfüllt, ${unknown} offen. `,
  lacking: 'Mindestens eine Bedingung ist nicht erfüllt, die Maßnahme kommt derzeit wohl nicht in Frage.',
  open: 'Einige Bedingungen sind offen, ein Urteil ist noch nicht möglich.',
  allMet: 'Die aufgeführten Bedingungen passen, das ist aber noch keine Anerkennung.',
  ask: (what) => `Bitte teilen Sie mir noch mit: ${what}.`,
  whether: (words) => `ob „${words}“ auf Sie zutrifft`,
  properties: {
    investment: 'die Gesamtinvestition',
    equipment: 'die Investition in Ausrüstung',
    research: 'Ihre F&E-Ausgaben',
    'research-increment': 'den Zuwachs Ihrer F&E-Ausgaben',
    'research-share': 'den Anteil der F&E am Umsatz',
    revenue: 'Ihren Jahresumsatz',
    rent: 'die Jahresmiete',
    'floor-area': 'die verfügbare Fläche',
    age: 'das Alter der Firma in Jahren',
    rank: 'Ihren Platz in der Rangliste',
    volume: 'Ihre Jahresmenge',
    'project-funding': 'die bewilligte Projektsumme',
    growth: 'das Wachstum gegenüber dem Vorjahr',
    industry: 'Ihr Hauptgeschäft',
    place: 'den Bezirk oder Park des Projekts',
  },
  otherMeasures: (measures) =>
    `Dieselbe Richtlinie fördert auch ${measures.map((measure) => `„${measure}“`).join(', ')}; sagen Sie mir, was Sie betrifft, dann vergleiche ich weiter.`,
  noConditions: (title) =>
    `Die Voraussetzungen für die Anerkennung als „${title}“ stehen leider nicht in der Wissensbasis, ich kann sie daher nicht abgleichen.`,
  closing:
    'Dies ist nur ein Vergleich mit veröffentlichten Bestimmungen; es entscheidet die zuständige Behörde. Auf Wunsch prüfen es unsere Mitarbeitenden.',
}
