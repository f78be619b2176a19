const WORDING = {
  zh: {
    skipLink: '跳到提问框',
    title: '投资咨询助手',
    subtitle: '天津政策、园区与落地案例',
    settings: '设置',
    otherLanguage: 'English',
    privacy: '隐私',
    conversation: '对话',
    composer: '提问',
    welcomeTitle: '您好，想了解天津的哪些投资问题？',
    welcomeText: '适用政策、合适园区、已落地的项目，都可以直接问。需要时，我会把您的需求转给工作人员跟进。',
    startersTitle: '可以这样问',
    starters: [
      '集成电路设计企业可以申请哪些奖励？',
      '武清开发区交通怎么样？',
      '我们做生物医药，天津哪些园区合适？',
      '武清区近年引进了哪些项目？',
    ],
    assuranceSources: '每条回答注明来源与日期，点开编号即可核对原文。',
    assuranceNoPromise: '内容仅供参考，不构成承诺，以主管部门正式文件和答复为准。',
    assurancePrivacy: '联系方式须经您明确同意才会转交，您可随时删除自己的资料。',
    questionLabel: '您的问题',
    placeholder: '请输入您的问题',
    send: '发送',
    human: '转人工',
    disclaimer: '回答附来源，仅供参考，不构成承诺。',
    you: '您：',
    assistant: '助手：',
    looking: '正在查找资料',
    passedOn: '已转给负责的工作人员，请稍候回复。',
    sources: '来源',
    rowNumber: '序号',
    showAllRows: '显示全部 {count} 行',
    showFewer: '收起',
    downloadCsv: '下载 CSV',
    source: '来源',
    close: '关闭',
    quote: '原文摘录',
    openSource: '打开原文',
    noLink: '此来源未提供网址。',
    suggestions: '您可以选择',
    rate: '这条回答有帮助吗？',
    helpful: '有帮助',
    unhelpful: '没帮助',
    failed: '网络似乎中断了，消息没有送达。',
    retry: '重试',
    privacyTitle: '隐私与我的资料',
    privacyStored: '您在此输入的内容会保存在本系统中，用于延续对话和跟进您的咨询。',
    privacyContact: '姓名、电话等联系方式只在您明确同意后才会保存并转交工作人员，仅用于答复您的咨询。',
    privacyCookie: '本页仅使用一个必要的 Cookie 识别您的对话，有效期 30 天，不用于跟踪。',
    forget: '删除我的资料',
  },
  en: {
    skipLink: 'Skip to the question field',
    title: 'Investment Inquiries',
    subtitle: 'Policies, parks and projects in Tianjin',
    settings: 'Settings',
    otherLanguage: '中文',
    privacy: 'Privacy',
    conversation: 'Conversation',
    composer: 'Ask a question',
    welcomeTitle: 'Hello. What would you like to know about investing in Tianjin?',
    welcomeText:
      'Ask about policies that apply to you, parks that suit you, or companies that came before. When you need a person, I pass your inquiry on to our staff.',
    startersTitle: 'For example',
    starters: [
      'What awards can chip design companies apply for?',
      'How is Wuqing Development Area connected by road and rail?',
      'Which parks in Tianjin suit a biomedical company?',
      'Which projects have come to Wuqing in recent years?',
    ],
    assuranceSources: 'Every answer names its sources and dates; open a number to check the original words.',
    assuranceNoPromise: 'For information only, not a commitment. Official documents and replies prevail.',
    assurancePrivacy: 'Contact details are passed on only with your consent. You can delete your data at any time.',
    questionLabel: 'Your question',
    placeholder: 'Type your question',
    send: 'Send',
    human: 'Talk to a person',
    disclaimer: 'Answers cite public sources, for information only; not a commitment.',
    you: 'You: ',
    assistant: 'Assistant: ',
    looking: 'Looking it up',
    passedOn: 'Passed on to the member of staff who has your case. Please wait for the reply.',
    sources: 'Sources',
    rowNumber: 'No.',
    showAllRows: 'Show all {count} rows',
    showFewer: 'Show fewer rows',
    downloadCsv: 'Download CSV',
    source: 'Source',
    close: 'Close',
    quote: 'Original words',
    openSource: 'Open the original',
    noLink: 'This source has no web address.',
    suggestions: 'You can choose',
    rate: 'Was this helpful?',
    helpful: 'Helpful',
    unhelpful: 'Not helpful',
    failed: 'The connection seems to have broken, and your message was not delivered.',
    retry: 'Try again',
    privacyTitle: 'Privacy and your data',
    privacyStored:
      'What you type here is stored in this system to continue the conversation and follow up your inquiry.',
    privacyContact:
      'Your name, phone and other contact details are kept and passed to staff only after you agree, and only to answer your inquiry.',
    privacyCookie:
      'This page uses one necessary cookie to recognise your conversation, for 30 days. It does not track you.',
    forget: 'Delete my data',
  },
}

const STORED_CHOICE = 'language'

function initialLanguage() {
  try {
    const chosen = localStorage.getItem(STORED_CHOICE)
    if (chosen in WORDING) return chosen
  } catch {
    // Storage can be forbidden; the browser's language serves.
  }
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}

let language = initialLanguage()

/** The wording of one key in the language shown. */
export const wording = (key) => WORDING[language][key]

/** The language shown as a BCP 47 tag. */
export const locale = () => (language === 'zh' ? 'zh-CN' : 'en')

/** Writes the wording into every element below `root` that names a key; `{count}` is its `data-count`. */
export function applyWording(root) {
  for (const element of root.querySelectorAll('[data-text]')) {
    element.textContent = wording(element.dataset.text).replace('{count}', element.dataset.count)
  }
  for (const element of root.querySelectorAll('[data-label]')) element.ariaLabel = wording(element.dataset.label)
  for (const element of root.querySelectorAll('[data-placeholder]')) {
    element.placeholder = wording(element.dataset.placeholder)
  }
}

/** Shows the other language and remembers the choice. */
export function switchLanguage() {
  language = language === 'zh' ? 'en' : 'zh'
  try {
    localStorage.setItem(STORED_CHOICE, language)
  } catch {
    // Not remembered then.
  }
}
