/** A change as people are shown it: which key stood there and which will, never the keys. */
import type { DestinationChange, MaskedValue } from '@shared/schemas/destination'
import type { ValueChange } from './edit'

/** Which key a value is. */
export type Recognize = (value: string) => MaskedValue

const noValue: MaskedValue = { is: 'none', fingerprint: '' }

/** Only what is plainly an address is told: a member that was named by mistake may hold anything. */
const addressIn = (text: string | null): string | null =>
  text !== null && /^https?:\/\/[A-Za-z0-9.:[\]-]+(\/[A-Za-z0-9._~/-]*)?$/.test(text) ? text : null

export const maskChange = (
  { line, name, action, before, after, isSecret }: ValueChange,
  recognize: Recognize
): DestinationChange =>
  isSecret
    ? {
        line,
        name,
        action,
        secret: { before: before === null ? noValue : recognize(before), after: recognize(after) },
        plain: null
      }
    : { line, name, action, secret: null, plain: { before: addressIn(before), after } }
