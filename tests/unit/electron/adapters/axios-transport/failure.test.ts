import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { failureOf, failureOfAbort } from '../../../../../electron/adapters/axios-transport/failure'
import { TransportFailure } from '../../../../../electron/ports'

const canary = 'canary-4f7c2a91e6'
const attempt = {
  requestHead: 'GET / HTTP/1.1\r\n\r\n',
  requestBytes: 18,
  remoteAddress: '127.0.0.1',
  timings: { lookup: null, connect: 1, secureConnect: null, requestSent: 2, firstByte: null, end: null }
}
const lowLevel = (code: string, more: object = {}): Error =>
  Object.assign(new Error(`${canary} ${code}`), { code, ...more })

describe('failureOf', () => {
  it.each([
    ['ENOTFOUND', 'unknown_host'],
    ['EAI_AGAIN', 'unknown_host'],
    ['ECONNREFUSED', 'connection_refused'],
    ['ECONNRESET', 'connection_reset'],
    ['EPIPE', 'connection_reset'],
    ['ERR_STREAM_PREMATURE_CLOSE', 'connection_reset'],
    ['EHOSTUNREACH', 'unreachable'],
    ['ENETUNREACH', 'unreachable'],
    ['ETIMEDOUT', 'timeout'],
    ['HPE_HEADER_OVERFLOW', 'headers_too_large'],
    ['HPE_INVALID_CONSTANT', 'not_http'],
    ['EPROTO', 'tls_failed'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls_failed'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls_failed'],
    ['ESOMETHING', 'other']
  ])('calls %s %s, and keeps the code in its words', (low, code) => {
    const failure = failureOf(lowLevel(low), false, attempt)
    expect(failure).toMatchObject({ name: 'TransportFailure', code, attempt })
    expect(failure.message).toContain(`(${low})`)
  })

  it.each(['CERT_HAS_EXPIRED', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'UNABLE_TO_GET_ISSUER_CERT', 'ESOMETHING'])(
    'calls %s a failure of TLS while hands are shaken',
    code => expect(failureOf(lowLevel(code), true, null).code).toBe('tls_failed')
  )

  it.each(['ECONNRESET', 'ETIMEDOUT'])('calls %s by its own name even then', code => {
    expect(failureOf(lowLevel(code), true, null).code).not.toBe('tls_failed')
  })

  it.each([
    'write EPROTO 1:error:100000f7:SSL routines:OPENSSL_internal:WRONG_VERSION_NUMBER:ssl/tls_record.cc:231:',
    'write EPROTO 1:error:0A00010B:SSL routines:ssl3_get_record:wrong version number:ssl3_record.c:354:'
  ])('reads the reason within the words of the handshake: %s', message => {
    const error = Object.assign(new Error(message), { code: 'EPROTO' })
    expect(failureOf(error, true, null).message).toMatch(/\(EPROTO, wrong.version.number\)/i)
  })

  it('tells the reason that OpenSSL gives, and not the one that a server wrote', () => {
    expect(failureOf(lowLevel('EPROTO', { reason: 'wrong version number' }), true, null).message).toBe(
      'No secure connection could be made (EPROTO, wrong version number).'
    )
    const named = lowLevel('ERR_TLS_CERT_ALTNAME_INVALID', { reason: `Host is not ${canary}` })
    expect(failureOf(named, true, null).message).not.toContain(canary)
  })

  it.each([
    [
      'the error of a library that hangs the request on it',
      lowLevel('ECONNRESET', { config: { headers: { key: canary } }, cause: lowLevel('X') })
    ],
    ['a code that is none', lowLevel(`no code: ${canary}\n`)],
    ['a reason that is none', lowLevel('EPROTO', { reason: `${canary}\n${'x'.repeat(100)}` })],
    ['no error at all', canary],
    ['nothing', undefined]
  ])('lets nothing through of %s', (_what, error) => {
    const failure = failureOf(error, false, null)
    expect(inspect(failure, { depth: 20, showHidden: true })).not.toContain(canary)
    expect(failure.message).not.toContain(canary)
    expect(failure.cause).toBeUndefined()
  })

  it('leaves a failure of ours as it is', () => {
    const ours = new TransportFailure('body_too_large', 'Too large.')
    expect(failureOf(ours, true, attempt)).toBe(ours)
  })
})

describe('failureOfAbort', () => {
  const reason = new TransportFailure('timeout', 'Too slow.')

  it('is the reason itself where nothing had left, and one with the attempt where it had', () => {
    expect(failureOfAbort(AbortSignal.abort(reason), null)).toBe(reason)
    expect(failureOfAbort(AbortSignal.abort(reason), attempt)).toMatchObject({
      code: 'timeout',
      message: 'Too slow.',
      attempt
    })
  })

  it('is a cancellation where the reason is another', () => {
    expect(failureOfAbort(AbortSignal.abort(new Error(canary)), null)).toMatchObject({
      name: 'TransportFailure',
      code: 'cancelled',
      message: 'The send was cancelled.'
    })
  })
})
