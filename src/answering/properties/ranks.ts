import { namesSubject } from '../asked-subject.ts'
import type { PropertyRule } from './property-rule.ts'

const RANK_TOLD = /第\s?[\d一二三四五六七八九十]+\s?[位名]|排名|名次|位[居列次]|居[^,，。]{0,6}[首之\d]位?|首位/u

/** The order in which something has its place: 在企业评价入库里排第几. */
const ORDER = /在(\p{Script=Han}{3,14}?)(?:里面?|中|上)(?:排|位|列|居)/u

/** A place in an order: no number of things tells it. Read with the titles, since in a list only the header says so. */
export const RANK: PropertyRule = {
  name: 'quantity',
  asked: /(?:排|位|列|居)(?:到|在)?第几|第几[名位]|(排名|名次|位次|排位)[^,，。?？]{0,4}(?:多少|第?几|如何|怎么样|$)/u,
  called: RANK_TOLD,
  holds: (_text, figures) => figures.length > 0,
  concerns: (clause) => {
    const order = ORDER.exec(clause)?.[1]
    return (inContext) =>
      RANK_TOLD.test(inContext) && (order === undefined || namesSubject(inContext.split('\n').at(-1)!, order))
  },
}
