import type { AnswerWording } from './answer-wording.ts'

export const english: AnswerWording = {
  greeting:
    'Hello! I answer questions about investment policies, parks, projects and events in Tianjin, Wuqing and nearby, always with sources and dates. What would you like to know?',
  thanks: 'You are welcome. Ask any time; to talk to a person, send “human”.',
  whoAmI:
    'I am an assistant for investment inquiries. I answer from public sources in my knowledge base, with sources and dates, say so when I do not know, and can put you in touch with staff.',
  whatIsMeant: 'Which park, policy, company or event do you mean? Tell me its name and I will look it up.',
  quoteFrame: 'From the Chinese sources (quoted in Chinese):',
  nothingFound: 'Sorry, I found nothing in the knowledge base that answers this.',
  nothingOnProperty: (about, property) =>
    `Sorry, there is no information in the knowledge base on the ${property}${about ? ` of ${about}` : ''}.`,
  nothingAbout: (about) => `Sorry, there is no information in the knowledge base that answers this about ${about}.`,
  undisclosed: (about, property) =>
    `Sorry, the ${property}${about ? ` of ${about}` : ''} is not disclosed by the sources.`,
  noPromise:
    'Sorry, I cannot promise or guarantee any subsidy, tax refund or approval; the competent authority decides.',
  noForecast: 'Sorry, I cannot predict policies that have not been published.',
  outOfScope:
    'Sorry, this is outside my scope: I can only answer about investment policies, parks, projects and events.',
  otherPlace: (place) =>
    `Sorry, I know nothing of ${place}: I can tell you about policies, parks, projects and events in Tianjin and nearby.`,
  rule: 'The rule on this, quoted in Chinese: ',
  nearest: 'The nearest I have:',
  offerHuman: 'If you like, I can hand this to a member of staff, who will check and reply.',
  human: 'Talk to a person',
  competentAuthority: 'Conditions and amounts are subject to the competent authority.',
  draft: 'draft for comment; the final text may differ, please verify',
  expired: 'expired',
  superseded: 'superseded',
  supersededBy: (title) => `superseded by 《${title}》`,
  undated: 'term not stated',
  unverified: 'unverified, please confirm before use',
  asOf: (date) => `as of ${date}`,
  conflict: (text) => `another source says: ${text}`,
  properties: {
    rent: 'rent',
    'land-price': 'land price',
    'energy-price': 'energy price',
    fee: 'charges',
    contact: 'contact details',
    address: 'address',
    area: 'area',
    distance: 'distance',
    rate: 'rate',
    count: 'number',
    subsidy: 'amount of support',
    land: 'available land area',
    amount: 'amount',
    date: 'date',
    'document-number': 'document number',
  },
  furtherQuestions: {
    industries: (name) => `Which industries does ${name} focus on?`,
    residents: (name) => `Which companies are in ${name}?`,
    area: (name) => `What is the area of ${name}?`,
    transport: (name) => `How is the transport at ${name}?`,
    term: (name) => `How long is ${name} valid?`,
    figures: (name) => `How many projects were signed at ${name}?`,
  },
  suggestions: { policies: 'Which policies apply?', parks: 'Which parks are there?', cases: 'Which companies came?' },
}
