import type { SupportWording } from '../support-wording.ts'

export const korean: SupportWording = {
  opening: '공개된 조항에 따른 추정입니다(조항은 중국어로 인용):',
  measure: (words) => `“${words}”`,
  share: (of, base, percent, isAtMost) => `“${of}” ${base}의 ${isAtMost ? '최대 ' : ''}${percent}`,
  sum: (amount, isCeiling) => `${isCeiling ? '최대 ' : ''}약 ${amount}`,
  award: (amount, isCeiling) => `장려금 ${isCeiling ? '최대 ' : ''}${amount}`,
  per: (words) => `“${words}”`,
  band: (words) => `구간 “${words}”`,
  cap: (amount) => `상한 ${amount}`,
  capped: (amount) => `상한을 넘어 ${amount}까지`,
  assumed: (base, of) => `${base} 전액이 “${of}”라고 가정`,
  conditions: (words) => `조건: ${words.map((word) => `“${word}”`).join(', ')}`,
  below: (amount, words) => `${amount}은 하한(“${words}”)에 미치지 못해 이 지원의 대상이 아닙니다`,
  above: (amount, words) => `${amount}은 제시된 구간(“${words}”)을 넘으며, 조항에 해당 기준이 없습니다`,
  beside: (measures) =>
    `그 밖에 ${measures.map((measure) => `“${measure}”`).join(', ')} 지원이 있습니다. 해당되면 알려 주세요`,
  asOf: (date) => `자료 기준일 ${date}`,
  one: '위 내용은 추정이며 약속이 아닙니다. 적용 여부와 금액은 주무 부처의 인정에 따릅니다.',
  several:
    '각 항목을 따로 추정한 것으로 단순히 합산할 수 없습니다. 약속이 아니며, 적용 여부와 금액은 주무 부처의 인정에 따릅니다.',
  separator: '; ',
  comma: ', ',
  colon: ': ',
  inBrackets: (text) => ` (${text})`,
}
