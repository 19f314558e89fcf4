/** Shows and saves bodies. The renderer never gets more than a window of one; what is kept was masked before. */
import { AppFailure } from '@shared/errors'
import type { BodyWindow, Exchange } from '@shared/schemas/exchange'
import { decodeWindow } from '../domain/text-window'
import type { Ports } from '../ports'
import type { VaultService } from './vault'

/** Bytes of JSON that are indented; beyond that reading by eye is hopeless and memory is better spent elsewhere. */
const maxPrettyBytes = 20 * 1024 * 1024

export interface ReadBody {
  exchangeId: string
  view: 'pretty' | 'raw'
  offset: number
  length: number
}

export interface BodyService {
  /** Throws `exchange_not_found` or `body_unavailable`. */
  read(request: ReadBody): Promise<BodyWindow>
  /** Null when the person chose no place. */
  save(exchangeId: string): Promise<string | null>
}

interface Pretty {
  exchangeId: string
  result: { ok: true; text: Uint8Array } | { ok: false; line: number; column: number }
}

const fileEndings: Record<Exchange['body']['kind'], string> = {
  json: 'json',
  html: 'html',
  text: 'txt',
  binary: 'bin',
  empty: 'txt'
}

export const createBodyService = (ports: Ports, vault: VaultService): BodyService => {
  const { database, bodyFormatter, fileSaver } = ports
  /** The last one only: windows of one body are asked for in a row. */
  let pretty: Pretty | null = null

  const load = async (exchangeId: string): Promise<{ exchange: Exchange; key: Uint8Array | null }> => {
    vault.access()
    const { exchange, bodyKey } = await database.exchanges.get(exchangeId)
    return { exchange, key: bodyKey }
  }

  const prettyPrint = async (exchangeId: string, key: Uint8Array, size: number): Promise<Pretty['result']> => {
    if (pretty?.exchangeId === exchangeId) return pretty.result
    const text = await vault.access().bodies.read(exchangeId, key, 0, size)
    const result = await bodyFormatter.prettyPrintJson(text)
    pretty = { exchangeId, result }
    return result
  }

  return {
    async read({ exchangeId, view, offset, length }) {
      const { exchange, key } = await load(exchangeId)
      if (!key) return { text: '', offset: 0, nextOffset: null, totalBytes: 0, invalidJson: null }
      const { bodies } = vault.access()
      const size = await bodies.size(exchangeId, key)
      const wanted = view === 'pretty' && exchange.body.kind === 'json' && size <= maxPrettyBytes
      const printed = wanted ? await prettyPrint(exchangeId, key, size) : null

      const total = printed?.ok ? printed.text.byteLength : size
      const bytes = printed?.ok
        ? printed.text.subarray(offset, offset + length)
        : await bodies.read(exchangeId, key, offset, length)
      const charset = printed?.ok ? 'utf-8' : exchange.body.charset
      const { text, used } = decodeWindow(bytes, charset, offset + bytes.byteLength >= total)
      const next = offset + used
      return {
        text,
        offset,
        nextOffset: next < total && used > 0 ? next : null,
        totalBytes: total,
        invalidJson: printed && !printed.ok ? { line: printed.line, column: printed.column } : null
      }
    },

    async save(exchangeId) {
      const { exchange, key } = await load(exchangeId)
      if (!key) throw new AppFailure('body_unavailable', 'This response has no body.', { reason: 'empty' })
      const name = `response-${exchange.sentAt.replaceAll(/[:.]/g, '-')}.${fileEndings[exchange.body.kind]}`
      return fileSaver.save(name, vault.access().bodies.stream(exchangeId, key))
    }
  }
}
