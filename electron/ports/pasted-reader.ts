import type { MaskedPlace } from '@shared/schemas/diagnosis'
import type { Exchange } from '@shared/schemas/exchange'
import type { PastedProblem } from '@shared/schemas/pasted'

/** What a pasted text tells of one call, masked but for `carried`. */
export interface PastedCallReading {
  /** Where its secrets stood. */
  places: MaskedPlace[]
  exchange: Pick<Exchange, 'hops' | 'failure' | 'body' | 'durationMs' | 'purpose'>
  body: { text: string; json: unknown }
  /** Milliseconds since the epoch, by the server's clock; null where the text does not say. */
  receivedAt: number | null
  /** The key that the request brought, for facts about it only; null where none was seen. */
  carried: string | null
}

export interface PastedReading {
  format: 'har' | 'curl' | 'http' | 'log'
  /** In the order of the text; never empty. */
  calls: PastedCallReading[]
  /** Place of the call that went wrong last, else of the last one. */
  chosen: number
  /** Calls beyond what is read. */
  left: number
}

export type PastedReadResult = { ok: true; reading: PastedReading } | { ok: false; problem: PastedProblem }

/** Reads pasted texts aside: one of full length takes seconds. */
export interface PastedReader {
  /** `forms`: regular expressions over whole keys of the providers that are known. */
  read(text: string, forms: readonly string[]): Promise<PastedReadResult>
}
