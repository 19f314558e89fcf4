import { randomUUID } from 'node:crypto'
import { json } from '../../core/routes/reply'
import { type Check, fits, isInstant, isText, isUuid, listOf, oneOf, optional, problemsIn, shape } from '../checks'
import { admit, authorise, kinds } from '../gate'
import { exampleCompany } from '../keys'
import { Refusal } from '../refusal'
import type { Params, Route } from '../serve'
import type { Tokens, Tools } from '../tokens'

const channels = ['SMS', 'EMAIL', 'OTHER'] as const

/** `reply_or_not` is a text. Source: wire facts of Apala, "message:". */
const message = shape({
  content: isText,
  message_id: isText,
  channel: oneOf(channels),
  send_timestamp: isInstant,
  reply_or_not: oneOf(['true', 'false'])
})

const shared: Readonly<Record<string, Check>> = {
  company: isUuid,
  customer_id: isUuid,
  messages: listOf(message),
  // Existed in older clients.
  zip_code: optional(fits(/^\d{5}$/))
}

/** That a candidate needs no more than text and channel is an assumption. */
const candidate = shape({ content: isText, channel: oneOf(channels), message_id: optional(isText) })

/** Source: wire facts of Apala, `message_process` (an inferred path) and `message_optimizer`. */
export function messageRoutes(tools: Tools, tokens: Tokens): Route[] {
  const accepted = (params: Params, fields: Readonly<Record<string, Check>>) => {
    const problems = problemsIn(fields, params)
    const { validationStatus, companyMustMatch } = tools.switches.read()
    if (problems) throw new Refusal(validationStatus, 'invalid', problems)
    if (companyMustMatch && params['company'] !== exampleCompany.id) throw new Refusal(403, 'Forbidden')
    tools.counters.add(kinds.data.granted)
  }
  return [
    {
      path: '/api/message_process',
      isThere: () => tools.switches.read().messageProcessRoute,
      run(params, request) {
        admit('data', tools, tokens)
        authorise('messages', request, tools, tokens)
        accepted(params, { ...shared, candidate_message: candidate })
        const { content, channel, message_id } = objectIn(params, 'candidate_message')
        const candidate_message = { content: text(content), channel: text(channel), message_id: text(message_id) }
        return json({ company: text(params['company']), customer_id: text(params['customer_id']), candidate_message })
      }
    },
    {
      path: '/api/message_optimizer',
      run(params, request) {
        admit('data', tools, tokens)
        authorise('messages', request, tools, tokens)
        accepted(params, { ...shared, candidate_message: isText })
        const original = text(params['candidate_message'])
        return json({
          message_id: randomUUID(),
          optimized_message: `¡Hola! ${original} ¿Le ayudamos? 😊`,
          recommended_channel: bestChannel(params['messages']),
          original_message: original
        })
      }
    }
  ]
}

/** A message without an id gets one. */
function text(value: unknown): string {
  return typeof value === 'string' ? value : randomUUID()
}

function objectIn(params: Params, name: string): Params {
  const value = params[name]
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

/** The channel of the last message that was answered, or SMS. */
function bestChannel(messages: unknown): string {
  const all: Params[] = Array.isArray(messages) ? messages.map((one: Params) => ({ ...one })) : []
  const answered = all.filter(one => one['reply_or_not'] === 'true').at(-1)
  return channels.find(channel => channel === answered?.['channel']) ?? 'SMS'
}
