import type { Language } from '../domain/language.ts'

/** Whoever changes the text changes the version, and docs/privacy.md with it. */
export const NOTICE_CONSENT_VERSION = '2026-11-24'

const MONTHS_KEPT = 6

/** Whoever agreed before this has waited too long to be told: the agreement is dropped. */
export function lapsedBefore(now: Date): Date {
  const limit = new Date(now)
  limit.setUTCMonth(limit.getUTCMonth() - MONTHS_KEPT)
  return limit
}

/** Said when somebody asked to be told: what is kept, for how long, and how to end it. */
export const NOTICE_CONSENT: Readonly<Record<Language, string>> = {
  zh: '好的。有了资料，我会在这里告诉您一次。为此保存您的问题（不含个人信息）和本对话的地址，通知后即删除地址，最长保留6个月。发送“取消通知”即可撤回，发送“删除我的资料”可删除全部内容。',
  en: 'All right. Once there is an answer, I will tell you here, once. For this I keep your question (without personal data) and the address of this chat; the address is deleted as soon as you are told, after six months at the latest. Send “cancel notice” to take this back, or “delete my data” to have everything erased.',
  ja: '承知しました。資料が見つかりましたら、こちらで一度だけお知らせします。そのために、ご質問（個人情報を除く）とこの会話の宛先を保存します。宛先はお知らせ後に削除し、最長でも6か月で削除します。「通知を取り消す」で取り消し、「データを削除」ですべて削除できます。',
  ko: '알겠습니다. 자료가 생기면 여기에서 한 번 알려 드리겠습니다. 이를 위해 질문(개인정보 제외)과 이 대화의 주소를 보관하며, 주소는 알림 후 바로, 늦어도 6개월 뒤에 삭제합니다. “알림 취소”를 보내면 철회되고, “내 정보 삭제”를 보내면 모두 삭제됩니다.',
  de: 'Gern. Sobald es eine Antwort gibt, sage ich es Ihnen hier, einmal. Dafür bewahre ich Ihre Frage (ohne persönliche Daten) und die Adresse dieses Gesprächs auf; die Adresse wird gelöscht, sobald Sie benachrichtigt sind, spätestens nach sechs Monaten. Mit „Benachrichtigung abbestellen“ nehmen Sie das zurück, mit „Daten löschen“ wird alles gelöscht.',
}
