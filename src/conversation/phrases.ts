import { isQuestion } from './question.ts'

/** Whole short messages, up to three of them in a row, with the particles and punctuation that people add. */
const whole = (words: string): RegExp => new RegExp(`^(?:(?:${words})[\\s。.!！~～,，吧啊的了呀哦呢谢謝]*){1,3}$`, 'iu')

const YES = whole(
  [
    '好|好的|好啊|可以|行|行的|需要|要|是|是的|对|嗯|嗯嗯|没问题|麻烦了?|麻烦您?|请?(?:帮我)?转(?:吧)?|请(?:工作人员)?联系我?',
    '(?:我)?同意(?:提交)?|确认(?:提交|删除)?|提交',
    'ok|okay|yes|y|yep|yeah|sure|please|yes,? please|(?:i )?agree(?:,? submit)?|confirm|yes,? delete',
    'はい|うん|ええ|お願いします|同意(?:します|して送信)?|削除する',
    '네|예|응|좋아요|그래요|동의(?:합니다|해요|하고 제출)?|부탁드려요|부탁합니다|삭제 확인',
    'ja|jawohl|gerne?|bitte|ja,? bitte|einverstanden|(?:ich )?(?:stimme zu|zustimmen)(?: und senden)?|ja,? löschen',
  ].join('|'),
)

const NO = whole(
  [
    '不|不用|不用了|不需要|不要|不必|不是|不行|没有|(?:我)?不同意|暂时不用?|暂不需要|先不用?|保留',
    'no|nope|no,? thanks?|no,? thank you|not now|(?:i )?(?:do not|don.t) agree|disagree|keep',
    'いいえ|結構です|不要です|いりません|同意しない|同意しません|残す',
    '아니요?|아니오|아뇨|괜찮아요|괜찮습니다|필요 ?없어요|동의하지 않음|동의하지 않습니다|동의 안 ?해요|유지',
    'nein|nein,? danke|nicht zustimmen|(?:ich )?stimme nicht zu|behalten',
  ].join('|'),
)

const CANCEL = whole(
  [
    '取消(?:登记)?|不留了?|不填了?|算了|退出|停止|不登记了?|不办了?',
    'cancel|stop|quit|never ?mind|キャンセル|やめる|やめます|登録をやめる|취소|등록 취소|그만|그만둘게요|abbrechen|stopp',
  ].join('|'),
)

const SKIP = whole(
  '跳过|略过?|不方便(?:说|透露|回答)?|下一个|下一项|下一步|保密|暂不(?:方便|透露)|skip|next|pass|スキップ|건너뛰기|패스|überspringen|weiter',
)

const PROGRESS = whole(
  [
    '(?:查一下|查询|看看|查看|问一下)?(?:我的?|我们的)?(?:需求|登记|办理|申请)?的?(?:进度|进展|办理情况)(?:查询|如何|怎么样|到哪了?|呢)?[?？]?',
    '(?:(?:what is|what.s|show) )?(?:the |my )?(?:case )?(?:status|progress)(?: of my (?:case|request))?[?？]?',
    '進捗(?:状況)?(?:は|を教えて(?:ください)?)?[?？]?|진행 ?(?:상황|상태)?[?？]?|(?:wie ist der |mein )?(?:bearbeitungs)?(?:stand|status|fortschritt)[?？]?',
  ].join('|'),
)

const HUMAN =
  /转(?:接)?(?:到)?人工|找人工(?!智能|成本)|人工(?:客服|服务|坐席)|^人工[。!！]?$|真人|(?:留下|登记|提交)(?:我的?)?(?:需求|联系方式)|(?:派|安排|叫|找)(?:一?[个位])?(?:专?人|同事)(?:来)?(?:[跟和与]?我们?)?(?:联系|对接|沟通|聊)|(?:找|联系)(?:一?[个位下])?(?:招商局?|你们|贵方)的?(?:人|同事|负责人)|(?:找|联系|转接?|接|见|要|请)(?:一?[个位下])?(?:招商局?|你们|贵方)?的?(?:工作人员|专人|客服|招商人员)|(?:talk|speak|connect me|chat) (?:to|with) (?:an? )?(?:person|human|staff|someone|agent|representative|advisor)|human agent|担当者(?:と|に)(?:話|連絡|つな|繋)|人と話したい|オペレーター|상담원|담당자(?:와|랑|를|에게)?\s?(?:통화|연결|상담)|사람과|mit (?:einem |einer )?(?:menschen|mitarbeiter(?:in)?)\b(?: sprechen)?/iu

const FORGET =
  /(?:删除|清除|抹掉|忘记|注销)(?:掉|一下)?(?:我|我们)的?(?:所有|全部)?的?(?:个人)?(?:资料|数据|信息|记录)|(?:delete|erase|remove) (?:all )?(?:of )?my (?:personal )?(?:data|information|details)|forget me|(?:個人情報|データ)を?(?:すべて|全部)?(?:削除|消し)|(?:내|제|개인) ?(?:정보|데이터)를? ?(?:모두 )?(?:삭제|지워)|(?:meine )?daten (?:bitte )?löschen|lösch\w* (?:sie )?(?:bitte )?meine daten/iu

const NOTICE = whole(
  '有(?:了)?(?:资料|答案|消息|结果)(?:时|了|后|以后)?(?:请)?通知我|tell me when (?:there is|you have) an answer|資料が(?:見つかったら|できたら)知らせて|资料が(?:见つかったら|できたら)知らせて|자료가 생기면 알려 ?(?:주세요|줘)|bescheid geben,? sobald es eine antwort gibt',
)

const NO_NOTICE = whole(
  '(?:取消|不用|不要|停止)(?:资料)?通知(?:我)?(?:了)?|cancel (?:the )?notices?|通知を取り消す|通知を取り消して|알림 취소|benachrichtigung abbestellen',
)

const GREETING = whole(
  '您好|你好|在吗|谢谢|多谢|thanks|thank you|hi|hello|hey|こんにちは|안녕하세요|hallo|guten (?:tag|morgen)',
)

export const isGreeting = (text: string): boolean => GREETING.test(text)
export const isYes = (text: string): boolean => YES.test(text)
export const isNo = (text: string): boolean => NO.test(text)
export const isCancel = (text: string): boolean => CANCEL.test(text)
export const isSkip = (text: string): boolean => SKIP.test(text)
export const isProgressRequest = (text: string): boolean => PROGRESS.test(text)
export const isHumanRequest = (text: string): boolean => HUMAN.test(text)
export const isNoticeRequest = (text: string): boolean => NOTICE.test(text)
export const isNoNoticeRequest = (text: string): boolean => NO_NOTICE.test(text)
export const isForgetRequest = (text: string): boolean => FORGET.test(text)

const ASKING = /问|咨询|了解|关于|请教|\babout\b/iu

/** What else was said in a message that asks for a person, when it is more than a few words. */
export function besidesHumanRequest(text: string): string | undefined {
  if (!HUMAN.test(text)) return undefined
  const rest = text
    .replace(HUMAN, ' ')
    .replace(/^[\s,，。.!！:：、请]+|[\s,，。.!！:：、]+$/gu, '')
    .trim()
  return rest.length >= 5 && (isQuestion(rest) || ASKING.test(rest)) ? rest : undefined
}
