import type { ListColumns } from './reading-context.ts'

const ROLES: readonly (readonly [keyof ListColumns, RegExp])[] = [
  ['district', /^(?:所在|所属|落户|注册)?(?:地区|区县|行政区|区域|区)$/],
  ['industries', /^(?:所属|主导|所在)?(?:行业|产业)(?:类别|领域|方向)?$/],
  ['date', /^(?:发布|认定|公布|签约|评定|授牌)?(?:时间|日期|年份|年度)$/],
]

/** What the columns of a list without a description hold, by names that leave no doubt. */
export function columnRoles(header: readonly string[]): ListColumns {
  const found = ROLES.flatMap(([role, pattern]) => {
    const names = header.filter((name) => pattern.test(name))
    return names.length === 1 ? [[role, names[0]] as const] : []
  })
  return Object.fromEntries(found)
}
