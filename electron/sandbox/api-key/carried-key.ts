import type { Incoming } from '../core/incoming'
import { basicUser } from './keys'
import type { Scheme } from './scheme'
import type { ApiKeySwitches } from './switches'

/** What a request carries in a place: a key, nothing, or something that is not of the right form. */
export type Found = { readonly key: string } | 'nothing' | 'broken' | 'wrong-user'

/** Looks for the key of a request where the scheme wants it. */
export function keyIn(scheme: Scheme, request: Incoming, switches: ApiKeySwitches): Found {
  switch (scheme) {
    case 'header':
      return inHeader(request.header(switches.headerName), switches.valuePrefix)
    case 'query':
      // Of several the last one counts.
      return found(request.query.getAll(switches.parameterName).at(-1))
    case 'cookie':
      return found(request.cookie(switches.cookieName))
    case 'bearer':
      return inBearer(request.header('authorization'))
    case 'basic':
      return inBasic(request.header('authorization'))
  }
}

function found(value: string | undefined): Found {
  return value ? { key: value } : 'nothing'
}

function inHeader(value: string | undefined, prefix: string): Found {
  if (!value) return 'nothing'
  return value.startsWith(prefix) ? { key: value.slice(prefix.length) } : 'broken'
}

function inBearer(header: string | undefined): Found {
  const [scheme = '', token = ''] = (header ?? '').split(/ (.*)/s, 2)
  if (scheme === '' || token === '') return 'nothing'
  return scheme.toLowerCase() === 'bearer' ? { key: token } : 'broken'
}

/** ASCII only, and the password may hold colons: both were measured. */
function inBasic(header: string | undefined): Found {
  const [scheme = '', content = ''] = (header ?? '').split(/ (.*)/s, 2)
  if (scheme.toLowerCase() !== 'basic') return 'nothing'
  const text = Buffer.from(content, 'base64').toString('latin1')
  const [user = '', password] = text.split(/:(.*)/s, 2)
  if (!/^[A-Za-z0-9+/]+=*$/.test(content) || !/^[\0-\x7f]*$/.test(text) || password === undefined) return 'broken'
  return user === basicUser ? { key: password } : 'wrong-user'
}
