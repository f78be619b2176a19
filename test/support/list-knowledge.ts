const HEAD = 'trust: official\nconfidence: high\nsources: [S001]\n'

const park = (id: string, title: string, district: string, industries: string, more = '') =>
  `---\nid: ${id}\nkind: park\ntitle: ${title}\ndistricts: [${district}]\nindustries: [${industries}]\n${more}${HEAD}---\n\n## 事实\n\n- ${title}由区里建设。\n`

const event = (id: string, title: string, date: string, place: string, figures: string) =>
  `---\nid: ${id}\nkind: event\ntitle: ${title}\ndistricts: [武清区]\ndate: ${date}\nplace: ${place}\nfigures:\n${figures}${HEAD}---\n\n## 事实\n\n- 会上介绍了武清。\n`

const CASES = [
  'id,name,districts,industries,investor,park,event,stage,date,amount,amount_yi,confidence,trust,sources,facts',
  'C001,甲汽配基地,武清区,汽车零部件,北京甲公司,K001,E001,签约,2024-09-24,1.2亿元,1.2,high,official,S001,建汽车零部件基地。',
  'C002,乙汽配基地,武清区,汽车零部件,乙公司,K001,,投产,2024-03-01,3亿元,3,high,official,S001,建汽车零部件基地。',
  'C003,丙底盘项目,武清区,汽车零部件,丙公司,K002,E001,签约,2024-09-24,,,high,official,S001,建底盘工厂。',
  'C004,丁汽配项目,武清区,汽车零部件,丁公司,K002,,签约,2023-02-01,2亿元,2,high,official,S001,建汽车零部件工厂。',
  'C005,戊疫苗项目,宝坻区,生物医药,戊公司,K003,,签约,2024-05-01,0.5亿元,0.5,high,official,S001,建疫苗工厂。',
  'C006,己电车项目,武清区,新能源汽车,己公司,K002,,签约,2024-06-01,,,high,official,S001,造电动车。',
  'C007,庚汽配项目,武清区,汽车零部件,庚公司,K001,,签约,,,,high,official,S001,建汽车零部件工厂。',
]

const MANY = Array.from({ length: 23 }, (_, at) => `${at + 1},企业${at + 1}号,静海区,专精特新,2024,S001`)

/** Parks, dated projects with and without amounts, two events and a published list: what lists, counts and comparisons need. */
export const LIST_KNOWLEDGE: Readonly<Record<string, string>> = {
  'sources.yaml':
    '- id: S001\n  title: 签约报道\n  publisher: 武清区\n  url: https://www.example.gov.cn/1\n  published: 2024-09-25\n  trust: official\n  provenance: original\n',
  'industries.yaml':
    '- name: 汽车零部件\n  synonyms: [汽配, auto parts]\n  related: [新能源汽车]\n- name: 新能源汽车\n  synonyms: [电车]\n- name: 生物医药\n  synonyms: [做药]\n',
  'places.yaml':
    '- name: 武清区\n  aliases: [Wuqing]\n- name: 宝坻区\n  aliases: [Baodi]\n- name: 静海区\n  aliases: [Jinghai]\n- name: 北京\n  aliases: [Beijing]\n',
  'parks/K001.md': park('K001', '东谷产业园', '武清区', '汽车零部件', 'residents: [甲公司, 乙公司]\n'),
  'parks/K002.md': park('K002', '西谷产业园', '武清区', '新能源汽车'),
  'parks/K003.md': park('K003', '北谷产业园', '宝坻区', '生物医药'),
  'events/E001.md': event('E001', '武清北京推介会', '2024-09-24', '北京', '  签约项目数: 53\n  总投资: 300亿元\n'),
  'events/E002.md': event('E002', '武清上海推介会', '2023-10-20', '上海', '  签约项目数: 37\n  总投资: 110.8亿元\n'),
  'policies/P001.md': `---\nid: P001\nkind: policy\ntitle: 武清制造业支持办法\nstate: unknown\ndistricts: [武清区]\n${HEAD}---\n\n## 条款与事实\n\n- 2024年武清累计落地项目1849个。\n`,
  'cases/projects.csv': `${CASES.join('\n')}\n`,
  'cases/projects.yaml': 'kind: case\ntitle: 签约项目\n',
  'lists/firms.csv': `序号,企业,所在,称号,时间,来源\n${MANY.join('\n')}\n`,
  'lists/firms.yaml':
    'kind: list\ntitle: 静海专精特新企业名单\nnote: 只列查到名称的23家,不是全表。\ncolumns:\n  id: 序号\n  name: 企业\n  district: 所在\n  date: 时间\n  sources: 来源\n',
}
