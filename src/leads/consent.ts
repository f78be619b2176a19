import type { Language } from '../domain/language.ts'

/** Changes with every change of the text; docs/privacy.md shows the same. */
export const CONSENT_VERSION = '2026-11-24'

/** What a person agrees to before contact data is stored. */
export const CONSENT_TEXT: Readonly<Record<Language, string>> = {
  zh: '我同意将以上需求和联系方式加密保存，并提供给本机构招商工作人员，仅用于就本次投资咨询与我联系；我可随时发送“删除我的资料”予以删除。',
  en: 'I agree that the needs and contact details above are stored encrypted and given to this agency’s investment staff, solely to contact me about this inquiry; I can have them erased at any time by sending “delete my data”.',
  ja: '上記のご要望と連絡先が暗号化して保存され、本件の投資相談に関する連絡のみを目的として当機関の担当者に提供されることに同意します。「データを削除」と送信すれば、いつでも削除できます。',
  ko: '위 요청 사항과 연락처가 암호화되어 저장되고, 본 투자 상담에 관한 연락 목적으로만 본 기관의 담당자에게 제공되는 것에 동의합니다. “내 정보 삭제”를 보내면 언제든지 삭제할 수 있습니다.',
  de: 'Ich stimme zu, dass die obigen Angaben und Kontaktdaten verschlüsselt gespeichert und den Ansiedlungsbetreuern dieser Stelle gegeben werden, ausschließlich um mich zu dieser Anfrage zu kontaktieren; mit „Daten löschen“ kann ich sie jederzeit löschen lassen.',
}
