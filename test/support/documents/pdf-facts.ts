/** One row of the list of projects, as printed. */
export type ListRow = readonly string[]

const KINDS = ['汽车零部件', '生物医药', '新能源', '高端装备']
const PLACES = ['东谷产业园', '西谷产业园', '北谷产业园']

const grouped = (value: number): string => value.toLocaleString('en-US')

/** Number, name, company, kind, park, investment, growth, date of signing. */
export const LIST_HEADER = ['序号', '项目名称', '建设单位', '产业', '园区', '投资额（万元）', '增长（%）', '签约时间']
export const LIST_CAPTION = '表1 重点项目（单位：万元）'

/** Sixty rows; every tenth name is long enough to take several lines in its cell, every ninth sum is not known. */
export const LIST_ROWS: readonly ListRow[] = Array.from({ length: 60 }, (_, at) => [
  String(at + 1),
  at % 10 === 3 ? `年产${120 + at}万套新能源汽车轻量化底盘零部件智能制造基地项目` : `第${at + 1}号${KINDS[at % 4]}项目`,
  `天津${'甲乙丙丁戊己庚辛壬癸'.charAt(at % 10)}${at + 1}科技有限公司`,
  KINDS[at % 4] ?? '',
  PLACES[at % 3] ?? '',
  at % 9 === 4 ? '—' : grouped(8000 + at * 1234),
  ((at * 7) % 40 === 0 ? 5 : (at * 7) % 40).toFixed(1),
  `2024年${(at % 12) + 1}月${(at % 28) + 1}日`,
])

/** What the notice says, piece by piece in reading order. */
export const ANNOUNCEMENT = {
  title: '关于公布2024年度产业扶持项目名单的通告',
  runningHeader: '静海区产业发展公告',
  labels: ['发布时间：2024年9月25日', '来源：静海区发展和改革委员会'],
  opening:
    '为贯彻落实产业发展部署，经企业申报、专家评审和社会公示，现将2024年度产业扶持项目名单予以公布。本次共收到申报项目128个，通过评审53个，总投资额300.5亿元，其中制造业项目占62.3%，计划用地1,250亩。',
  headings: ['一、总体安排', '（一）支持范围', '（二）支持标准', '二、办理方式'],
  scope: '在本区注册并依法纳税、实缴资本不低于8000万元、上年度研发投入占营业收入比例不低于3.5%的企业，可以申请支持。',
  standards: [
    '1.对固定资产投资达到5000万元的项目，按照实际投资额的8%给予补助，最高不超过2000万元。',
    '2.对首次认定的高新技术企业，给予一次性奖励50万元。',
    '3.对租用标准厂房的企业，三年内每年按照每平方米15元给予补贴，每年最高100万元。',
  ],
  left: '左栏：申请材料于2024年10月31日前报送产业科，联系电话022-12345678，逾期不再受理，报送材料一式三份并附电子版一份。',
  right: '右栏：评审结果在区政府网站公示5个工作日，对公示内容有异议的，可以在公示期内提出书面意见，由产业科负责答复。',
  latin:
    'The district offers standard factory buildings from 2,000 square metres and answers every inquiry within 3 working days in Chinese or English.',
  closing:
    '各镇街、园区要加强对项目单位的服务，落实联系人制度，对申报材料进行初审，并于收到材料之日起10个工作日内出具意见。项目建设期限一般不超过24个月，因客观原因需要延期的，应当提前30日提出申请，延期不超过6个月。未按期建成的项目，由园区收回已拨付资金的50%。',
} as const

/** A table whose header spans columns and whose districts span rows; "单位：亿元" stands above it. */
export const MERGED = {
  caption: '表2 分区投资情况',
  unit: '单位：亿元',
  headers: ['区域', '园区', '投资额 2023年', '投资额 2024年', '占比（%）'],
  rows: [
    ['静海区', '东谷产业园', '12.5', '15.8', '31.2'],
    ['静海区', '西谷产业园', '8.3', '9.1', '18.0'],
    ['武清区', '北谷产业园', '20.4', '25.7', '50.8'],
  ],
} as const

/** A list in two parts whose areas span several rows, over the end of a page, too. Rows of one cell are headings. */
export const GROUPED = {
  caption: '2024年重点建设项目清单',
  unit: '单位：万元',
  header: ['序号', '区域', '建设内容', '建设单位', '总投资', '建设期'],
  parts: ['一、工业项目（20个）', '二、服务业项目（25个）'].map((name, part) => ({
    name,
    areas: Array.from({ length: 4 + part }, (_, area) => ({
      name: `第${area + 1}片区${'甲乙'.charAt(part)}`,
      rows: Array.from({ length: 5 }, (_, row) => {
        const number = part * 20 + area * 5 + row + 1
        const content = `建设年产${number * 3}万件高性能结构件生产线及配套研发中心、检测中心等设施`
        return [String(number), content, `企业${number}有限公司`, String(number * 1000 + 500), '2024年—2026年']
      }),
    })),
  })),
} as const

/** An official letter under a red head. */
export const LETTER = {
  head: '某市人民政府文件',
  number: '某政发〔2024〕15号',
  title: ['某市人民政府关于印发加快推进重点产业链', '高质量发展若干措施的通知'],
  address: '各区人民政府，市人民政府各部门：',
  body: '为深入实施制造业立市战略，加快推进重点产业链高质量发展，经市人民政府同意，现将有关事项通知如下。到2025年，全市规模以上工业总产值突破2.5万亿元，战略性新兴产业增加值占比达到40%，新增国家级专精特新“小巨人”企业100家。',
  signed: ['某市人民政府', '2024年9月25日'],
} as const

/** Figures in three columns between three lines, the names of the columns to the left, the figures to the right. */
export const THREE_LINES = {
  caption: '表3 主要经济指标',
  header: ['指标', '绝对数（亿元）', '比上年增长（%）'],
  rows: [
    ['地区生产总值', '18024.3', '5.1'],
    ['第二产业增加值', '6008.1', '-1.7'],
    ['其中：工业增加值', '4506.1', '0.0'],
    ['一般公共预算收入', '3004.0', '-3.4'],
  ],
} as const

/** What the scanned page says. */
export const SCAN_FACTS = {
  title: '关于下达2024年工业项目扶持资金的通知',
  paragraphs: [
    '根据区政府2024年9月25日第18次常务会议精神，现下达工业项目扶持资金8000万元，占年度预算的62.5%，资金于2024年12月31日前拨付到位。',
    '项目单位应当专款专用，设备投资不得低于1,250万元，联系电话022-68941234。Contact: invest@example.com',
  ],
  header: ['序号', '项目名称', '建设单位', '投资额（万元）', '占比（%）', '签约时间'],
  rows: [
    ['1', '新能源汽车底盘项目', '天津甲科技有限公司', '8000', '12.5', '2024年9月25日'],
    ['2', '疫苗冻干生产线项目', '天津乙生物有限公司', '12,500', '19.6', '2024年10月8日'],
    ['3', '智能机器人制造项目', '天津丙装备有限公司', '3660', '5.7', '2023年1月17日'],
    ['4', '储能电池包扩产项目', '天津丁能源有限公司', '23,980', '37.5', '2024年6月30日'],
    ['5', '航空零部件加工项目', '天津戊航空有限公司', '15,700', '24.7', '2022年11月11日'],
  ],
} as const
