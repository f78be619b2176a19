const HEAD = 'trust: official\nconfidence: high\nsources: [S001]\n'

const park = (id: string, title: string, district: string, industries: string, body: string, more = '') =>
  `---\nid: ${id}\nkind: park\ntitle: ${title}\ndistricts: [${district}]\nindustries: [${industries}]\n${more}${HEAD}---\n\n${body}\n`

const policy = (id: string, title: string, districts: string, industries: string, state: string, more = '') =>
  `---\nid: ${id}\nkind: policy\ntitle: ${title}\ndistricts: [${districts}]\nindustries: [${industries}]\nissued: 2025-03-01\nstate: ${state}\n${more}${HEAD}---\n\n## 条款与事实\n\n- 支持企业发展。\n`

const CASES = [
  'id,name,districts,industries,investor,park,event,stage,date,amount,amount_yi,confidence,trust,sources,facts',
  'C001,甲冷库项目,滨海新区,冷链,甲公司,K001,,签约,2024-09-24,1.2亿元,1.2,high,official,S001,建冷库。',
  'C002,乙仓库项目,滨海新区,物流,乙公司,K001,,投产,2023-03-01,,,high,official,S001,建仓库。',
  'C003,丙机床项目,武清区,高端装备,丙公司,K003,,签约,2024-01-01,,,high,official,S001,造机床。',
  'C004,丁30个冷链项目,滨海新区,冷链,30个企业,K001,,签约,2024-02-01,90亿元,90,high,official,S001,签约一批项目。',
]

/** Six parks, of which one is in another city and one is no park, with projects and policies: what site matching needs. */
export const MATCH_KNOWLEDGE: Readonly<Record<string, string>> = {
  'sources.yaml':
    '- id: S001\n  title: 园区报道\n  publisher: 招商局\n  url: https://www.example.gov.cn/1\n  published: 2025-01-01\n  trust: official\n  provenance: original\n',
  'industries.yaml':
    '- name: 冷链\n  synonyms: [冷库, 冻肉, cold chain]\n  related: [物流]\n- name: 物流\n  synonyms: [仓库, 仓储]\n- name: 生物医药\n  synonyms: [制药, 疫苗]\n- name: 高端装备\n  synonyms: [机械设备]\n- name: 氢能\n  synonyms: [燃料电池]\n  related: [新能源]\n- name: 新能源\n- name: 人才\n  topic: true\n',
  'places.yaml': '- name: 武清区\n  aliases: [Wuqing]\n- name: 滨海新区\n  aliases: [Binhai]\n- name: 蓟州区\n',
  'parks/K001.md': park(
    'K001',
    '海河综合保税区',
    '滨海新区',
    '冷链, 物流',
    '## 交通\n\n- 距港口3公里。\n\n## 事实\n\n- 有冷库20万吨。',
    'level: 综合保税区\n',
  ),
  'parks/K002.md': park('K002', '西山冷链基地', '武清区', '冷链', '## 事实\n\n- 2024年有冷库5万吨。'),
  'parks/K003.md': park('K003', '东谷产业园', '武清区', '高端装备', '## 事实\n\n- 一期工业用地444亩具备出让条件。'),
  'parks/K004.md': park('K004', '北岸新能源园', '武清区', '新能源', '## 事实\n\n- 园区由区里建设。'),
  'parks/K005.md': park('K005', '李遂冷链园', '北京顺义', '冷链', '## 事实\n\n- 有冷库30万吨。'),
  'parks/K006.md': park(
    'K006',
    '冷链合作平台',
    '滨海新区',
    '冷链',
    '## 事实\n\n- 由两市合作。',
    'level: 合作平台(不是园区)\n',
  ),
  'policies/P001.md': policy('P001', '冷链高质量发展措施', '武清区', '冷链', 'current'),
  'policies/P002.md': policy('P002', '冷链扶持办法', '武清区', '冷链', 'current', 'effective_until: 2025-06-30\n'),
  'policies/P003.md': policy('P003', '海河综合保税区冷链措施', '滨海新区, 武清区', '冷链', 'current'),
  'cases/projects.csv': `${CASES.join('\n')}\n`,
  'cases/projects.yaml': 'kind: case\ntitle: 签约项目\n',
}
