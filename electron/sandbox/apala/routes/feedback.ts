import { randomUUID } from 'node:crypto'
import type { JsonObject, JsonValue } from '../../core/json-text'
import { json } from '../../core/routes/reply'
import { type Check, isFlag, isInstant, isText, listOf, oneOf, optional, problemsIn, shape } from '../checks'
import { admit, authorise, kinds } from '../gate'
import { Refusal } from '../refusal'
import type { Params, Route } from '../serve'
import type { Tokens, Tools } from '../tokens'

const scores = ['good', 'bad', 'neutral'] as const

const rewards = [
  'updating_account_number',
  'sending_pdf_bank_statements',
  'linking_chirp',
  'signing_loan_agreement'
] as const

/** Any number of entries for one message, and for messages that nobody knows (an assumption). */
const fields: Readonly<Record<string, Check>> = {
  message_id: isText,
  customer_responded: isFlag,
  score: oneOf(scores),
  actual_sent_message: optional(isText),
  positive_rewards: optional(listOf(oneOf(rewards))),
  send_timestamp: optional(isInstant),
  reply_timestamp: optional(isInstant)
}

/** Source: wire facts of Apala, the last two calls of the table, "score", "rewards" and the older path. */
export function feedbackRoutes(tools: Tools, tokens: Tokens): Route[] {
  const isCurrent = () => tools.switches.read().feedbackRoutes !== 'older'
  const isOlder = () => tools.switches.read().feedbackRoutes !== 'current'
  const route = (path: string, isThere: () => boolean, take: (params: Params) => JsonObject): Route => ({
    path,
    isThere,
    run(params, request) {
      admit('data', tools, tokens)
      authorise('feedback', request, tools, tokens)
      const body = take(params)
      tools.counters.add(kinds.data.granted)
      return json(body, tools.switches.read().feedbackStatus)
    }
  })
  const check = (wanted: Readonly<Record<string, Check>>, params: Params) => {
    const problems = problemsIn(wanted, params)
    if (problems) throw new Refusal(tools.switches.read().validationStatus, 'invalid', problems)
  }
  const stored = (entry: Params): JsonObject => ({
    id: randomUUID(),
    ...Object.fromEntries(Object.keys(fields).map(name => [name, known(name, entry[name])])),
    inserted_at: new Date(tokens.serverTime()).toISOString().replace(/\.\d+Z$/, 'Z')
  })
  const one = (params: Params) => {
    check(fields, params)
    return stored(params)
  }
  const many = (params: Params) => {
    // All or nothing, which is an assumption.
    check({ feedback: listOf(shape(fields)) }, params)
    const entries = entriesIn(params)
    return { success: true, count: entries.length, feedback: entries.map(stored) }
  }
  return [
    route('/api/feedback', isCurrent, one),
    route('/api/feedback/bulk', isCurrent, many),
    route('/api/webhook/message_feedback', isOlder, one)
  ]
}

/** The value that was sent; the checks let only JSON of a known form through. */
function known(name: string, value: unknown): JsonValue {
  if (value === undefined || value === null) return name === 'positive_rewards' ? [] : null
  return value as JsonValue
}

function entriesIn({ feedback }: Params): Params[] {
  return Array.isArray(feedback) ? feedback.map((entry: Params) => ({ ...entry })) : []
}
