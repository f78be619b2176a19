import { hasUnit, type PropertyRule } from './property-rule.ts'

const APPLYING = '申报|申请|报名|征集|提交|投递|受理|申领'
const UNTIL_WHEN = '截止|截至|最晚|最迟|期限|什么时候结束|到什么时候|到哪[天日]|到几[月号]'

/** Until when one may apply, and how long a rule holds: neither is the day on which it was issued. */
export const TERMS: readonly PropertyRule[] = [
  {
    name: 'deadline',
    asked: new RegExp(
      `(?:${APPLYING})[^,，。?？]{0,8}(?:${UNTIL_WHEN})|(?:截止|最晚|最迟)[^,，。?？]{0,6}(?:${APPLYING})|application deadline|deadline (?:for|to) appl|(?:申请|応募|应募)(?:の)?(?:缔め?切り?|期限)|신청 ?(?:마감|기한)|antragsfrist|bewerbungsfrist`,
      'iu',
    ),
    called: /截止/u,
    holds: (text, figures) =>
      (/截止|受理期|申报期/u.test(text) ||
        new RegExp(`(?:${APPLYING})[^,，。;；]{0,14}(?:至|前|日)`, 'u').test(text)) &&
      hasUnit(figures, 'date'),
  },
  {
    name: 'term',
    asked:
      /有效期|(?:还|仍|是否|现在|目前|至今)[^,，。?？]{0,4}(?:有效|管用|算数|生效|在?执行|能用)|(?:什么时候|何时|哪[天年])[^,，。?？]{0,4}(?:截止|到期|结束|失效|过期|作废)|(?:到|于)(?:什么时候|何时|哪[天年])(?:截止|到期|结束|为止)|有没有(?:截止日期?|期限)|(?:政策|文件|方案|措施|办法)[^,，。?？]{0,6}(?:过期|到期|失效|作废)(?:了|没|吗)?|(?:执行|实施|管)到(?:什么时候|哪[天年])|\b(?:still (?:valid|in force|in effect)|valid (?:until|till|for how)|expire[sd]?|how long is [^?]{0,60}valid)\b|有効期[间限]|まだ有効|失効|유효 ?기간|아직 유효|만료|noch gültig|gültig bis|läuft [^?]{0,40} aus\b/iu,
    called: /^(?:有效期|状态)/u,
    holds: (text) =>
      /有效期|^状态:|有效至|(?:至|到)20\d\d年?\d*月?[^,，。]{0,3}(?:有效|止|底|$)|未设|废止|失效|届满|长期有效|施行之日起|实施期|规划期/u.test(
        text,
      ),
  },
  {
    name: 'duration',
    asked: /(?<!提前|成立)(?:多久|多长时间)(?!前|以前|之前)|(?:多少|几)(?:天|个?工作日|个?小时|分钟)(?!前|以前)/u,
    holds: (_text, figures) => hasUnit(figures, 'duration'),
  },
]
