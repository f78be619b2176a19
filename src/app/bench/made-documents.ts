import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

const DISTRICTS = ['东丽区', '西青区', '津南区', '北辰区', '武清区', '宝坻区', '静海区', '宁河区', '蓟州区', '滨海新区']
const TRADES = [
  '精密减速器',
  '动力电池隔膜',
  '工业传感器',
  '冷链仓储',
  '医用高分子材料',
  '特种线缆',
  '数控刀具',
  '智能检测',
]
const NAMES = ['恒', '瑞', '卓', '锦', '泰', '博', '远', '华', '景', '信', '盛', '凯', '达', '嘉', '宏', '启']
const MONTHS = 12
const FOLDER_SIZE = 500

const pick = <T>(list: readonly T[], number: number): T => list[number % list.length] as T

/** The path of a made announcement, relative to its knowledge folder. */
export const madePath = (number: number): string =>
  `news/${String(Math.floor(number / FOLDER_SIZE)).padStart(3, '0')}/${String(number).padStart(5, '0')}.txt`

/** The text of a made announcement: the same for the same number and edition, and no two alike. */
export function madeAnnouncement(number: number, edition = 1): string {
  const company = `${pick(NAMES, number)}${pick(NAMES, Math.floor(number / NAMES.length))}${pick(NAMES, Math.floor(number / NAMES.length ** 2))}${number}`
  const [district, trade] = [pick(DISTRICTS, number * 7), pick(TRADES, number * 3)]
  const year = 2015 + (number % 10)
  const month = 1 + (number % MONTHS)
  return [
    `${company}公司${trade}项目落户${district}`,
    `发布时间：${year}-${String(month).padStart(2, '0')}-15 来源：${district}投资促进局`,
    '',
    `${company}公司与${district}签约，建设${trade}生产基地，总投资${1000 + ((number * 37) % 90_000) + edition}万元。`,
    `项目占地${20 + (number % 180)}亩，计划${year + 1}年${month}月开工，投产后预计带动就业${50 + ((number * 13) % 900)}人。`,
  ].join('\n')
}

/** Writes so many made announcements into a knowledge folder. */
export async function writeMadeDocuments(folder: string, count: number): Promise<void> {
  for (let number = 0; number < count; number += 1) {
    const file = join(folder, madePath(number))
    if (number % FOLDER_SIZE === 0) await mkdir(dirname(file), { recursive: true })
    await writeFile(file, madeAnnouncement(number))
  }
}
