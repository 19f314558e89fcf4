import type { Socket } from 'node:net'
import { createAxiosTransport } from '../../electron/adapters/axios-transport'
import { createFakeTransport, type ScriptedAnswer } from '../fakes/fake-transport'
import { listenPlain } from '../integration/transport/support/raw-server'
import { describeHttpTransport } from './http-transport'

const play = (
  socket: Socket,
  { status = 200, statusText = 'OK', headers = [], body = [], stall, breakOff }: ScriptedAnswer
): void => {
  if (stall === 'headers') return
  if (breakOff?.at === 'headers') {
    socket.resetAndDestroy()
    return
  }
  const length = body.reduce((total, piece) => total + Buffer.byteLength(piece), 0) + (stall || breakOff ? 1 : 0)
  const lines = [...headers, ['Content-Length', String(length)]].map(([name, value]) => `${name}: ${value}\r\n`)
  socket.write(`HTTP/1.1 ${status} ${statusText}\r\n${lines.join('')}\r\n`)
  for (const piece of body) socket.write(piece)
  if (!stall) socket.end()
}

describeHttpTransport('axios, to a server on loopback', async () => {
  let answer: ScriptedAnswer = {}
  let arrived = 0
  const server = await listenPlain(socket => {
    socket.once('data', () => {
      arrived += 1
      play(socket, answer)
    })
  })
  return {
    transport: createAxiosTransport(),
    origin: `http://127.0.0.1:${server.port}`,
    answerWith: given => {
      answer = given
    },
    arrived: () => arrived,
    open: server.open,
    dispose: server.close
  }
})

describeHttpTransport('the fake', async () => {
  const transport = createFakeTransport()
  return {
    transport,
    origin: 'http://127.0.0.1:1',
    answerWith: transport.answerWith,
    arrived: () => transport.requests.length,
    open: transport.open,
    dispose: async () => {}
  }
})
