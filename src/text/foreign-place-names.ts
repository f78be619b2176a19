/** Cities, provinces and countries elsewhere as texts in other scripts call them; Chinese names stand in chinese-places.ts. */
const LATIN =
  "shanghai|suzhou|shenzhen|guangzhou|hangzhou|nanjing|chengdu|wuhan|xi['’]?an|chongqing|qingdao|dalian|xiamen|ningbo|wuxi|changzhou|nantong|changsha|zhengzhou|hefei|jinan|shenyang|foshan|dongguan|zhuhai|kunshan|hainan|jiangsu|zhejiang|guangdong|shandong|sichuan|fujian|anhui|hubei|hunan|henan|hong kong|hongkong|macau|taiwan|vietnam|thailand|malaysia|indonesia|india|mexico|mexiko|singapore|singapur"
const KANA =
  '深セン|シンセン|シャンハイ|アモイ|大連市?|ベトナム|タイ国|マレーシア|インドネシア|インド(?!ネシア)|メキシコ|シンガポール'
const HANGUL =
  '상하이|쑤저우|선전시?|광저우|항저우|난징|청두|우한|시안시|충칭|칭다오|다롄|샤먼|닝보|우시시|창사|정저우|홍콩|대만|베트남|태국|말레이시아|인도네시아|멕시코|싱가포르'
const CHINESE = '越南|泰国|马来西亚|印度尼西亚|印尼|印度(?!尼)|墨西哥|新加坡'

const NAMES = new RegExp(`(?<![a-z])(?:${LATIN})(?![a-z])|${KANA}|${HANGUL}|${CHINESE}`, 'giu')

/** Such names in a normalised text, as they stand there. */
export const foreignPlacesIn = (text: string): string[] => [...text.matchAll(NAMES)].map(([name]) => name)
