import type { Wording } from './wording.ts'

export const wordingDe: Wording = {
  start:
    'Guten Tag! Ich beantworte Unternehmen auf Standortsuche in Tianjin, Wuqing und Umgebung Fragen zu Förderung, Industrieparks und bisherigen Projekten – immer mit Quellen.\nFragen Sie einfach, zum Beispiel „Welche Branchen hat die Entwicklungszone Wuqing?“. Für ein Gespräch mit einem Menschen senden Sie „Mit Mitarbeiter sprechen“.',
  help: 'Sie können:\n· nach Förderung, Industrieparks, Projekten und Veranstaltungen fragen\n· „Mit Mitarbeiter sprechen“ senden und Ihr Anliegen hinterlassen\n· „Stand“ senden und sehen, wie weit es ist\n· „Daten löschen“ senden und dieses Gespräch samt Kontaktdaten löschen',
  empty:
    'Es kam kein Text an. Bitte schreiben Sie Ihre Frage, zum Beispiel „Welche Förderung gibt es für Robotik in Wuqing?“.',
  tooLong: (limit) =>
    `Ihre Nachricht ist recht lang; ich kann bis zu ${limit} Zeichen auf einmal lesen. Bitte fassen Sie sie in ein oder zwei konkrete Fragen.`,
  attachments: {
    photo:
      'Bilder kann ich noch nicht lesen. Bitte schreiben Sie Ihre Frage; für Unterlagen senden Sie „Mit Mitarbeiter sprechen“.',
    voice:
      'Sprachnachrichten kann ich noch nicht hören. Bitte schreiben Sie Ihre Frage oder senden Sie „Mit Mitarbeiter sprechen“.',
    video: 'Videos kann ich noch nicht ansehen. Bitte schreiben Sie Ihre Frage.',
    sticker: 'Danke! Fragen zu Förderung, Industrieparks oder Ansiedlung schreiben Sie bitte als Text.',
    location:
      'Standorte kann ich noch nicht lesen. Bitte nennen Sie das Gebiet, zum Beispiel „Welche Parks gibt es in Wuqing?“.',
    document:
      'Dateien kann ich noch nicht lesen. Bitte senden Sie das Wichtigste als Text; für Unterlagen senden Sie „Mit Mitarbeiter sprechen“.',
    contact:
      'Visitenkarten kann ich noch nicht lesen. Wenn wir Sie kontaktieren sollen, senden Sie „Mit Mitarbeiter sprechen“.',
    other: 'Diese Art Nachricht kann ich noch nicht verarbeiten. Bitte schreiben Sie Ihre Frage.',
  },
  attachmentWithStaff:
    'Was Sie gesendet haben, kann nicht weitergegeben werden. Bitte beschreiben Sie es oder vereinbaren Sie einen anderen Weg.',
  apology:
    'Entschuldigung, bei Ihrer Nachricht ist etwas schiefgegangen. Bitte versuchen Sie es später noch einmal, oder lassen Sie sich von unseren Mitarbeitern kontaktieren.',
  feedbackThanks: 'Danke für Ihre Rückmeldung!',
  feedbackOffer: 'Schade, dass das nicht geholfen hat. Sollen unsere Mitarbeiter Sie kontaktieren?',
  offerDeclined: 'In Ordnung. Fragen Sie gern jederzeit weiter.',
  nothingPending: 'Im Moment gibt es nichts zu bestätigen. Fragen Sie einfach.',
  sources: 'Quellen',
  table: {
    fileName: 'Tabelle',
    gone: 'Diese Tabelle ist nicht mehr verfügbar. Bitte fragen Sie noch einmal, dann stelle ich sie neu zusammen.',
  },
  labels: {
    human: 'Mit Mitarbeiter sprechen',
    leaveNeed: 'Anliegen hinterlassen und kontaktiert werden',
    skip: 'Überspringen',
    cancel: 'Abbrechen',
    consent: 'Zustimmen und senden',
    refuse: 'Nicht zustimmen',
    erase: 'Ja, löschen',
    keep: 'Behalten',
    notify: 'Bescheid geben, sobald es eine Antwort gibt',
    cancelNotice: 'Benachrichtigung abbestellen',
  },
  interview: {
    intro:
      'Ich nehme Ihr Anliegen für unsere Mitarbeiter auf, eine Frage nach der anderen. Mit „überspringen“ lassen Sie etwas aus, mit „abbrechen“ beenden Sie es.',
    introWithQuestion:
      'Ich gebe Ihre Frage an unsere Mitarbeiter weiter. Vorher einige Angaben, eine nach der anderen; mit „überspringen“ lassen Sie etwas aus, mit „abbrechen“ beenden Sie es.',
    introKnown: (lines) => `Bisher habe ich verstanden:\n${lines}`,
    corrected: 'Danke, berichtigt.',
    questions: {
      company: 'Wie heißt Ihr Unternehmen?',
      industry: 'In welcher Branche sind Sie tätig, was sind Ihre wichtigsten Produkte?',
      project: 'Bitte beschreiben Sie kurz das geplante Vorhaben und seine Größe.',
      investment: 'Wie viel möchten Sie ungefähr investieren? Zum Beispiel „200 Mio. CNY“.',
      area: 'Wie viel Grundstück oder Hallenfläche brauchen Sie? Zum Beispiel „50 Mu“ oder „5000 m²“.',
      district: 'An welchen Bezirk oder Park denken Sie?',
      timing: 'Wann möchten Sie beginnen?',
      name: 'Wie ist Ihr Name?',
      phone: 'Wie können wir Sie erreichen? Telefon, E-Mail oder WeChat-ID genügt.',
      email: 'Wie lautet Ihre E-Mail-Adresse? Zum Beispiel name@example.com.',
      wechat: 'Wie lautet Ihre WeChat-ID?',
    },
    fields: {
      company: 'Unternehmen',
      industry: 'Branche',
      project: 'Vorhaben',
      investment: 'Investition',
      area: 'Fläche',
      district: 'Gewünschtes Gebiet',
      timing: 'Zeitplan',
      name: 'Ansprechpartner',
      phone: 'Telefon',
      email: 'E-Mail',
      wechat: 'WeChat',
    },
    wrongPhone:
      'Diese Telefonnummer scheint unvollständig. Nummern außerhalb Chinas beginnen mit + (+49 30 1234567), chinesische Mobilnummern haben 11 Ziffern (13800138000).',
    wrongEmail: 'Diese E-Mail-Adresse scheint nicht zu stimmen; sie sollte aussehen wie name@example.com.',
    wrongWechat: 'Diese WeChat-ID scheint nicht zu stimmen: 6 bis 20 Zeichen, zuerst ein Buchstabe.',
    contactNeeded:
      'Damit wir Sie erreichen, brauchen wir Telefon, E-Mail oder WeChat, zum Beispiel +49 30 1234567. Wenn Sie nichts hinterlassen möchten, senden Sie „abbrechen“.',
    summary: (lines, consent) =>
      `Bitte prüfen Sie:\n${lines}\n\n${consent}\n\nStimmen Sie zu? Änderungen schreiben Sie einfach, zum Beispiel „Telefon: +49 30 1234567“.`,
    question: 'Offene Frage',
    consentHint: 'Bitte antworten Sie mit „Zustimmen“ oder „Nicht zustimmen“; Änderungen schreiben Sie einfach.',
    editHint:
      'Sie haben eine frühere Nachricht geändert. Um Angaben zu berichtigen, schreiben Sie einfach, etwa „Firma: …“.',
    noted: 'Danke, die Kontaktdaten sind notiert.',
    cancelled: 'Abgebrochen. Ihre Kontaktdaten werden nicht aufbewahrt. Fragen Sie gern weiter.',
    refused:
      'In Ordnung, ohne Ihre Zustimmung wird nichts gesendet, und Ihre Kontaktdaten werden nicht aufbewahrt. Fragen Sie gern weiter.',
    registered: (leadId, expected) =>
      `Aufgenommen unter ${leadId}. ${expected} Mit „Stand“ sehen Sie, wie weit es ist; fragen Sie gern weiter.`,
  },
  lead: {
    none: 'Sie haben noch nichts hinterlassen. Senden Sie dazu „Mit Mitarbeiter sprechen“.',
    waiting: (leadId, expected) =>
      `Ihr Anliegen (${leadId}) ist aufgenommen und wartet auf unsere Mitarbeiter. ${expected}`,
    claimed: (leadId, staff) =>
      `Ihr Anliegen (${leadId}) liegt bei ${staff}; was Sie hier schreiben, wird weitergeleitet.`,
    closed: (leadId) =>
      `Ihr Anliegen (${leadId}) ist abgeschlossen. Für ein neues senden Sie „Mit Mitarbeiter sprechen“.`,
    passedOn: (leadId, expected) => `Ich habe das Ihrem Anliegen (${leadId}) hinzugefügt. ${expected}`,
  },
  rating: {
    thanks: 'Danke für Ihre Bewertung!',
    question: 'Was sollten wir besser machen? Antworten Sie einfach, oder lassen Sie es.',
    commentThanks: 'Danke, das nehmen wir uns zu Herzen.',
  },
  notice: {
    answered: 'Darauf gibt es inzwischen eine Antwort. Bitte fragen Sie noch einmal.',
    none: 'Keine Ihrer Fragen wartet auf eine Antwort. Fragen Sie gern.',
    withdrawn: 'Gut, Sie werden nicht benachrichtigt, und die dafür gespeicherte Adresse ist gelöscht.',
  },
  forget: {
    confirm:
      'Das löscht dieses Gespräch und Ihre Kontaktdaten und beendet ein hinterlassenes Anliegen. Es lässt sich nicht rückgängig machen. Löschen?',
    done: 'Gespräch und Kontaktdaten sind gelöscht. Es bleibt nur ein Vermerk ohne persönliche Daten.',
    kept: 'In Ordnung, alles bleibt erhalten.',
  },
}
