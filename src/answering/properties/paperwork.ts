import type { PropertyRule } from './property-rule.ts'

/** Materials of which things are made are no papers. */
const PAPERS = '(?<![新合子料复建原金钢电分性色])材料|资料|证件|手续'
const PAPERS_TOLD = /(?<![新合子料复建原金钢电分性色])材料|提交|申请[表书]|承诺书|营业执照|证明文件/u
const STEPS_TOLD =
  /流程|(?:申请|申报|申领|办理|受理|报名)(?!人|单位|咨询|条件|企业的)|登录|窗口|网上办事|备案|评审|初审|审批/u

/** Papers, steps and personal conditions: what no figure holds and only texts on them tell. */
export const PAPERWORK: readonly PropertyRule[] = [
  {
    name: 'materials',
    asked: new RegExp(
      `(?:哪些|什么|啥|几份|准备|提交|交|需要?|带)[^,，。?？]{0,6}(?:${PAPERS})|(?:申报|申请|认定|办理|报名|申领)(?:${PAPERS})|(?:which|what) (?:documents|papers|materials)\\b[^?]{0,40}\\b(?:need|required|submit)|必要书类|提出书类|구비 ?서류|필요한 서류|제출 ?서류|welche unterlagen`,
      'iu',
    ),
    called: PAPERS_TOLD,
    holds: (text) => PAPERS_TOLD.test(text),
  },
  {
    name: 'procedure',
    asked:
      /流程|步骤|怎么(?:办理?|申请|申报|申领|报名|认定|走)(?!公)|如何(?:办理|申请|申报|申领|认定)|在?哪(?:儿|里|个网站|个平台|个窗口)(?:申请|申报|办理|申领|报名)|\bhow (?:do|can|should) (?:we|i|companies) apply\b|application (?:procedure|process|steps)|申请(?:手顺|方法)|手続き|신청 ?(?:절차|방법)|antragsverfahren|wie beantrag/iu,
    called: /流程|步骤/u,
    holds: (text) => STEPS_TOLD.test(text),
  },
  {
    name: 'qualification',
    asked: /学历|学位(?:要求)?/u,
    holds: (text) => /学历|学位|本科|大专|硕士|博士|学士/u.test(text),
  },
  {
    name: 'qualification',
    asked: /年龄|多大岁数|多少岁|几岁|age limit|年齢制限|年龄制限|나이 ?제한|altersgrenze/iu,
    holds: (text) => /周?岁(?!末)|年龄/u.test(text),
  },
]
