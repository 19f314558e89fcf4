/** Servers that send the key back: wire, decoder and redactor in a row. */
import zlib from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { createAxiosTransport, createContentDecoder } from '../../../electron/adapters/axios-transport'
import { createRedactor, maskSensitiveHeader } from '../../../electron/domain/redaction'
import { never, requestTo } from './support/exchange'
import { answer, listenPlain, type OnConnection, type RawServer } from './support/raw-server'

const key = 'a1B2c3D4.0123456789abcdef/+0123456789ABCDEF'
const redactor = createRedactor([{ name: 'Soporte', value: new TextEncoder().encode(key) }])
const transport = createAxiosTransport()
const decoder = createContentDecoder()
let server: RawServer | undefined

afterEach(async () => {
  await server?.close()
  server = undefined
})

/** The way a body takes through the app, but for the disk. */
const receive = async (onConnection: OnConnection) => {
  server = await listenPlain(onConnection)
  const response = await transport.exchange(requestTo(`http://127.0.0.1:${server.port}/`), never())
  const coding = response.headers.find(([name]) => name === 'Content-Encoding')?.[1] ?? ''
  const stream = redactor.stream()
  const pieces: Uint8Array[] = []
  for await (const piece of decoder.decode(response.body, coding, 1_000_000))
    pieces.push(Buffer.from(stream.push(piece)))
  pieces.push(stream.flush())
  return { response, text: Buffer.concat(pieces).toString(), count: stream.count }
}

const traces = [
  key,
  encodeURIComponent(key),
  Buffer.from(key).toString('base64').slice(0, 40),
  Buffer.from(`user:${key}`).toString('base64').slice(8, 40),
  Buffer.from(key).toString('hex'),
  JSON.stringify(key).replaceAll('/', '\\/').slice(1, -1)
]
const echo = JSON.stringify({
  raw: key,
  url: `https://x/?key=${encodeURIComponent(key)}`,
  basic: `Basic ${Buffer.from(`user:${key}`).toString('base64')}`,
  base64: Buffer.from(key).toString('base64'),
  hex: Buffer.from(key).toString('hex'),
  json: JSON.stringify({ key }),
  rest: 'nothing'
}).replace(`"${key}"`, `"${key.replaceAll('/', '\\/')}"`)

describe('a body that echoes the key', () => {
  it.each(['', 'gzip', 'br', 'deflate'])('is masked, encoded as "%s"', async coding => {
    const encode =
      { '': Buffer.from, gzip: zlib.gzipSync, br: zlib.brotliCompressSync, deflate: zlib.deflateSync }[coding] ??
      Buffer.from
    const body = encode(Buffer.from(echo))
    const { text, count } = await receive(answer(`HTTP/1.1 200 OK\r\nContent-Encoding: ${coding}\r\n\r\n`, body))
    expect(count).toBe(6)
    for (const trace of traces) expect(text).not.toContain(trace)
    expect(Object.keys(JSON.parse(text))).toHaveLength(7)
    expect(text).toContain('"rest":"nothing"')
  })

  it('is masked when it comes byte by byte', async () => {
    const { text, count } = await receive(socket => {
      socket.setNoDelay(true)
      socket.write('HTTP/1.1 200 OK\r\n\r\n')
      let sent = 0
      const timer = setInterval(() => {
        const end = sent >= echo.length
        if (end) {
          clearInterval(timer)
          socket.end()
        } else socket.write(echo[sent] ?? '')
        sent += 1
      }, 0)
    })
    expect(count).toBe(6)
    for (const trace of traces) expect(text).not.toContain(trace)
  })
})

it('is masked in headers, by value and by name', async () => {
  const { response } = await receive(
    answer(
      `HTTP/1.1 200 OK\r\nX-Echo: you sent ${key}\r\nSet-Cookie: session=unknown-to-us\r\nLocation: /?k=${encodeURIComponent(key)}\r\n\r\n`
    )
  )
  const shown = response.headers.map(([name, value]) => [
    name,
    maskSensitiveHeader(name, redactor.redactText(value).text)
  ])
  expect(shown).toEqual([
    ['X-Echo', 'you sent [redacted:Soporte]'],
    ['Set-Cookie', '••••••••'],
    ['Location', '/?k=[redacted:Soporte]']
  ])
})
