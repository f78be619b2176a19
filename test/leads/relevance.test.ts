import fastCheck from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LeadNeed } from '../../src/domain/lead.ts'
import { topicsTouched } from '../../src/leads/relevance.ts'

const touches = (words: string, question: string, need: LeadNeed = {}): boolean =>
  topicsTouched(words, { question, need }).includes('question')

const LAND = '武清土地价格是多少？'

describe('the open question is dealt with', () => {
  test.each([
    [LAND, '工业用地基准价每亩 30 万元左右'],
    [LAND, '30 万左右一亩'],
    [LAND, '大概三十万元。'],
    [LAND, '目前地价要看具体地块，开发区内净地起始价38万/亩'],
    [LAND, '价格方面可以谈'],
    [LAND, '您好，我是武清区投资促进局小王。工业土地是招拍挂出让，您要多少亩？'],
    ['你们那边厂房租金怎么算', '标准厂房一般0.5元/平米/天，另有物业费'],
    ['厂房租金多少', '每平米每月 15 块左右'],
    ['有没有现成的车间可以租', '现有单层厂房两栋，层高9米'],
    ['高企认定有什么奖励？', '首次认定的高新技术企业，区里给30万'],
    ['高新技术企业有补贴吗', '对新认定高企给予一次性奖励，市区两级叠加'],
    ['买设备能补多少', '按设备投资额的10%，最高500万元'],
    ['所得税有优惠吗', '税收方面，高企按15%缴纳'],
    ['员工子女上学怎么解决', '重点企业高管的孩子可以协调入学名额'],
    ['研发费用补贴怎么申请', '研发投入后补助每年6月在科技局平台申报'],
    ['机器人企业有什么补贴', '首台（套）装备认定后可拿奖励', { industry: '机器人' }],
    ['武清有哪些机器人企业？', '目前机器人相关的有纳恩博、新松等十几家', { industry: '机器人' }],
    ['武清有多少家汽车零部件企业', '大概 120 家'],
    ['到北京坐高铁多久', '25分钟左右，武清站发车很密'],
    ['到大兴机场有多远', '45公里'],
    ['招商局电话是多少', '022-82123456'],
    ['环评手续要办多长时间', '报告表一般20个工作日'],
    ['公司注册流程', '营业执照一天就能拿到，我们帮办'],
    ['电价多少钱一度', '大工业平段0.68元左右'],
    ['园区有蒸汽吗', '有集中供热，蒸汽210元/吨'],
    ['有什么政策？', '制造业这边主要有设备补贴和租房补贴'],
    ['生物医药落在哪个园区合适', '医药类我们建议放在京津科技谷'],
    ['京津科技谷现在还有地吗', '科技谷二期还有约200亩净地'],
    ['数据中心能耗指标能给吗', '能耗指标需要区发改委平衡，PUE要低于1.3'],
    ['跨境电商保税仓能不能建', '综保区可以做1210保税备货'],
    ['想了解申报条件和材料', '申报条件是在本区注册满一年，材料清单我发您'],
    ['What is the land price in Wuqing?', 'Industrial land is about 300,000 yuan per mu.'],
    ['What is the land price in Wuqing?', '工业用地每亩30万元左右'],
    ['Are there subsidies for R&D centres?', 'Yes, R&D institutions can get a grant of up to 5 million yuan.'],
    ['How long does company registration take?', 'The business licence is issued within one working day.'],
    ['What is the corporate income tax rate for a new plant?', 'It is 15% if you qualify as high-tech.'],
    ['Is there a warehouse near the airport?', 'We have a warehouse of 8,000 square metres available.'],
    [
      'Was kostet ein Grundstück?',
      'Industrielles Bauland kostet etwa 300.000 Yuan pro Mu; ein Grundstück von 20 Mu ist frei.',
    ],
    ['土地の価格はいくらですか', '工業用地は1ムー約30万元です'],
    ['토지 가격이 얼마입니까', '공업용지 가격은 1무당 약 30만 위안입니다'],
    ['設備補貼有多少', '最高补500万元'],
    ['租厂房有补贴吗', '租金前三年可以按50%补，封顶100万'],
    ['亩均税收要求多少', '每亩每年20万以上'],
    ['武清能不能做化工项目', '化工类目前只能进南港，武清没有化工园区'],
    ['电力容量能给到2万千伏安吗', '附近有110千伏变电站，2万没问题'],
    ['医疗器械注册人制度天津支持吗', '医疗器械注册可以找市药监局，我们有专班对接'],
    ['出口退税在武清怎么办', '税务局出口退税窗口在政务大厅二楼，一般5个工作日到账'],
    ['食品厂对排水有什么要求', '食品类污水要先预处理到三级标准再进管网'],
    ['年产值要达到多少才能供地', '产值门槛每亩500万，税收每亩20万'],
    ['光伏项目用地指标怎么解决', '光伏不单独给指标，屋顶分布式可以做'],
    ['Can foreign companies buy land in Wuqing?', 'Yes, industrial land use rights are sold for up to 50 years.'],
    ['What visas do foreign managers need?', 'Foreign managers need a work permit; category A takes 5 days.'],
    [LAND, '您要多少亩？做什么用途？'],
  ] as readonly [string, string, LeadNeed?][])('%s – %s', (question, words, need = {}) => {
    expect(touches(words, question, need)).toBe(true)
  })
})

describe('the open question is not dealt with', () => {
  test.each([
    [LAND, '您好，我是小王，请问您贵姓？'],
    [LAND, '您好，我是武清区投资促进局的王芳，很高兴为您服务。'],
    [LAND, '您好，您的咨询已收到，请问您方便加个微信吗？'],
    [LAND, '关于您咨询的土地价格问题，我核实后尽快回复您。'],
    [LAND, '土地价格我帮您问一下'],
    [LAND, '欢迎您来武清考察！'],
    [LAND, '感谢关注武清，稍后给您打电话'],
    [LAND, '我们这边高铁到北京20多分钟'],
    [LAND, '设备补贴最高500万元'],
    [LAND, '看到您计划投资2亿元，是做什么产品的？', { investment: '2亿元' }],
    [LAND, '好的'],
    [LAND, ''],
    [LAND, '武清区企业项目政策很多'],
    [LAND, '方便留个电话吗？'],
    ['高企认定有什么奖励？', '您需要多大面积的厂房？'],
    ['所得税有优惠吗', '您好，贵公司是在天津注册的吗？'],
    ['员工子女上学怎么解决', '工业用地30万一亩'],
    ['机器人企业有什么补贴', '请问您是做机器人的吗', { industry: '机器人' }],
    ['天津云深处科技有限公司能享受什么补贴', '天津云深处科技有限公司您好！', { company: '天津云深处科技有限公司' }],
    ['云深处科技能享受什么补贴', '云深处科技的张总您好，何时方便通话？', { company: '天津云深处科技有限公司' }],
    ['环评手续要办多长时间', '区内有三所重点中学'],
    ['电价多少钱一度', '附近公寓租金每月1500元'],
    ['有什么政策？', '您好，请讲'],
    [LAND, '我们园区总面积30平方公里，入驻企业500家'],
    ['电力容量能给到2万千伏安吗', '您稍等，我问下供电公司'],
    ['人才落户有什么要求', '您是从哪个渠道了解到我们的？'],
    ['最快多久能拿到土地证', '厂房租金大概每平米15元一个月'],
    ['能不能先租后买厂房', '收到，辛苦！'],
    ['贷款贴息政策还在吗', '您看下周二来园区走走？'],
    ['消防验收归谁管', '您把材料先发我邮箱'],
    ['研发中心能补多少钱', '到账一般三个月'],
    ['到大兴机场有多远', '税收优惠有三档'],
    ['What is the land price in Wuqing?', 'Hello, this is Wang from Wuqing. Thank you for your inquiry.'],
    ['What is the land price in Wuqing?', 'I will check the land price and get back to you.'],
    ['Are there subsidies for R&D centres?', 'Could you tell me your name and company, please?'],
    ['How long does company registration take?', 'Our highways and airport are close.'],
    ['토지 가격이 얼마입니까', '안녕하세요, 담당자입니다'],
    ['土地の価格はいくらですか', 'こんにちは、担当の王と申します。'],
  ] as readonly [string, string, LeadNeed?][])('%s – %s', (question, words, need = {}) => {
    expect(touches(words, question, need)).toBe(false)
  })
})

describe('parts of the need', () => {
  const NEED: LeadNeed = {
    company: '天津云深处科技有限公司',
    industry: '工业机器人',
    project: '年产5万台减速器的新建生产线',
    investment: '2亿元',
    area: '50亩',
    district: '武清区',
    timing: '明年上半年',
  }
  test.each([
    ['机器人产业主要在高村科技园', ['industry']],
    ['减速器这类我们有配套', ['project']],
    ['5万台的产能需要多少人？', ['project']],
    ['总投资2亿的话符合重点项目标准', ['investment']],
    ['固定资产投资是多少？', ['investment']],
    ['有一块48亩的净地可以看', ['area']],
    ['标准厂房可以先租', ['area']],
    ['武清有两处标准厂房', ['area', 'district']],
    ['您计划什么时候开工？', ['timing']],
    ['天津云深处科技您好', []],
    ['欢迎到武清来', []],
    ['我是武清区招商局的', []],
    ['您好', []],
  ] as const)('%s', (words, topics) => {
    expect(topicsTouched(words, { need: NEED })).toEqual(topics)
  })

  test('what was not stated is not dealt with', () => {
    expect(topicsTouched('机器人厂房 50 亩，2亿元', { need: {} })).toEqual([])
    expect(topicsTouched('机器人', { need: { industry: ' ' } })).toEqual([])
    expect(topicsTouched('土地 30 万一亩', { need: {}, question: ' ' })).toEqual([])
  })

  test('a need of a common word is dealt with by that word', () => {
    expect(topicsTouched('制造业我们支持力度大', { need: { industry: '制造业' } })).toEqual(['industry'])
  })

  test('question and need in one message, the question first', () => {
    const words = '您好，我是小王。机器人产业园的工业用地约30万元一亩，50亩可以分割。'
    expect(topicsTouched(words, { question: LAND, need: NEED })).toEqual(['question', 'industry', 'area'])
  })
})

test('any text is read at once', () => {
  const text = fastCheck.string({ unit: 'grapheme', maxLength: 200 })
  fastCheck.assert(
    fastCheck.property(text, text, (words, question) => {
      expect(topicsTouched(words, { question, need: { company: question, district: words } })).toBeInstanceOf(Array)
    }),
  )
})

test.each(['工业用地（', '(公司)', 'förder', 'a', '嗯', '1', '欢迎来', '您'])(
  'a long row of %s is read at once',
  (piece) => {
    const long = piece.repeat(4000)
    const started = performance.now()
    topicsTouched(long, { question: long, need: { company: `${long}x`, project: long } })
    expect(performance.now() - started).toBeLessThan(4000)
  },
)
