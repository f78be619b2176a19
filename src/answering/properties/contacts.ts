import { hasUnit, type PropertyRule } from './property-rule.ts'

const ADDRESS_OF_MAIL = /@/u
const WEB_ADDRESS = /(?:[a-z0-9-]+\.)+(?:cn|com|net|org)(?![a-z])/iu
const NUMBER = /(?:电话|热线)[^,，。@]{0,6}\d{5}|\d{3,4}-?\d{7,8}/u

const WAYS: readonly PropertyRule[] = [
  {
    name: 'contact',
    asked: /(邮箱|电子邮件|e-?mail)/iu,
    called: /邮箱/u,
    holds: (text) => ADDRESS_OF_MAIL.test(text),
  },
  {
    name: 'contact',
    asked: /(官网|网址|网站)(?!申|办|报|上)/u,
    called: /官网|网址|网站|投资促进网/u,
    holds: (text) => WEB_ADDRESS.test(text) && !ADDRESS_OF_MAIL.test(text),
  },
  {
    name: 'contact',
    asked: /(微信|公众号)/u,
    holds: (text) => /微信|公众号/u.test(text),
  },
  {
    name: 'contact',
    asked: /(电话|手机|热线|座机)/u,
    holds: (text, figures) => hasUnit(figures, 'phone') || NUMBER.test(text),
  },
  {
    name: 'contact',
    asked: /联系方式|联系人|怎么联系/u,
    holds: (text, figures) =>
      hasUnit(figures, 'phone') || NUMBER.test(text) || ADDRESS_OF_MAIL.test(text) || WEB_ADDRESS.test(text),
  },
]

const BODY = /(\p{Script=Han}{2,8}?(?:局|委|处|科|办))(?!公|理|法|事)[^,，。?？]{0,24}(?:电话|热线|邮箱|联系)/u
const GAP = '\\p{Script=Han}{0,5}?'
const LETTERS = 3

const PURPOSE = /(\p{Script=Han}{2})(?:的|咨询|服务|联系|联络|部门|办公|公共|客服|官方)*(?:热线|电话|邮箱)/u
const OF_ANY_PURPOSE = /[的们个里中]|咨询|服务|联系|办公|客服|官方|什么|多少|一下|给我|留/u

/** A test for texts on what a contact is asked for: a number for questions of one kind is none for those of another. */
function purposeTold(clause: string): (text: string) => boolean {
  const purpose = PURPOSE.exec(clause)?.[1]
  if (purpose === undefined || OF_ANY_PURPOSE.test(purpose)) return () => true
  return (text) => text.includes(purpose)
}

/** A test for texts on the office whose contact a clause asks for; 工信局 is short for 工业和信息化局. */
function officeTold(clause: string): (text: string) => boolean {
  const office = BODY.exec(clause)?.[1]
  if (office === undefined) return purposeTold(clause)
  const spelled = new RegExp([...office].slice(-LETTERS).join(GAP), 'u')
  return (text) => spelled.test(text)
}

/** Ways to reach the office that is asked for: a number is no e-mail address, neither is a website. */
export const CONTACTS: readonly PropertyRule[] = WAYS.map((way) => ({ ...way, concerns: officeTold }))
