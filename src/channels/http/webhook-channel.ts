import type { Channel } from '../../ports/channel.ts'

/**
 * Later messages to webhook callers, such as words from staff. They are in the stored transcript already and callers
 * fetch them by `GET /v1/messages`, so nothing is left to send.
 */
export const webhookChannel: Channel = { name: 'webhook', deliver: async () => ({}) }
