/**
 * Radicals that fonts use for the characters that look the same, as pairs of the two. Kangxi radicals (U+2F00 on)
 * have equivalents in Unicode's NFKC; these, of the supplement (U+2E80 on), have none.
 */
const PAIRS =
  '⺁厂⺄乙⺅亻⺆冂⺇几⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺏尢⺒巳⺓幺⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺟母⺠民⺡氵⺢水⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺫目⺬示⺭礻⺮竹⺯糸⺰纟⺱罒⺲罒⺳网⺴网⺵网⺶羊⺷羊⺸羊⺹耂⺺聿⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟食⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫齐⻬齐⻭齿⻮齿⻯竜⻰龙⻱龟⻲龟⻳龟'

const characters = [...PAIRS]
const EQUIVALENTS = new Map(
  characters.flatMap((radical, at) => (at % 2 === 0 ? [[radical, characters[at + 1]]] : [])) as [string, string][],
)

/**
 * The text with the ordinary characters that people wrote: a font draws them and radicals, compatibility forms or the
 * horizontal bar by one glyph, and a PDF names any of these.
 */
export const withoutLookAlikes = (text: string): string =>
  text
    .replace(/[\u2e80-\u2eff]/g, (radical) => EQUIVALENTS.get(radical) ?? radical)
    .replace(/[\u2f00-\u2fdf\uf900-\ufaff]/g, (form) => form.normalize('NFKC'))
    .replaceAll('\u2015', '\u2014')
