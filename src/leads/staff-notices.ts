import type { Language } from '../domain/language.ts'

/** What the enterprise is told when staff do something with its lead. */
export interface StaffNotices {
  claimed(leadId: string, staff: string): string
  closed(leadId: string): string
  reply(staff: string, text: string): string
}

const TABLE: Readonly<Record<Language, StaffNotices>> = {
  zh: {
    claimed: (leadId, staff) =>
      `您的需求（编号 ${leadId}）已由工作人员 ${staff} 受理，将在工作日 9:00–18:00 内尽快与您联系。在此期间您可以直接在这里留言，我会转给对方。`,
    closed: (leadId) => `您的需求（编号 ${leadId}）已办结，感谢您的信任。接下来由我继续为您解答，有问题请直接发送。`,
    reply: (staff, text) => `【工作人员 ${staff}】${text}`,
  },
  en: {
    claimed: (leadId, staff) =>
      `${staff} from our staff has taken your case (${leadId}) and will contact you as soon as possible within working hours (Mon–Fri 9:00–18:00, China time). Meanwhile you can write here; I will pass it on.`,
    closed: (leadId) => `Your case (${leadId}) has been closed. Thank you. I am back to answer your questions here.`,
    reply: (staff, text) => `[${staff}, staff] ${text}`,
  },
  ja: {
    claimed: (leadId, staff) =>
      `ご要望（番号 ${leadId}）は担当者 ${staff} が承りました。営業時間（平日 9:00～18:00、中国時間）内にできるだけ早くご連絡いたします。その間、こちらにメッセージをお送りいただければ担当者にお伝えします。`,
    closed: (leadId) =>
      `ご要望（番号 ${leadId}）の対応は完了しました。ありがとうございました。引き続きご質問にお答えします。`,
    reply: (staff, text) => `【担当者 ${staff}】${text}`,
  },
  ko: {
    claimed: (leadId, staff) =>
      `요청(번호 ${leadId})을 담당자 ${staff} 님이 맡았습니다. 근무 시간(평일 9:00~18:00, 중국 시간) 내에 최대한 빨리 연락드리겠습니다. 그동안 여기에 메시지를 남기시면 전달해 드립니다.`,
    closed: (leadId) => `요청(번호 ${leadId})이 완료되었습니다. 감사합니다. 이제 제가 계속 질문에 답변드리겠습니다.`,
    reply: (staff, text) => `[담당자 ${staff}] ${text}`,
  },
  de: {
    claimed: (leadId, staff) =>
      `${staff} hat Ihr Anliegen (${leadId}) übernommen und meldet sich so bald wie möglich innerhalb der Arbeitszeit (Mo–Fr 9–18 Uhr, chinesische Zeit). Bis dahin können Sie hier schreiben; ich leite es weiter.`,
    closed: (leadId) =>
      `Ihr Anliegen (${leadId}) ist abgeschlossen. Vielen Dank. Ab jetzt beantworte ich Ihre Fragen wieder selbst.`,
    reply: (staff, text) => `[${staff}, Mitarbeiter] ${text}`,
  },
}

export const staffNotices = (language: Language): StaffNotices => TABLE[language]
