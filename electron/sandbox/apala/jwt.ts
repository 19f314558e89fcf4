import { createHmac, timingSafeEqual } from 'node:crypto'

/** The claims of an access token; times are whole seconds since 1970. */
export interface Claims {
  readonly iss: string
  readonly aud: string
  readonly sub: string
  readonly typ: string
  readonly iat: number
  readonly nbf: number
  readonly exp: number
  readonly jti: string
}

const header = encode({ alg: 'HS256', typ: 'JWT' })

/** A JSON Web Token signed with HMAC-SHA-256. */
export function signed(claims: Claims, secret: Buffer): string {
  const content = `${header}.${encode({ ...claims })}`
  return `${content}.${signature(content, secret).toString('base64url')}`
}

/** The claims of a token that this secret has signed; whether they hold now is another question. */
export function claimsOf(token: string, secret: Buffer): Claims | undefined {
  const [head = '', payload = '', mark = '', ...rest] = token.split('.')
  // Only the header that is written here: a token that names another algorithm, or none, is not looked at.
  if (head !== header || rest.length > 0) return undefined
  const given = Buffer.from(mark, 'base64url')
  const wanted = signature(`${head}.${payload}`, secret)
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return undefined
  // What was signed here is known to be claims.
  return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as Claims
}

function encode(value: Readonly<Record<string, unknown>>): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}

function signature(content: string, secret: Buffer): Buffer {
  return createHmac('sha256', secret).update(content).digest()
}
