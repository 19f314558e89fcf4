import { request } from 'node:http'
import { connect } from 'node:net'
import { constants, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { ask, keys, start } from './support'

interface Timeline {
  readonly headersAt: number
  readonly pieces: readonly { readonly at: number; readonly text: string }[]
  readonly error: string | undefined
}

/** When the headers and each piece of a body arrived, in milliseconds after the request. */
function watch(sandbox: { origin: string }, path: string, stop?: number | 'at-first-piece'): Promise<Timeline> {
  const { hostname, port } = new URL(sandbox.origin)
  const begin = performance.now()
  const pieces: { at: number; text: string }[] = []
  let headersAt = Number.NaN
  return new Promise(resolve => {
    const finish = (error?: Error & { code?: string }) =>
      resolve({ headersAt, pieces, error: error?.code ?? error?.message })
    const sent = request({ hostname, port, path, agent: false }, incoming => {
      headersAt = performance.now() - begin
      incoming.on('data', chunk => {
        pieces.push({ at: performance.now() - begin, text: String(chunk) })
        if (stop === 'at-first-piece') sent.destroy(new Error('gave up'))
      })
      incoming.on('error', finish)
      incoming.on('end', () => finish())
    })
    sent.on('error', finish)
    sent.end()
    if (typeof stop === 'number') setTimeout(() => sent.destroy(new Error('gave up')), stop)
  })
}

describe('/__sandbox/redirect', () => {
  it.each([300, 301, 302, 303, 307, 308])('sends to any URL with %i', async status => {
    const to = 'http://127.0.0.1:9/elsewhere?a=b&c=%20#f'
    const answer = await ask(await start(), `/__sandbox/redirect?to=${encodeURIComponent(to)}&status=${status}`)
    expect(answer.status).toBe(status)
    expect(answer.headers.location).toBe(to)
  })

  it('is 302 by itself and refuses what is no redirect', async () => {
    const sandbox = await start()
    expect((await ask(sandbox, '/__sandbox/redirect?to=/x')).status).toBe(302)
    for (const query of ['', '?to=', '?to=/x&status=200', '?to=/x&status=x', '?to=a%0D%0AX-Evil:1', '?to=%C3%B1']) {
      expect((await ask(sandbox, `/__sandbox/redirect${query}`)).status, query).toBe(400)
    }
  })

  it('never ends at redirect-loop', async () => {
    const sandbox = await start()
    let path = '/__sandbox/redirect-loop'
    for (let hop = 0; hop < 5; hop++) {
      const answer = await ask(sandbox, path)
      expect(answer.status).toBe(302)
      path = String(answer.headers.location)
    }
    await expect(fetch(`${sandbox.origin}${path}`)).rejects.toThrow()
  })
})

describe('late and broken answers', () => {
  it('slow: headers at once, then drops of a body that is JSON in the end', async () => {
    const { headersAt, pieces } = await watch(await start(), '/__sandbox/slow?ms=3000')
    expect(headersAt).toBeGreaterThan(0)
    expect(pieces.length).toBeGreaterThan(5)
    // The first drop comes after 300 ms; headers that waited for it would come with it.
    expect((pieces[0]?.at ?? 0) - headersAt).toBeGreaterThan(100)
    expect(pieces.at(-1)?.at).toBeGreaterThan(2500)
    expect(JSON.parse(pieces.map(piece => piece.text).join(''))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  })

  it('hang: nothing at all until the client gives up', async () => {
    const { headersAt, pieces, error } = await watch(await start(), '/__sandbox/hang', 300)
    expect(headersAt).toBeNaN()
    expect(pieces).toEqual([])
    expect(error).toBe('gave up')
  })

  it('reset: before the headers, after them, and in the middle of the body', async () => {
    const sandbox = await start()
    const before = await watch(sandbox, '/__sandbox/reset')
    expect(before).toMatchObject({ headersAt: Number.NaN, error: 'ECONNRESET' })
    const after = await watch(sandbox, '/__sandbox/reset?at=headers')
    expect(after.headersAt).toBeGreaterThan(0)
    expect(after).toMatchObject({ pieces: [], error: 'ECONNRESET' })
    const within = await watch(sandbox, '/__sandbox/reset?at=body')
    expect(within.pieces.map(piece => piece.text)).toEqual(['{"half":'])
    expect(within.error).toBe('ECONNRESET')
  })

  it('do not keep a sandbox from closing', async () => {
    const sandbox = await start()
    const watched = [watch(sandbox, '/__sandbox/hang'), watch(sandbox, '/__sandbox/slow?ms=600000')]
    for (let tries = 0; sandbox.control.log().length < 2 && tries < 100; tries++)
      await new Promise(next => setTimeout(next, 10))
    const before = performance.now()
    await sandbox.close()
    expect(performance.now() - before).toBeLessThan(10_000)
    for (const { error } of await Promise.all(watched)) expect(error).toBe('ECONNRESET')
    await sandbox.close()
    await expect(ask(sandbox, '/api/staff/')).rejects.toThrow('ECONNREFUSED')
  })
})

describe('large answers', () => {
  it.each([2, 3, 60, 100_000, 5_000_001])('are a JSON array of exactly %i bytes', async size => {
    const answer = await ask(await start(), `/__sandbox/large?bytes=${size}`)
    expect(answer.body).toHaveLength(size)
    expect(answer.headers['transfer-encoding']).toBe('chunked')
    const rows: { row: number }[] = JSON.parse(answer.text)
    expect(Array.isArray(rows)).toBe(true)
    if (size > 1000) {
      expect(rows.length).toBeGreaterThan(size / 100)
      expect(rows.at(-1)?.row).toBe(rows.length - 1)
    }
  })

  it('may tell their length beforehand', async () => {
    const answer = await ask(await start(), '/__sandbox/large?bytes=1000&length=known')
    expect(answer.headers['content-length']).toBe('1000')
    expect(answer.body).toHaveLength(1000)
  })

  it('end when the client leaves early', async () => {
    const sandbox = await start()
    const { pieces, error } = await watch(sandbox, '/__sandbox/large?bytes=4000000000', 'at-first-piece')
    expect(pieces.length).toBeGreaterThan(0)
    expect(error).toBeDefined()
    await expect.poll(() => sandbox.control.log()[0]?.aborted).toBe(true)
    expect((await ask(sandbox, '/api/staff/')).status).toBe(200)
  })

  it('are made no faster than they are read', async () => {
    const sandbox = await start()
    const { hostname, port, host } = new URL(sandbox.origin)
    const before = process.memoryUsage().arrayBuffers
    const socket = connect({ host: hostname, port: Number(port) }, () => {
      socket.write(`GET /__sandbox/large?bytes=4000000000 HTTP/1.1\r\nHost: ${host}\r\n\r\n`)
    })
    await new Promise(resolve => setTimeout(resolve, 1500))
    expect(sandbox.control.log()[0]?.status).toBe(200)
    // Unread bytes would pile up in buffers here, by the hundred megabytes.
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(30 * 1024 * 1024)
    socket.destroy()
  })

  it('may be compressed', async () => {
    const answer = await ask(await start(), '/__sandbox/gzip')
    expect(answer.headers['content-encoding']).toBe('gzip')
    expect(JSON.parse(gunzipSync(answer.body).toString())).toMatchObject({ compressed: true })
  })

  it('may be a bomb: a thousand times larger than what travels', async () => {
    const size = 20 * 1024 * 1024 + 7
    const answer = await ask(await start(), `/__sandbox/gzip-bomb?bytes=${size}`)
    expect(answer.headers['content-encoding']).toBe('gzip')
    expect(answer.body.length).toBeLessThan(size / 500)
    const plain = gunzipSync(answer.body, { finishFlush: constants.Z_FINISH })
    expect(plain).toHaveLength(size)
    expect(JSON.parse(plain.toString())).toHaveLength(size - 2)
  })
})

describe('contents', () => {
  it('html is hostile in many ways, all of which lead to the trap', async () => {
    const sandbox = await start()
    const answer = await ask(sandbox, '/__sandbox/html')
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
    for (const sign of [
      '<script',
      'onerror=',
      'onload=',
      '<iframe',
      'srcdoc=',
      'http-equiv="refresh"',
      '<base',
      '@import',
      'javascript:',
      '<form',
      'file:///'
    ]) {
      expect(answer.text).toContain(sign)
    }
    const traps = answer.text.match(/http:\/\/127\.0\.0\.1:\d+\/__sandbox\/trap\/[a-z-]+/g) ?? []
    expect(new Set(traps).size).toBeGreaterThan(15)
    expect(new Set(traps.map(trap => new URL(trap).origin))).toEqual(new Set([sandbox.origin]))
    expect((await ask(sandbox, '/__sandbox/trap/image', { key: null })).text).toBe('caught')
    expect(sandbox.control.log().at(-1)?.url).toBe('/__sandbox/trap/image')
  })

  it('big-numbers hold what JSON.parse would change', async () => {
    const { text, json } = await ask(await start(), '/__sandbox/big-numbers')
    for (const literal of [
      '9007199254740993',
      '-9223372036854775808',
      '0.1000000000000000055511151231257827',
      '1E+400',
      '-0',
      '35000.50',
      '\\u00e1',
      '\\/'
    ]) {
      expect(text).toContain(literal)
    }
    expect(text.match(/"same"/g)).toHaveLength(2)
    expect(json.id).toBe(9007199254740992)
    expect(json.same).toBe(2)
  })

  it('latin1 is not UTF-8', async () => {
    const answer = await ask(await start(), '/__sandbox/latin1')
    expect(answer.headers['content-type']).toBe('text/plain; charset=iso-8859-1')
    expect(answer.text).toContain('�')
    expect(answer.body.toString('latin1')).toContain('Señal débil en la habitación')
  })

  it('empty is 204 without a body', async () => {
    const answer = await ask(await start(), '/__sandbox/empty')
    expect(answer.status).toBe(204)
    expect(answer.body).toHaveLength(0)
  })
})

describe('/__sandbox/echo', () => {
  it('sends the request back as it arrived', async () => {
    const sandbox = await start()
    const headers = {
      'X-MiXed': 'a  b',
      'content-type': 'text/plain'
    }
    const { json } = await ask(sandbox, '/__sandbox/echo?a=%20', { method: 'PUT', headers, body: 'señal' })
    expect(json).toMatchObject({ method: 'PUT', url: '/__sandbox/echo?a=%20', body: 'señal' })
    expect(json.bodyBase64).toBe(Buffer.from('señal').toString('base64'))
    expect(json.rawHeaders).toEqual(
      expect.arrayContaining(['X-MiXed', 'a  b', 'authorization', `Api-Key ${keys.good}`])
    )
  })

  it('spells the key in every way that has to be redacted', async () => {
    const key = 'Ab+/=.z'
    const answer = await ask(await start(), '/__sandbox/echo', { key })
    expect(answer.headers['x-echoed-credential']).toBe(key)
    const { credential } = answer.json
    expect(credential).toEqual({
      raw: key,
      base64: 'QWIrLz0ueg==',
      base64Url: 'QWIrLz0ueg',
      basic: 'QWIrLz0uejo=',
      hex: '41622b2f3d2e7a',
      urlEncoded: 'Ab%2B%2F%3D.z',
      percentEncoded: '%41%62%2B%2F%3D%2E%7A',
      escaped: key,
      inText: `invalid key '${key}' from "127.0.0.1"`
    })
    expect(answer.text).toContain('"escaped":"\\u0041\\u0062\\u002b')
  })

  it.each([
    [{ 'X-API-Key': 'k1' }, 'k1'],
    [{ 'api-key': 'k2' }, 'k2'],
    [{ authorization: 'Bearer k3' }, 'k3']
  ])('finds the key in %j', async (headers, key) => {
    expect((await ask(await start(), '/__sandbox/echo', { key: null, headers })).json.credential?.raw).toBe(key)
  })

  it('has no credential to show when there is none', async () => {
    const answer = await ask(await start(), '/__sandbox/echo', { key: null })
    expect(answer.json.credential).toBeNull()
    expect(answer.headers['x-echoed-credential']).toBeUndefined()
  })
})
