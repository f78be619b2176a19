import type { Language } from '../domain/language.ts'

/** What the enterprise is told when something happens to its lead. */
export interface StaffNotices {
  /** `expected` says until when somebody writes, as a sentence. */
  claimed(leadId: string, staff: string, expected: string): string
  handedOn(leadId: string, staff: string): string
  released(leadId: string): string
  delayed(leadId: string, expected: string): string
  reopened(leadId: string, staff: string): string
  merged(leadId: string, into: string): string
  ended(leadId: string): string
  signed(leadId: string): string
  readonly rateQuestion: string
  readonly ratings: { readonly up: string; readonly down: string }
  /** A person's words; without any it says who sends what comes with it. */
  reply(leadId: string, staff: string, text: string): string
  correction(leadId: string, staff: string, text: string): string
}

const TABLE: Readonly<Record<Language, StaffNotices>> = {
  zh: {
    claimed: (leadId, staff, expected) =>
      `您的需求（编号 ${leadId}）已由工作人员 ${staff} 受理。${expected}在此期间您可以直接在这里留言，我会转给对方。`,
    handedOn: (leadId, staff) => `您的需求（编号 ${leadId}）现由工作人员 ${staff} 跟进，您在这里的留言会转给对方。`,
    released: (leadId) =>
      `您的需求（编号 ${leadId}）正在重新安排工作人员，安排好后会第一时间告诉您。在此期间由我（智能助手）继续为您解答。`,
    delayed: (leadId, expected) =>
      `抱歉让您久等：您的需求（编号 ${leadId}）还没有工作人员受理。${expected}在此期间您可以继续提问，也可以随时补充信息。`,
    reopened: (leadId, staff) => `您的需求（编号 ${leadId}）已重新开启，由工作人员 ${staff} 跟进。`,
    merged: (leadId, into) =>
      `您的需求（编号 ${leadId}）与贵公司此前登记的需求（编号 ${into}）合并办理，由同一位工作人员跟进。在此期间由我（智能助手）继续为您解答。`,
    ended: (leadId) => `您的需求（编号 ${leadId}）已办结，感谢您的信任。接下来由我（智能助手）继续为您解答。`,
    signed: (leadId) => `您的需求（编号 ${leadId}）已完成签约，祝贺！接下来由我（智能助手）继续为您解答。`,
    rateQuestion: '您对这次服务满意吗？',
    ratings: { up: '👍 满意', down: '👎 不满意' },
    reply: (leadId, staff, text) => `【工作人员 ${staff} · ${leadId}】${text}`,
    correction: (leadId, staff, text) => `【工作人员 ${staff} · ${leadId} · 更正】${text}`,
  },
  en: {
    claimed: (leadId, staff, expected) =>
      `${staff} from our staff has taken your case (${leadId}). ${expected} Meanwhile you can write here; I will pass it on.`,
    handedOn: (leadId, staff) =>
      `${staff} from our staff now handles your case (${leadId}); what you write here goes to them.`,
    released: (leadId) =>
      `We are finding another colleague for your case (${leadId}) and will tell you as soon as somebody has it. Meanwhile I, the assistant, go on answering your questions.`,
    delayed: (leadId, expected) =>
      `We are sorry to keep you waiting: nobody has taken your case (${leadId}) yet. ${expected} Meanwhile you can ask me anything or add details.`,
    reopened: (leadId, staff) => `Your case (${leadId}) has been reopened; ${staff} from our staff handles it.`,
    merged: (leadId, into) =>
      `Your case (${leadId}) is handled together with your company’s earlier one (${into}), by the same colleague. Meanwhile I, the assistant, go on answering your questions.`,
    ended: (leadId) =>
      `Your case (${leadId}) has been closed. Thank you. I, the assistant, am back to answer your questions here.`,
    signed: (leadId) =>
      `Your case (${leadId}) has led to a signed agreement. Congratulations! I, the assistant, am back to answer your questions here.`,
    rateQuestion: 'Were you content with this service?',
    ratings: { up: '👍 Yes', down: '👎 No' },
    reply: (leadId, staff, text) => `[${staff}, staff · ${leadId}] ${text}`,
    correction: (leadId, staff, text) => `[${staff}, staff · ${leadId} · correction] ${text}`,
  },
  ja: {
    claimed: (leadId, staff, expected) =>
      `ご要望（番号 ${leadId}）は担当者 ${staff} が承りました。${expected}その間、こちらにメッセージをお送りいただければ担当者にお伝えします。`,
    handedOn: (leadId, staff) =>
      `ご要望（番号 ${leadId}）は担当者 ${staff} が引き継ぎました。こちらのメッセージは担当者に届きます。`,
    released: (leadId) =>
      `ご要望（番号 ${leadId}）の担当者を改めて手配しております。決まり次第お知らせします。その間は私（アシスタント）がお答えします。`,
    delayed: (leadId, expected) =>
      `お待たせして申し訳ございません。ご要望（番号 ${leadId}）はまだ担当者が決まっておりません。${expected}その間もご質問や補足をお送りいただけます。`,
    reopened: (leadId, staff) => `ご要望（番号 ${leadId}）の対応を再開し、担当者 ${staff} が承ります。`,
    merged: (leadId, into) =>
      `ご要望（番号 ${leadId}）は、以前にご登録いただいたご要望（番号 ${into}）と合わせて同じ担当者が対応します。その間は私（アシスタント）がお答えします。`,
    ended: (leadId) =>
      `ご要望（番号 ${leadId}）の対応は完了しました。ありがとうございました。引き続き私（アシスタント）がご質問にお答えします。`,
    signed: (leadId) =>
      `ご要望（番号 ${leadId}）は契約に至りました。おめでとうございます。引き続き私（アシスタント）がご質問にお答えします。`,
    rateQuestion: '今回の対応にご満足いただけましたか？',
    ratings: { up: '👍 はい', down: '👎 いいえ' },
    reply: (leadId, staff, text) => `【担当者 ${staff} · ${leadId}】${text}`,
    correction: (leadId, staff, text) => `【担当者 ${staff} · ${leadId} · 訂正】${text}`,
  },
  ko: {
    claimed: (leadId, staff, expected) =>
      `요청(번호 ${leadId})을 담당자 ${staff} 님이 맡았습니다. ${expected} 그동안 여기에 메시지를 남기시면 전달해 드립니다.`,
    handedOn: (leadId, staff) =>
      `요청(번호 ${leadId})은 이제 담당자 ${staff} 님이 맡습니다. 여기에 남기신 메시지는 담당자에게 전달됩니다.`,
    released: (leadId) =>
      `요청(번호 ${leadId})의 담당자를 다시 배정하고 있습니다. 정해지는 대로 알려 드리겠습니다. 그동안 제가(어시스턴트) 계속 답변드립니다.`,
    delayed: (leadId, expected) =>
      `기다리게 해 드려 죄송합니다. 요청(번호 ${leadId})을 아직 맡은 담당자가 없습니다. ${expected} 그동안 질문하시거나 내용을 추가하실 수 있습니다.`,
    reopened: (leadId, staff) => `요청(번호 ${leadId})이 다시 열렸으며 담당자 ${staff} 님이 맡습니다.`,
    merged: (leadId, into) =>
      `요청(번호 ${leadId})은 귀사에서 먼저 등록하신 요청(번호 ${into})과 함께 같은 담당자가 처리합니다. 그동안 제가(어시스턴트) 계속 답변드립니다.`,
    ended: (leadId) =>
      `요청(번호 ${leadId})이 완료되었습니다. 감사합니다. 이제 제가(어시스턴트) 계속 답변드리겠습니다.`,
    signed: (leadId) =>
      `요청(번호 ${leadId})이 계약으로 이어졌습니다. 축하드립니다! 이제 제가(어시스턴트) 계속 답변드리겠습니다.`,
    rateQuestion: '이번 서비스에 만족하셨습니까?',
    ratings: { up: '👍 예', down: '👎 아니요' },
    reply: (leadId, staff, text) => `[담당자 ${staff} · ${leadId}] ${text}`,
    correction: (leadId, staff, text) => `[담당자 ${staff} · ${leadId} · 정정] ${text}`,
  },
  de: {
    claimed: (leadId, staff, expected) =>
      `${staff} hat Ihr Anliegen (${leadId}) übernommen. ${expected} Bis dahin können Sie hier schreiben; ich leite es weiter.`,
    handedOn: (leadId, staff) =>
      `Ihr Anliegen (${leadId}) betreut jetzt ${staff}; was Sie hier schreiben, wird weitergeleitet.`,
    released: (leadId) =>
      `Für Ihr Anliegen (${leadId}) wird gerade jemand anderes gesucht; sobald es soweit ist, sagen wir Bescheid. Bis dahin beantworte ich, der Assistent, Ihre Fragen.`,
    delayed: (leadId, expected) =>
      `Entschuldigen Sie die Wartezeit: Ihr Anliegen (${leadId}) hat noch niemand übernommen. ${expected} Bis dahin können Sie weiter fragen oder Angaben ergänzen.`,
    reopened: (leadId, staff) => `Ihr Anliegen (${leadId}) ist wieder offen; ${staff} betreut es.`,
    merged: (leadId, into) =>
      `Ihr Anliegen (${leadId}) wird zusammen mit dem früheren Ihres Unternehmens (${into}) von derselben Person betreut. Bis dahin beantworte ich, der Assistent, Ihre Fragen.`,
    ended: (leadId) =>
      `Ihr Anliegen (${leadId}) ist abgeschlossen. Vielen Dank. Ab jetzt beantworte ich, der Assistent, Ihre Fragen wieder selbst.`,
    signed: (leadId) =>
      `Zu Ihrem Anliegen (${leadId}) wurde ein Vertrag geschlossen. Herzlichen Glückwunsch! Ab jetzt beantworte ich, der Assistent, Ihre Fragen wieder selbst.`,
    rateQuestion: 'Waren Sie mit dieser Betreuung zufrieden?',
    ratings: { up: '👍 Ja', down: '👎 Nein' },
    reply: (leadId, staff, text) => `[${staff}, Mitarbeiter · ${leadId}] ${text}`,
    correction: (leadId, staff, text) => `[${staff}, Mitarbeiter · ${leadId} · Korrektur] ${text}`,
  },
}

export const staffNotices = (language: Language): StaffNotices => TABLE[language]
