/** Checks a signature (AWS Signature Version 4) by itself: with nothing of the library that makes it. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

export interface AccessKey {
  accessKeyId: string
  secretAccessKey: string
  sessionToken: string | null
}

const header =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([a-z0-9-]+)\/secretsmanager\/aws4_request, ?SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})$/

const hash = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex')
const hmac = (key: Uint8Array | string, text: string): Buffer => createHmac('sha256', key).update(text).digest()

/** What is left of the path and the headers once they are written as the signature wants them. */
const canonicalRequest = (request: IncomingMessage, signed: string, body: Uint8Array): string => {
  const url = new URL(request.url ?? '/', 'http://local')
  const valueIn = (name: string): string =>
    String(request.headers[name] ?? '')
      .trim()
      .replace(/ +/g, ' ')
  const headers = signed.split(';').map(name => `${name}:${valueIn(name)}\n`)
  return [request.method, url.pathname, url.searchParams.toString(), headers.join(''), signed, hash(body)].join('\n')
}

/** The error of the service; null where it is signed with the key. */
export const signatureProblem = (
  request: IncomingMessage,
  body: Uint8Array,
  { accessKeyId, secretAccessKey, sessionToken }: AccessKey,
  region: string
): string | null => {
  const [, id, day = '', scopeRegion, signed = '', signature = ''] =
    header.exec(request.headers.authorization ?? '') ?? []
  if (id === undefined) return 'MissingAuthenticationTokenException'
  const token = request.headers['x-amz-security-token']
  if (id !== accessKeyId || (token ?? null) !== sessionToken) return 'UnrecognizedClientException'
  const names = signed.split(';')
  const needed = ['host', 'x-amz-date', 'x-amz-target', ...(sessionToken === null ? [] : ['x-amz-security-token'])]
  if (scopeRegion !== region || !needed.every(name => names.includes(name))) return 'InvalidSignatureException'
  const scope = `${day}/${region}/secretsmanager/aws4_request`
  const date = String(request.headers['x-amz-date'])
  const text = ['AWS4-HMAC-SHA256', date, scope, hash(canonicalRequest(request, signed, body))].join('\n')
  const key = [region, 'secretsmanager', 'aws4_request'].reduce(hmac, hmac(`AWS4${secretAccessKey}`, day))
  const expected = hmac(key, text)
  const given = Buffer.from(signature, 'hex')
  return date.startsWith(day) && timingSafeEqual(expected, given) ? null : 'InvalidSignatureException'
}
