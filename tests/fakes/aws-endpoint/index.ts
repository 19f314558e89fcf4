/** AWS Secrets Manager on this computer: its JSON protocol over real HTTP, its signatures, and its troubles on demand. */
import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { createSecrets, ServiceError } from './secrets'
import { type AccessKey, signatureProblem } from './signature'

/**
 * `refuse` an error of the service, nothing done · `lost_reply` done, and the connection ends before the answer · `hang_up`
 * the connection ends, nothing done · `silence` nothing is done or said
 */
export type Trouble = { kind: 'refuse'; type: string; status?: number } | { kind: 'lost_reply' | 'hang_up' | 'silence' }

export interface AwsEndpoint {
  url: string
  region: string
  key: AccessKey
  put(name: string, text: string | null, versionId?: string): void
  current(name: string): string | null
  stagesOf(name: string): Record<string, string[]>
  /** Befalls the next calls of this operation, one each; `*` for whatever comes. */
  trouble(operation: string, ...troubles: Trouble[]): void
  /** Runs just before the next call of this operation is done. */
  meanwhile(operation: string, work: () => void): void
  /** Operations in the order in which they were asked for, those that were refused too. */
  asked: string[]
  close(): Promise<void>
}

export interface AwsEndpointOptions {
  key?: Partial<AccessKey>
  region?: string
  /** Of the certificate; plain HTTP without. */
  tls?: { key: string; cert: string }
}

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

const respond = (response: ServerResponse, status: number, body: object): void => {
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-requestid': randomUUID() })
  response.end(JSON.stringify(body))
}

export const startAwsEndpoint = async (options: AwsEndpointOptions = {}): Promise<AwsEndpoint> => {
  const region = options.region ?? 'eu-south-2'
  const key: AccessKey = {
    accessKeyId: 'AKIALATCHKEYTEST0001',
    secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYLATCHKEYKEY',
    sessionToken: null,
    ...options.key
  }
  const secrets = createSecrets(region)
  const troubles = new Map<string, Trouble[]>()
  const works = new Map<string, () => void>()
  const asked: string[] = []
  const sockets = new Set<Socket>()

  const perform = (request: IncomingMessage, body: Buffer, operation: string): object => {
    const problem = signatureProblem(request, body, key, region)
    if (problem !== null) throw new ServiceError(problem)
    const work = secrets.operations[`secretsmanager.${operation}`]
    if (!work) throw new ServiceError('UnknownOperationException')
    works.get(operation)?.()
    works.delete(operation)
    return work(JSON.parse(body.toString('utf8')))
  }

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await bodyOf(request)
    const operation = String(request.headers['x-amz-target'] ?? '').replace('secretsmanager.', '')
    asked.push(operation)
    const trouble = troubles.get(operation)?.shift() ?? troubles.get('*')?.shift()
    if (trouble?.kind === 'silence') return
    if (trouble?.kind === 'hang_up') return void request.socket.destroy()
    try {
      if (trouble?.kind === 'refuse') throw new ServiceError(trouble.type, trouble.status)
      const result = perform(request, body, operation)
      if (trouble?.kind === 'lost_reply') request.socket.destroy()
      else respond(response, 200, result)
    } catch (error) {
      const { type, status } = error instanceof ServiceError ? error : new ServiceError('InvalidParameterException')
      // As the service does at times: what was sent stands in the words of the error.
      respond(response, status, { __type: type, message: `${type}: ${body.toString('utf8')} by ${key.accessKeyId}` })
    }
  }

  const listener = (request: IncomingMessage, response: ServerResponse): void => void answer(request, response)
  const server = options.tls ? createSecureServer(options.tls, listener) : createServer(listener)
  server.on('connection', socket => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo

  return {
    url: `${options.tls ? 'https' : 'http'}://127.0.0.1:${port}`,
    region,
    key,
    put: (name, text, versionId = randomUUID()) => secrets.put(name, text, versionId),
    current: secrets.current,
    stagesOf: secrets.stagesOf,
    trouble: (operation, ...more) => void troubles.set(operation, [...(troubles.get(operation) ?? []), ...more]),
    meanwhile: (operation, work) => void works.set(operation, work),
    asked,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      })
  }
}
