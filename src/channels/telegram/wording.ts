import type { Language } from '../../domain/language.ts'

/** What this channel says to enterprises of its own accord. */
export interface TelegramWording {
  readonly human: string
  readonly staleButton: string
  readonly privateOnly: string
  /** Descriptions in the command menu. */
  readonly commands: Readonly<Record<'start' | 'help' | 'human' | 'forget', string>>
}

const WORDING: Readonly<Record<Language, TelegramWording>> = {
  zh: {
    human: '转人工',
    staleButton: '这个按钮已失效，请看最新的消息或直接发送文字。',
    privateOnly: '您好，为保护您的信息，请点我的头像私信咨询。',
    commands: { start: '开始咨询', help: '使用说明', human: '转人工', forget: '删除我的对话与联系方式' },
  },
  en: {
    human: 'Talk to a person',
    staleButton: 'This button is no longer valid. Please use the latest message or simply write.',
    privateOnly: 'Hello! To protect your information, please write to me in a private chat.',
    commands: {
      start: 'Start',
      help: 'How to use this assistant',
      human: 'Talk to a person',
      forget: 'Delete my conversation and contact data',
    },
  },
  ja: {
    human: '担当者に相談',
    staleButton: 'このボタンは無効になりました。最新のメッセージをご覧いただくか、文字でお送りください。',
    privateOnly: '情報保護のため、個別チャットでお問い合わせください。',
    commands: {
      start: '相談を始める',
      help: '使い方',
      human: '担当者に相談',
      forget: '会話と連絡先を削除',
    },
  },
  ko: {
    human: '담당자 연결',
    staleButton: '더 이상 사용할 수 없는 버튼입니다. 최신 메시지를 확인하시거나 직접 입력해 주세요.',
    privateOnly: '정보 보호를 위해 개인 채팅으로 문의해 주세요.',
    commands: { start: '상담 시작', help: '사용 안내', human: '담당자 연결', forget: '대화와 연락처 삭제' },
  },
  de: {
    human: 'Mit einer Person sprechen',
    staleButton:
      'Diese Schaltfläche gilt nicht mehr. Bitte nutzen Sie die neueste Nachricht oder schreiben Sie einfach.',
    privateOnly: 'Guten Tag! Bitte schreiben Sie mir zum Schutz Ihrer Angaben in einem privaten Chat.',
    commands: {
      start: 'Beginnen',
      help: 'So funktioniert der Assistent',
      human: 'Mit einer Person sprechen',
      forget: 'Mein Gespräch und meine Kontaktdaten löschen',
    },
  },
}

export const LANGUAGES = Object.keys(WORDING) as readonly Language[]

export const wordingFor = (language: Language): TelegramWording => WORDING[language]
