/** A local HTTP server in a process of its own, so that it takes no time of those it serves. */
import http from 'node:http'

/** About 2 KB, as the answer of an API is. */
const small = Buffer.from(
  JSON.stringify({
    count: 12,
    results: Array.from({ length: 12 }, (_, id) => ({
      id,
      name: `Cliente ${id}`,
      plan: '50 Mbps',
      note: 'á'.repeat(40)
    }))
  })
)

const piece = Buffer.from('Lorem ipsum dolor sit amet, consectetur adipiscing elit. '.repeat(1150))

const rowOf = (id: number): string =>
  JSON.stringify({ id, name: `Cliente ${id}`, active: id % 2 === 0, balance: id / 7, tags: ['a', 'b'], note: null })

/** At least so many bytes of an array of objects. */
const jsonOf = (bytes: number): Buffer => {
  const rows: string[] = []
  for (let length = 0; length < bytes; ) {
    const row = rowOf(rows.length)
    rows.push(row)
    length += row.length + 1
  }
  return Buffer.from(`[${rows.join(',')}]`)
}

const jsons = new Map<number, Buffer>()

/** No faster than it is taken. */
const sendText = (response: http.ServerResponse, bytes: number): void => {
  response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8', 'content-length': bytes })
  let left = bytes
  const write = (): void => {
    while (left > 0) {
      const part = piece.subarray(0, left)
      left -= part.length
      if (!response.write(part)) return void response.once('drain', write)
    }
    response.end()
  }
  write()
}

const sendJson = (response: http.ServerResponse, body: Buffer): void => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length })
  response.end(body)
}

const jsonOfSize = (bytes: number): Buffer => {
  const body = jsons.get(bytes) ?? jsonOf(bytes)
  jsons.set(bytes, body)
  return body
}

const server = http.createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://bench')
  const bytes = Number(searchParams.get('bytes'))
  // Whoever answers before the request has come, and closes, breaks the sender off.
  request.resume().once('end', () => {
    if (pathname === '/text') sendText(response, bytes)
    else sendJson(response, pathname === '/json' ? jsonOfSize(bytes) : small)
  })
})

server.keepAliveTimeout = 60_000
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (typeof address === 'object') process.send?.(address?.port)
})
process.on('disconnect', () => process.exit(0))
