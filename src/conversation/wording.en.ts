import type { Wording } from './wording.ts'

export const wordingEn: Wording = {
  start:
    'Hello! I answer questions from companies looking for a location in Tianjin, Wuqing and nearby: policies, parks and past projects, always with sources.\nJust ask, for example “Which industries does the Wuqing Development Area focus on?”. To be put in touch with a person, send “talk to a person”.',
  help: 'You can:\n· ask about policies, parks, signed projects and events\n· send “talk to a person” to leave your needs for our staff\n· send “status” to see how your case stands\n· send “delete my data” to erase this conversation and your contact details',
  empty: 'I received no text. Please write your question, for example “What support is there for robotics in Wuqing?”.',
  tooLong: (limit) =>
    `Your message is rather long; I can take up to ${limit} characters at a time. Please put it as one or two concrete questions.`,
  attachments: {
    photo:
      'I cannot read pictures yet. Please write your question; to give material to our staff, send “talk to a person”.',
    voice: 'I cannot listen to voice messages yet. Please write your question, or send “talk to a person”.',
    video: 'I cannot watch videos yet. Please write your question, or send “talk to a person”.',
    sticker: 'Thank you! If you have a question about policies, parks or locating here, please write it.',
    location: 'I cannot read locations yet. Please name the area, for example “Which parks are there in Wuqing?”.',
    document:
      'I cannot read files yet. Please send the main points as text; to give a file to our staff, send “talk to a person”.',
    contact:
      'I cannot read contact cards yet. If staff should contact you, send “talk to a person” and I will ask for your details.',
    other: 'I cannot handle this kind of message yet. Please write your question, or send “talk to a person”.',
  },
  attachmentWithStaff:
    'What you sent cannot be passed on. Please describe it in words or agree on another way with our staff.',
  apology:
    'Sorry, something went wrong while I handled your message. Please try again later, or let our staff contact you.',
  feedbackThanks: 'Thank you for your feedback!',
  feedbackOffer: 'Sorry that this did not help. Shall I ask our staff to contact you?',
  offerDeclined: 'All right. Just ask whenever you have another question.',
  nothingPending: 'There is nothing to confirm at the moment. Just ask, or send “talk to a person”.',
  sources: 'Sources',
  table: {
    fileName: 'Table',
    gone: 'This table is no longer available. Please ask again and I will put it together anew.',
  },
  labels: {
    human: 'Talk to a person',
    leaveNeed: 'Leave my needs, have staff contact me',
    skip: 'Skip',
    cancel: 'Cancel',
    consent: 'I agree, submit',
    refuse: 'I do not agree',
    erase: 'Yes, delete',
    keep: 'Keep',
    notify: 'Tell me when there is an answer',
    cancelNotice: 'Cancel notice',
  },
  interview: {
    intro:
      'I will take down your needs for our staff, one question at a time. Say “skip” for what you prefer not to answer, and “cancel” at any time.',
    introWithQuestion:
      'I will pass your question on to our staff. First a few details, one at a time; say “skip” for what you prefer not to answer, and “cancel” at any time.',
    introKnown: (lines) => `What I have understood so far:\n${lines}`,
    corrected: 'Thank you, corrected.',
    questions: {
      company: 'What is the name of your company?',
      industry: 'Which industry are you in; what are your main products or services?',
      project: 'Please describe the planned project briefly: what is to be built, and how large?',
      investment: 'How much do you plan to invest, roughly? For example “CNY 200 million”.',
      area: 'How much land or floor space do you need? For example “50 mu” or “5,000 square metres”.',
      district: 'Which district or park do you have in mind?',
      timing: 'When would you like to start?',
      name: 'May I have your name?',
      phone: 'How can our staff reach you? A phone number, an e-mail address or a WeChat ID will do.',
      email: 'What is your e-mail address? For example name@example.com.',
      wechat: 'What is your WeChat ID?',
    },
    fields: {
      company: 'Company',
      industry: 'Industry',
      project: 'Project',
      investment: 'Investment',
      area: 'Land or floor space',
      district: 'Preferred area',
      timing: 'Timing',
      name: 'Contact person',
      phone: 'Phone',
      email: 'E-mail',
      wechat: 'WeChat',
    },
    wrongPhone:
      'This phone number seems incomplete. A Chinese mobile number has 11 digits (13800138000), a landline needs its area code (022-12345678), a number abroad starts with + (+49 30 1234567).',
    wrongEmail: 'This e-mail address does not look right; it should look like name@example.com. Please send it again.',
    wrongWechat:
      'This WeChat ID does not look right: 6 to 20 characters, starting with a letter. Please send it again.',
    contactNeeded:
      'Our staff need at least one way to reach you: phone, e-mail or WeChat, for example +49 30 1234567. If you prefer not to leave one, say “cancel”.',
    summary: (lines, consent) =>
      `Please check:\n${lines}\n\n${consent}\n\nDo you agree to submit this? To change something, just say so, for example “phone: 13800138000”.`,
    question: 'Open question',
    consentHint: 'Please press or reply “I agree” or “I do not agree”; to change something, just tell me what.',
    editHint:
      'I see that you changed an earlier message. To correct what was registered, just tell me, such as “company: …”.',
    noted: 'Thank you, I have noted the contact details.',
    cancelled: 'Cancelled. The contact details you entered are not kept. Feel free to go on asking.',
    refused:
      'All right, nothing is submitted without your consent, and the contact details you entered are not kept. Feel free to go on asking.',
    registered: (leadId, expected) =>
      `Registered under ${leadId}. ${expected} Send “status” to see how it stands; meanwhile feel free to go on asking.`,
  },
  lead: {
    none: 'You have not registered anything yet. Send “talk to a person” to do so.',
    waiting: (leadId, expected) => `Your case (${leadId}) is registered and waiting for our staff. ${expected}`,
    claimed: (leadId, staff) => `Your case (${leadId}) is with ${staff}; what you write here is passed on.`,
    closed: (leadId) => `Your case (${leadId}) is closed. For a new one, send “talk to a person”.`,
    passedOn: (leadId, expected) => `I have added this to your case (${leadId}). ${expected}`,
  },
  rating: {
    thanks: 'Thank you for telling us!',
    question: 'Is there anything that we should do better? Just reply, or ignore this.',
    commentThanks: 'Thank you, we will take it to heart.',
  },
  notice: {
    answered: 'There is an answer to this by now. Please ask again.',
    none: 'No question of yours is waiting for an answer. Please go ahead and ask.',
    withdrawn: 'All right, you will not be notified, and the address kept for it is deleted.',
  },
  forget: {
    confirm:
      'This deletes everything in this conversation and the contact details you left, and ends any case you registered. It cannot be undone. Delete?',
    done: 'Your conversation and contact details are deleted. Only a record without personal data remains.',
    kept: 'All right, everything is kept.',
  },
}
