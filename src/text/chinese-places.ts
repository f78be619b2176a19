/** Provinces, larger cities and national new areas without their suffix, and districts: what a question may be about. */
const PLACES =
  '北京 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 台湾 ' +
  '石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 太原 大同 沈阳 大连 鞍山 长春 哈尔滨 大庆 南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁 ' +
  '杭州 宁波 温州 嘉兴 湖州 绍兴 金华 台州 合肥 芜湖 蚌埠 福州 厦门 泉州 漳州 南昌 九江 赣州 济南 青岛 淄博 烟台 潍坊 济宁 威海 日照 临沂 德州 郑州 洛阳 武汉 宜昌 襄阳 长沙 株洲 ' +
  '湘潭 广州 深圳 珠海 汕头 佛山 惠州 东莞 中山 南宁 柳州 桂林 海口 三亚 成都 绵阳 贵阳 遵义 昆明 拉萨 西安 宝鸡 兰州 西宁 银川 乌鲁木齐 呼和浩特 包头 鄂尔多斯 赤峰 ' +
  '雄安 浦东 两江 天府 西咸 ' +
  '和平区 河东区 河西区 南开区 河北区 红桥区 东丽区 西青区 津南区 北辰区 武清区 宝坻区 滨海新区 宁河区 静海区 蓟州区'

const NAMES = PLACES.split(' ')

/** Places of that list in a text. */
export const placesIn = (text: string): string[] => {
  const found = NAMES.filter((name) => text.includes(name))
  return found.filter((name) => !found.some((other) => other !== name && other.includes(name)))
}
