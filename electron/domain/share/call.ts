/** A call as it is shared: everything in it is masked, and every writer of a part reads the same. */
import type { Diagnosis } from '@shared/schemas/diagnosis'
import type { Exchange } from '@shared/schemas/exchange'
import type { RequestBody } from '@shared/schemas/request'
import { encodeForm } from '../form-urlencoded'

export interface SharedCall {
  exchange: Pick<Exchange, 'sentAt' | 'durationMs' | 'hops' | 'failure' | 'credential' | 'environment'> & {
    contentType: string
    bytes: number
  }
  requestBody: RequestBody
  /** `left_out`: it could not be told what in it is sensitive. */
  responseBody: { text: string; state: 'whole' | 'cut' | 'left_out' | 'binary' | 'empty' }
  findings: Diagnosis['findings']
  /** Fields whose values were hidden. */
  hidden: number
  /** User of a Basic credential; null for any other. */
  basicUser: string | null
}

/** The body as it went out, but for what must be left out; empty for none. */
export const requestText = (body: RequestBody): string => {
  switch (body.kind) {
    case 'none':
      return ''
    case 'json':
    case 'text':
      return body.text
    case 'form':
      return encodeForm(body.fields.filter(({ enabled }) => enabled))
    case 'multipart':
      return body.parts
        .filter(({ enabled }) => enabled)
        .map(({ name, value }) => `${name}: ${value}`)
        .join('\n')
  }
}
