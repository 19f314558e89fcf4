/** Always masked by name, whatever the value: the value may be a secret that the vault has never seen. */
const sensitiveName = /^(authorization|proxy-authorization|cookie|set-cookie)$|api[-_]?key|token|secret|password/i

/** Fixed, so that it tells nothing of the length. */
const mask = '••••••••'

/** True for what is nothing but a mask that stands for one secret. */
export const isMask = (text: string): boolean => /^\[redacted:[^\][]*\]$/.test(text)

/** True for headers that carry credentials by convention: `Authorization`, `Cookie`, `X-Api-Key`, `*token*` and the like. */
export const isSensitiveHeader = (name: string): boolean => sensitiveName.test(name)

/**
 * The value as people and history may see it. The scheme of `Authorization` stays (`Bearer ••••••••`), and so does what
 * was masked by value, since that says whose secret it was. Headers that are not sensitive are returned as they are.
 */
export const maskSensitiveHeader = (name: string, value: string): string => {
  if (!isSensitiveHeader(name) || value === '') return value
  // Letters and hyphens only: a first word with digits in it may be a part of a key.
  const scheme = /^(?:proxy-)?authorization$/i.test(name) ? (/^[A-Za-z][A-Za-z-]{0,19} +/.exec(value)?.[0] ?? '') : ''
  const rest = value.slice(scheme.length)
  return isMask(rest) ? value : scheme + mask
}
