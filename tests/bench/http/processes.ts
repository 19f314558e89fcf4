import { type ChildProcess, fork } from 'node:child_process'
import { keepTrack } from '../children'
import { programOf, type Stage } from '../stage'
import type { ClientOrder } from './client-names'

const nextMessage = <Message>(child: ChildProcess): Promise<Message> =>
  new Promise((resolve, reject) => {
    const failed = (code: number | null): void => reject(new Error(`A process of the bench ended (${code})`))
    child.once('exit', failed)
    child.once('message', message => {
      child.off('exit', failed)
      resolve(message as Message)
    })
  })

/** Runs the work beside a server; `origin` has no slash at its end. */
export const withServer = async <Result>(stage: Stage, work: (origin: string) => Promise<Result>): Promise<Result> => {
  const server = keepTrack(fork(programOf(stage, 'server')))
  try {
    const port = await nextMessage<number>(server)
    return await work(`http://127.0.0.1:${port}`)
  } finally {
    server.disconnect()
  }
}

/** Runs the work beside a process that sends requests on demand; it answers with milliseconds, one a request. */
export const withClient = async <Result>(
  stage: Stage,
  work: (send: (order: ClientOrder) => Promise<number[]>) => Promise<Result>
): Promise<Result> => {
  const client = keepTrack(fork(programOf(stage, 'client')))
  try {
    return await work(order => {
      client.send(order)
      return nextMessage<number[]>(client)
    })
  } finally {
    client.disconnect()
  }
}
