import { createHash } from 'node:crypto'
import { prettyPrintJson } from '../../../electron/adapters/body-worker/pretty-print-json'
import { createRedactor, type NamedSecret, type Redactor } from '../../../electron/domain/redaction'
import { type Samples, type Subject, timesOf, workRatesOf } from './samples'

const pieceBytes = 64 * 1024
const bodyBytes = 8_000_000
const runs = 5

/** The same in every run: what looks like chance is the hash of a number. */
const secretOf = (number: number): NamedSecret => ({
  name: `Key ${number}`,
  value: Buffer.from(createHash('sha256').update(`bench ${number}`).digest('base64url').slice(0, 40))
})

/** JSON as APIs write it, of about so many bytes. */
const jsonOf = (bytes: number): Buffer => {
  const rows: string[] = []
  for (let id = 0, length = 0; length < bytes; id += 1) {
    const row = JSON.stringify({
      id,
      name: `Cliente ${id}`,
      balance: id / 7,
      tags: ['a', 'b'],
      active: true,
      note: null
    })
    rows.push(row)
    length += row.length + 1
  }
  return Buffer.from(`[${rows.join(',')}]`)
}

const inPieces = function* (bytes: Uint8Array): Generator<Uint8Array> {
  for (let offset = 0; offset < bytes.byteLength; offset += pieceBytes)
    yield bytes.subarray(offset, offset + pieceBytes)
}

const hash = (body: Uint8Array) => (): void => {
  const sum = createHash('sha256')
  for (const piece of inPieces(body)) sum.update(piece)
  sum.digest()
}

const redact = (redactor: Redactor, body: Uint8Array) => (): void => {
  const stream = redactor.stream()
  for (const piece of inPieces(body)) stream.push(piece)
  stream.flush()
}

export const measureText = async (): Promise<Samples> => {
  const body = jsonOf(bodyBytes)
  const sets = [1, 10, 100].map(count => Array.from({ length: count }, (_, number) => secretOf(number)))
  const make = sets.map(
    (secrets): Subject => ({
      name: `redaction: make it for ${secrets.length} secrets`,
      work: () => createRedactor(secrets)
    })
  )
  const mask = sets.map(
    (secrets): Subject => ({
      name: `redaction: a body, ${secrets.length} secrets`,
      work: redact(createRedactor(secrets), body)
    })
  )
  return {
    ...(await timesOf(3 * runs, make)),
    ...(await workRatesOf(body.length, runs, [{ name: 'yardstick: SHA-256', work: hash(body) }, ...mask])),
    ...(await workRatesOf(body.length, 3, [
      {
        name: 'yardstick: JSON.parse and stringify',
        work: () => Buffer.from(JSON.stringify(JSON.parse(body.toString()), null, 2))
      },
      { name: 'pretty-print', work: () => prettyPrintJson(body) }
    ]))
  }
}
