/** What staff can send with two taps where the rules name no replies of their own. */
export const DEFAULT_REPLIES = [
  {
    name: '自我介绍',
    text: '{name}您好，我是工作人员{staff}，您的需求（编号 {id}）由我负责对接。有任何问题可以直接在这里留言。',
  },
  {
    name: '约时间通话',
    text: '{name}您好，想就{company}的项目与您通一次电话，大约需要15分钟。请问您哪天、什么时间方便？',
  },
  {
    name: '补充材料',
    text: '为了更准确地对接{company}的需求，请您补充以下信息：企业简介、项目建设内容、计划投资额、用地或厂房面积、用电用水和环保要求、计划开工时间。',
  },
  {
    name: '邀请考察',
    text: '欢迎您到{district}实地考察。请告诉我方便的日期、人数和想了解的内容，由我来安排行程。',
  },
  {
    name: '正在核实',
    text: '您关于{industry}的问题需要向主管部门核实，有结果后我会在这里答复您。感谢您的耐心等待。',
  },
]
