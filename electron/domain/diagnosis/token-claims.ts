/** Times are seconds since the epoch (RFC 7519 section 2, NumericDate). */
export interface TokenClaims {
  expiresAt: number | null
  notBefore: number | null
  issuedAt: number | null
  audience: readonly string[]
  issuer: string | null
}

const maxTokenLength = 65_536

const decode = (part: string): unknown => {
  try {
    const bytes = Uint8Array.from(atob(part.replace(/-/g, '+').replace(/_/g, '/')), byte => byte.charCodeAt(0))
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

const numberIn = (claims: object, name: string): number | null => {
  const value: unknown = Reflect.get(claims, name)
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

const textsIn = (claims: object, name: string): string[] => {
  const value: unknown = Reflect.get(claims, name)
  const values: unknown[] = Array.isArray(value) ? value : [value]
  return values.filter(text => typeof text === 'string').map(text => text.slice(0, 200))
}

/**
 * What a JWT says of itself (RFC 7519 section 4.1), its signature unproven; null for a token of another kind. Only
 * times, audience and issuer are read: the other claims may be personal.
 */
export const readTokenClaims = (token: string): TokenClaims | null => {
  if (token.length > maxTokenLength) return null
  const [, payload, signature] = /^[\w-]+\.([\w-]+)\.([\w-]*)$/.exec(token) ?? []
  if (payload === undefined || signature === undefined) return null
  const claims = decode(payload)
  if (typeof claims !== 'object' || claims === null || Array.isArray(claims)) return null
  return {
    expiresAt: numberIn(claims, 'exp'),
    notBefore: numberIn(claims, 'nbf'),
    issuedAt: numberIn(claims, 'iat'),
    audience: textsIn(claims, 'aud'),
    issuer: textsIn(claims, 'iss')[0] ?? null
  }
}
