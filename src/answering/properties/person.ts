import type { PropertyRule } from './property-rule.ts'

const ROLE =
  '设计师|建筑师|工程师|主任|书记|负责人|法定代表人|法人代表|法人|董事长|总经理|总裁|老板|创始人|区长|局长|院长|会长|秘书长|校长|所长|镇长|市长|厂长|ceo'
/** The commonest Chinese surnames: a name stands where one follows a role. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高梁郑谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤'
const NAMED = new RegExp(
  `(?:${ROLE})[:：]?\\s?[${SURNAMES}]\\p{Script=Han}{1,2}(?!\\p{Script=Han}{0,2}(?:区|市|县|镇))|[${SURNAMES}]\\p{Script=Han}{1,2}(?:任|担任|当选|出任)[^,，。]{0,16}(?:${ROLE})`,
  'iu',
)

/** Who holds an office: a text tells it only with a name beside the office. */
export const PERSON: PropertyRule = {
  name: 'person',
  asked: new RegExp(
    [
      `(?:${ROLE})(?:现在|目前|的?名字|的?姓名)?(?:是|叫|姓|为)?(?:谁|哪位|什么|啥|哪个|$)`,
      '(?<!投资|合作|签约)[\\p{Script=Han}]{1,3}(?:师|人|长|官|员)(?:是|叫|姓)(?:谁|哪位|什么)',
      `谁(?:是|担任|当|任|在?管)[^,，。?？]{0,14}(?:${ROLE})`,
      '\\bwho (?:is|was|are|heads|leads)\\b[^?]{0,60}\\b(?:director|head|chair\\p{L}*|ceo|manager|mayor|secretary|legal representative|founder|president)\\b',
      '(?:主任|代表者?|所长|社长|责任者|理事长|会长)[^?]{0,6}(?:谁|だれ|どなた|どの方)',
      '(?:주임|대표|사장|회장|책임자|국장|위원장)[^?]{0,8}누구',
      '\\bwer (?:ist|leitet|führt)\\b[^?]{0,60}(?:leiter|direktor|geschäftsführer|chef|vorsitzende|vorstand)',
    ].join('|'),
    'iu',
  ),
  called: NAMED,
  holds: (text) => NAMED.test(text),
}
