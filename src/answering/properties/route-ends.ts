import { namesSubject } from '../asked-subject.ts'

const ROUTE =
  /([\p{Script=Han}\p{L}\d—–·-]{0,16}?)(?:到|至|距离?|离|去|往)([\p{Script=Han}\p{L}\d]{2,12}?)(?=[的有多要几需是坐约,，]|大概|大约|票|车程|通勤|开车|距离|直线|最近|之间|$)/u
/** What stands before a start without being a part of its name. */
const SINCE = /之后|以后|从|由|坐|的/u
/** A start that is no name: what it stands for is told from the conversation. */
const UNNAMED = /^(?:.{0,1}|.*(?:园区?|这里|这边|那里|那边|你们|我们|当地|基地|开发区|高新区))$/u

/** A test for texts that speak of both ends of the way that a normalised clause asks about; true of all where it names none. */
export function routeTold(clause: string): (text: string) => boolean {
  const [, start = '', end = ''] = ROUTE.exec(clause) ?? []
  if (end === '' || /多[久少长]|几/u.test(end) || /20\d\d|底$|年$/u.test(end)) return () => true
  const [from, to] = [start.split(SINCE).at(-1)!, end].map((place) => place.replace(/市中心/u, '市区'))
  return (text) => namesSubject(text, to!) && (UNNAMED.test(from!) || namesSubject(text, from!))
}
