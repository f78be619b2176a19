/** Languages the assistant speaks: the person's language decides frame, labels, dates and amounts. */
export type Language = 'zh' | 'en' | 'ja' | 'ko' | 'de'
