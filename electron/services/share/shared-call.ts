/** Reads a call from the history and masks it for the eyes of others. */
import { AppFailure } from '@shared/errors'

import type { Diagnosis } from '@shared/schemas/diagnosis'
import { type Exchange, maxBodyWindow } from '@shared/schemas/exchange'
import type { RequestBody } from '@shared/schemas/request'
import { mapStrings } from '../../domain/map-strings'
import type { SharedCall } from '../../domain/share/call'
import {
  mask as hiddenMask,
  type MaskedMembers,
  maskMembers,
  maskQuery,
  maskValues
} from '../../domain/share/mask-members'
import type { BodyService } from '../body'

/** Bytes of a body that are shared. */
const maxShared = 64 * 1024

type Mask = (text: string) => string

interface Parts {
  bodies: Pick<BodyService, 'read'>
}

export interface CallToShare {
  exchange: Exchange
  findings: Diagnosis['findings']
  /** Members and parameters that are hidden, in lower case. */
  sensitive: ReadonlySet<string>
  withBodies: boolean
  basicUser: string | null
  mask: Mask
}

type ResponseBody = SharedCall['responseBody']

interface Masked<Value> {
  value: Value
  count: number
  values: string[]
}

const hideIn = (text: string, names: ReadonlySet<string>): Masked<string> => {
  const { text: value, count, values }: MaskedMembers = maskMembers(text, names)
  return { value, count, values }
}

const hideInRequest = (body: RequestBody, names: ReadonlySet<string>): Masked<RequestBody> => {
  if (body.kind === 'json' || body.kind === 'text') {
    const { value, ...rest } = hideIn(body.text, names)
    return { value: { ...body, text: value }, ...rest }
  }
  if (body.kind === 'none') return { value: body, count: 0, values: [] }
  const rows = body.kind === 'form' ? body.fields : body.parts
  const isHidden = ({ name, value }: (typeof rows)[number]): boolean => value !== '' && names.has(name.toLowerCase())
  const hidden = rows.filter(isHidden)
  const shown = rows.map(row => (isHidden(row) ? { ...row, value: hiddenMask } : row))
  const value: RequestBody = body.kind === 'form' ? { ...body, fields: shown } : { ...body, parts: shown }
  return { value, count: hidden.length, values: hidden.map(row => row.value) }
}

/** A page or a text has no names to go by: shown where it is an error, since that is what a ticket is about. */
const isReadable = ({ body, hops }: Exchange): boolean => body.kind === 'json' || (hops.at(-1)?.status ?? 0) >= 400

const leftOut = ({ body }: Exchange): ResponseBody => ({
  text: '',
  state: body.kind === 'empty' ? 'empty' : 'left_out'
})

export const createCallSharer = ({ bodies }: Parts) => {
  const readBody = async (exchange: Exchange, hidesSome: boolean): Promise<ResponseBody> => {
    const { kind, bytes } = exchange.body
    if (kind === 'empty' || bytes === 0) return { text: '', state: 'empty' }
    if (kind === 'binary') return { text: '', state: 'binary' }
    if (hidesSome && !isReadable(exchange)) return { text: '', state: 'left_out' }
    const view = kind === 'json' ? 'pretty' : 'raw'
    const length = Math.min(maxShared, maxBodyWindow)
    try {
      const { text, nextOffset } = await bodies.read({ exchangeId: exchange.id, view, offset: 0, length })
      return { text, state: nextOffset === null && exchange.body.complete ? 'whole' : 'cut' }
    } catch (error) {
      // Its file is gone: the rest of the call can be shared all the same.
      if (error instanceof AppFailure && error.code === 'body_unavailable') return { text: '', state: 'left_out' }
      throw error
    }
  }

  return async ({ exchange, findings, sensitive, withBodies, basicUser, mask }: CallToShare): Promise<SharedCall> => {
    const response = withBodies ? await readBody(exchange, sensitive.size > 0) : leftOut(exchange)
    const answer = hideIn(response.text, sensitive)
    const question = hideInRequest(withBodies ? exchange.spec.body : { kind: 'none' }, sensitive)
    const elsewhere = maskValues([...answer.values, ...question.values])
    const clean: Mask = text => mask(elsewhere(text))
    const { sentAt, durationMs, hops, failure, credential, environment, body } = exchange
    const shown = {
      sentAt,
      durationMs,
      failure,
      credential,
      environment,
      contentType: body.contentType,
      bytes: body.bytes,
      hops: hops.map(hop => ({
        ...hop,
        url: maskQuery(hop.url, sensitive),
        requestHead: maskQuery(hop.requestHead, sensitive)
      }))
    }
    return {
      exchange: mapStrings(shown, clean),
      requestBody: mapStrings(question.value, clean),
      responseBody: { text: clean(answer.value), state: response.state },
      findings: mapStrings(findings, clean),
      hidden: answer.count + question.count,
      basicUser: basicUser === null ? null : clean(basicUser)
    }
  }
}
