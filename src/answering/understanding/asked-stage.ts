/** How far projects are, as records and questions say it. */
const STAGES: readonly (readonly [asked: RegExp, held: RegExp])[] = [
  [
    /在建|开工|动工|建设中|正在建|under construction|broke ground|建設中|착공|건설 ?중|im bau/iu,
    /开工|建设|在建|扩建|推动/u,
  ],
  [
    /投产|建成|竣工|完工|运营|投用|in operation|completed|稼働|완공|가동|in betrieb|fertig/iu,
    /投产|竣工|建成|运行|运营|投用/u,
  ],
  [/签约|签下|签了|签的|signed|契約|체결|unterzeichnet/iu, /签约|落地|落户|引进|摘牌|合作|升级/u],
]

/** Words by which a stage is asked for; they say nothing else about what is asked. */
export const STAGE_WORDS = /^(?:在建|开工|动工|建设|建设中|正在建|投产|建成|竣工|完工|运营|投用|签约|签下|签下来|签)$/u

/** A test for the stages that a question asks for; undefined where it asks for none, or only for what was signed. */
export function stageAsked(question: string): ((stage: string) => boolean) | undefined {
  const asked = STAGES.filter(([pattern]) => pattern.test(question))
  if (asked.length === 0 || asked.every(([pattern]) => pattern === STAGES.at(-1)![0])) return undefined
  return (stage) => asked.some(([, held]) => held.test(stage))
}
