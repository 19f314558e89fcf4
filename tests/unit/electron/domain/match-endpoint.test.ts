import type { Endpoint } from '@shared/schemas/provider'
import { describe, expect, it } from 'vitest'
import { matchEndpoint } from '../../../../electron/domain/match-endpoint'

const endpoint = (id: string, method: Endpoint['method'], path: string, effect: Endpoint['effect']): Endpoint => ({
  id,
  task: { en: id, es: id },
  method,
  path,
  parameters: [],
  body: null,
  permission: null,
  effect
})

const catalogue = [
  endpoint('list', 'GET', '/api/clients/', 'read'),
  endpoint('one', 'GET', '/api/clients/{id}', 'read'),
  endpoint('resolve', 'POST', '/api/clients/resolve', 'read'),
  endpoint('change', 'POST', '/api/clients/{id}', 'write'),
  endpoint('end', 'POST', '/api/{what}/end', 'destructive'),
  endpoint('start', 'POST', '/api/{what}/end', 'diagnostic'),
  endpoint('root', 'GET', '/', 'read')
]

const base = 'https://host/panel'
const match = (method: string, path: string, baseUrl = base): string | undefined =>
  matchEndpoint(catalogue, method, path.startsWith('/') ? baseUrl + path : path, baseUrl)?.id

describe('the endpoint of a request', () => {
  it.each([
    ['GET', '/api/clients/', 'list'],
    ['GET', '/api/clients', 'list'],
    ['GET', '/api/clients/?q=/api/x', 'list'],
    ['GET', '/api/clients/7', 'one'],
    ['GET', '/api/clients/7/', 'one'],
    ['GET', '/api/clients/a%20b', 'one'],
    ['GET', '/', 'root'],
    ['POST', '/api/clients/resolve', 'resolve'],
    ['POST', '/api/clients/res%6Flve', 'resolve'],
    ['POST', '/api/clients/8', 'change'],
    // Of two that fit alike, the one that does more.
    ['POST', '/api/x/end', 'end'],
    ['PUT', '/api/clients/7', undefined],
    ['GET', '/api/clients/7/more', undefined],
    ['GET', '/api/clients/a%2Fb', undefined],
    ['GET', '/api/clients/a%5Cb', undefined],
    ['GET', '/api/clients/%E0%A4', undefined],
    ['GET', '/API/clients/', undefined],
    ['GET', '/api//clients/', undefined],
    ['GET', 'https://host/api/clients/', undefined],
    ['GET', 'https://host/panelled/api/clients/', undefined],
    ['GET', 'https://other/panel/api/clients/', undefined],
    ['GET', 'http://host/panel/api/clients/', undefined]
  ])('%s %s is %s', (method, path, id) => {
    expect(match(method, path)).toBe(id)
  })

  it('is found below a base without a path', () => {
    expect(match('GET', '/api/clients/7', 'http://localhost:8000')).toBe('one')
  })
})
