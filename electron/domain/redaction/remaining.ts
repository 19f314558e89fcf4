/**
 * The last look at what is to leave: whether any secret is still in it, in whatever way a text can hold one. It looks
 * harder than the redactor, which must be quick: through line breaks, quotes and several layers of escapes.
 */
import { createRedactor, type NamedSecret, type Redactor } from './index'
import { minSecretBytes } from './variants'

/** Shorter ones stand in half of all texts. */
const minShortBytes = 4

const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

const jsonEscapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

const withoutJsonEscapes = (text: string): string =>
  text.replace(/\\(?:u([0-9A-Fa-f]{4})|([\s\S]))/g, (_, code?: string, sign = '') =>
    code === undefined ? (jsonEscapes[sign] ?? sign) : String.fromCharCode(Number.parseInt(code, 16))
  )

const withoutPercent = (text: string): string =>
  text.replace(/(?:%[0-9A-Fa-f]{2})+/g, run => decode(Buffer.from(run.replaceAll('%', ''), 'hex')))

const withoutEntities = (text: string): string =>
  text.replace(/&#(?:x([0-9A-Fa-f]{1,6})|(\d{1,7}));/g, (whole, hex?: string, decimal?: string) => {
    const code = Number.parseInt(hex ?? decimal ?? '', hex === undefined ? 10 : 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })

/** Soft line breaks, blanks, line breaks and what cannot be seen. */
const squeezed = (text: string): string => text.replace(/=\r?\n|[\s\0\u00ad\u200b-\u200f\u2060\ufeff]+/g, '')

/** What programs and mails put around the pieces of a long text. */
const joined = (text: string): string => squeezed(text).replace(/["'`\\>|,]|\+(?=["'])/g, '')

const unescaped = (text: string): string => withoutEntities(withoutPercent(withoutJsonEscapes(text)))

/** The text and what it says when it is read in the ways that formats have. */
const viewsOf = (text: string): string[] => {
  const once = unescaped(text)
  const twice = unescaped(once)
  return [...new Set([text, once, twice, ...[text, once, twice].flatMap(view => [squeezed(view), joined(view)])])]
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A secret with blanks in it, as it stands in a text without any. */
const withSqueezed = (secret: NamedSecret): NamedSecret[] => {
  const text = decode(secret.value)
  const squeezedText = joined(text)
  return squeezedText === text ? [secret] : [secret, { name: secret.name, value: encode(squeezedText) }]
}

const isShort = ({ value }: NamedSecret): boolean =>
  value.byteLength >= minShortBytes && value.byteLength < minSecretBytes

/** A short secret counts only as a word of its own. */
const asWord = (value: Uint8Array): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${decode(value).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'gu')

/** Masks short secrets, which a redactor does not look for, where they stand as words. */
export const maskShortSecrets = (text: string, secrets: readonly NamedSecret[]): string =>
  secrets.filter(isShort).reduce((rest, { value }) => rest.replace(asWord(value), '••••••••'), text)

/** Secrets that are looked for at once: building what finds them takes some milliseconds. */
const atOnce = 25

interface Group {
  secrets: readonly NamedSecret[]
  redactor: Redactor
}

const groupOf = (secrets: readonly NamedSecret[]): Group => ({
  secrets,
  redactor: createRedactor(secrets.flatMap(withSqueezed))
})

export interface LastLook {
  /** Masks what it finds at once, as the redactor does; short ones too. */
  mask(text: string): string
  /** Names of the secrets that are still in a text. */
  remaining(text: string): Promise<string[]>
}

/**
 * For many secrets and a few texts. Secrets of fewer than four bytes cannot be looked for. `pause` is awaited between
 * two steps of some milliseconds.
 */
export const createLastLook = async (
  secrets: readonly NamedSecret[],
  pause: () => Promise<void> = async () => undefined
): Promise<LastLook> => {
  const groups: Group[] = []
  for (let start = 0; start < secrets.length; start += atOnce) {
    groups.push(groupOf(secrets.slice(start, start + atOnce)))
    await pause()
  }

  const isIn = async (text: string, views: readonly Uint8Array[], { secrets: some, redactor }: Group) => {
    if (some.filter(isShort).some(({ value }) => asWord(value).test(text))) return true
    for (const view of views) {
      await pause()
      if (redactor.redactBytes(view).count > 0) return true
    }
    return false
  }

  return {
    mask: text =>
      maskShortSecrets(
        groups.reduce((rest, { redactor }) => redactor.redactText(rest).text, text),
        secrets
      ),
    async remaining(text) {
      const views = viewsOf(text).map(encode)
      const names = new Set<string>()
      for (const group of groups) {
        if (!(await isIn(text, views, group))) continue
        for (const secret of group.secrets) {
          if (await isIn(text, views, groupOf([secret]))) names.add(secret.name)
        }
      }
      return [...names]
    }
  }
}
