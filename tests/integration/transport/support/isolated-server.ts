import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

/** A server in a thread of its own: whatever a test does to the objects of this thread does not reach it. */
export interface IsolatedServer {
  port: number
  /** What has arrived since the last time. */
  take(): Promise<string>
  close(): Promise<void>
}

const source = `
const net = require('node:net')
const { parentPort } = require('node:worker_threads')
let received = ''
const server = net.createServer(socket => {
  let text = ''
  socket.on('error', () => {})
  socket.on('data', chunk => {
    received += chunk.toString('latin1')
    text += chunk.toString('latin1')
    const end = text.indexOf('\\r\\n\\r\\n')
    const length = Number((/^content-length: (\\d+)/im.exec(text) || [0, 0])[1])
    if (end >= 0 && text.length >= end + 4 + length) socket.end('HTTP/1.1 200 OK\\r\\nContent-Length: 2\\r\\n\\r\\nok')
  })
})
server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port))
parentPort.on('message', () => {
  parentPort.postMessage(received)
  received = ''
})
`

export const startIsolatedServer = async (): Promise<IsolatedServer> => {
  const worker = new Worker(source, { eval: true })
  const [port] = await once(worker, 'message')
  return {
    port,
    async take() {
      const answer = once(worker, 'message')
      worker.postMessage('take')
      return (await answer)[0]
    },
    async close() {
      await worker.terminate()
    }
  }
}
