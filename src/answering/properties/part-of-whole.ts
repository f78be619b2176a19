import { namesSubject } from '../asked-subject.ts'

const PART = /(?:里面?|其中|之中|当中)的?(\p{Script=Han}{2,8}?)(?:占|有|是|约|大概)+了?(?:多少|几|多大|百分之几)/u

/** A test for texts on the part of a whole that a clause asks about: 119平方公里里港区占多少. */
export function partTold(clause: string): (text: string) => boolean {
  const part = PART.exec(clause)?.[1]
  return part === undefined ? () => true : (text) => namesSubject(text, part)
}
