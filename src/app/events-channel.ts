import { LeadEventsChannel } from '../channels/http/lead-events-channel.ts'
import type { Config, Secrets } from '../config/config.ts'
import type { Channel } from '../ports/channel.ts'
import type { Clock } from '../ports/clock.ts'

/** Where lead events go; undefined when nobody follows them. */
export function eventsChannelOf({ leadEventsUrl: url }: Config, secrets: Secrets, clock: Clock): Channel | undefined {
  const { leadEventsSecret: secret } = secrets
  return url && secret ? new LeadEventsChannel({ url, secret, clock }) : undefined
}
