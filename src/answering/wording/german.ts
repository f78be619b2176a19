import type { AnswerWording } from './answer-wording.ts'

export const german: AnswerWording = {
  greeting:
    'Guten Tag! Ich beantworte Fragen zu Investitionspolitik, Parks, Projekten und Veranstaltungen in Tianjin, Wuqing und Umgebung, stets mit Quellen und Datum. Was möchten Sie wissen?',
  thanks: 'Gern geschehen. Möchten Sie mit einer Person sprechen, senden Sie „Mitarbeiter“.',
  whoAmI:
    'Ich bin ein Assistent für Investitionsanfragen. Ich antworte aus öffentlichen Quellen mit Datum, sage, wenn ich etwas nicht weiß, und kann Sie mit Mitarbeitern verbinden.',
  whatIsMeant:
    'Welchen Park, welche Richtlinie, welches Unternehmen oder welche Veranstaltung meinen Sie? Nennen Sie den Namen, dann sehe ich nach.',
  quoteFrame: 'Aus den chinesischen Quellen (auf Chinesisch zitiert):',
  nothingFound: 'Leider habe ich in der Wissensbasis nichts gefunden, das diese Frage beantwortet.',
  nothingOnProperty: (about, property) =>
    `Leider gibt es in der Wissensbasis keine Angabe zu: ${property}${about ? ` (${about})` : ''}.`,
  nothingAbout: (about) => `Leider gibt es in der Wissensbasis dazu keine Angabe über ${about}.`,
  undisclosed: (about, property) => `Leider nennen die Quellen dies nicht: ${property}${about ? ` (${about})` : ''}.`,
  noPromise:
    'Leider kann ich keine Förderung, Steuererstattung oder Genehmigung zusagen; es entscheidet die zuständige Behörde.',
  noForecast: 'Leider kann ich keine noch nicht veröffentlichten Maßnahmen vorhersagen.',
  outOfScope:
    'Leider liegt das außerhalb meines Bereichs: Ich antworte nur zu Investitionspolitik, Parks, Projekten und Veranstaltungen.',
  otherPlace: (place) =>
    `Leider habe ich keine Angaben zu ${place}; ich beantworte Fragen zu Förderpolitik, Parks, Projekten und Veranstaltungen in Tianjin und Umgebung.`,
  rule: 'Die Vorschrift dazu, auf Chinesisch zitiert: ',
  nearest: 'Am nächsten kommt:',
  offerHuman: 'Auf Wunsch prüft ein Mitarbeiter die Frage und antwortet Ihnen.',
  human: 'Mit einer Person sprechen',
  competentAuthority: 'Bedingungen und Beträge bestimmt die zuständige Behörde.',
  draft: 'Entwurf; die endgültige Fassung kann abweichen',
  expired: 'abgelaufen',
  superseded: 'ersetzt',
  supersededBy: (title) => `ersetzt durch 《${title}》`,
  undated: 'Geltungsdauer nicht angegeben',
  unverified: 'ungeprüft, bitte vor Verwendung bestätigen',
  asOf: (date) => `Stand ${date}`,
  conflict: (text) => `eine andere Quelle sagt: ${text}`,
  properties: {
    rent: 'Miete',
    'land-price': 'Grundstückspreis',
    'energy-price': 'Energiepreis',
    fee: 'Gebühren',
    contact: 'Kontakt',
    address: 'Adresse',
    area: 'Fläche',
    distance: 'Entfernung',
    rate: 'Satz',
    count: 'Anzahl',
    subsidy: 'Höhe der Förderung',
    land: 'verfügbare Fläche',
    amount: 'Betrag',
    date: 'Datum',
    'document-number': 'Dokumentnummer',
  },
  furtherQuestions: {
    industries: (name) => `Welche Branchen hat ${name}?`,
    residents: (name) => `Welche Unternehmen sind in ${name}?`,
    area: (name) => `Wie groß ist die Fläche von ${name}?`,
    transport: (name) => `Wie ist ${name} angebunden?`,
    term: (name) => `Wie lange gilt ${name}?`,
    figures: (name) => `Wie viele Projekte wurden bei ${name} unterzeichnet?`,
  },
  suggestions: {
    policies: 'Welche Förderungen gibt es?',
    parks: 'Welche Parks gibt es?',
    cases: 'Welche Unternehmen kamen?',
  },
}
