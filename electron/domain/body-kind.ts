import type { BodyInfo } from '@shared/schemas/exchange'
import { charsetOf } from './body-charset'
import { looksLikeJson } from './json-prefix'

type Kind = BodyInfo['kind']

/** `type/subtype` in lower case, without parameters (RFC 9110 section 8.3.1); empty where it is missing or no type. */
const essenceOf = (contentType: string): string => {
  const essence = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  return /^[^\s/,]+\/[^\s/,]+$/.test(essence) ? essence : ''
}

const textTypes =
  /^(text\/.+|application\/(xml|javascript|ecmascript|x-javascript|x-www-form-urlencoded|yaml|x-yaml|toml|graphql|sql|x-ndjson|jsonl|json-seq)|.+\+(xml|yaml))$/

const kindOfType = (essence: string): Kind | null => {
  if (/^(application|text)\/json$/.test(essence) || /\+json$/.test(essence)) return 'json'
  if (essence === 'text/html' || essence === 'application/xhtml+xml') return 'html'
  if (textTypes.test(essence)) return 'text'
  // Says only that nobody knows.
  return essence === '' || essence === 'application/octet-stream' ? null : 'binary'
}

/** Bytes that no text has: controls without a meaning in it (WHATWG MIME Sniffing, binary data byte). */
const isBinary = (bytes: Uint8Array): boolean =>
  bytes.some(byte => byte <= 0x08 || byte === 0x0b || (byte >= 0x0e && byte <= 0x1a) || (byte >= 0x1c && byte <= 0x1f))

const looksLikeHtml = (text: string): boolean =>
  /^(<!--[\s\S]*?-->|\s)*<(!doctype html|html|head|body)[\s>]/i.test(text)

const kindOfContent = (text: string, binary: boolean): Kind => {
  if (binary) return 'binary'
  if (looksLikeJson(text)) return 'json'
  return looksLikeHtml(text) ? 'html' : 'text'
}

/**
 * How a body is to be shown, and the charset it is read in (a WHATWG label; `utf-8` where nothing says otherwise).
 * `contentType` is the header's value, empty for none; `sample` the first bytes, decoded from any content encoding, at
 * best 1 KB. The type decides unless the bytes plainly say otherwise: APIs send JSON as text/plain or text/html, and
 * error pages as application/json.
 */
export const classifyBody = (contentType: string, sample: Uint8Array): Pick<BodyInfo, 'kind' | 'charset'> => {
  if (sample.byteLength === 0) return { kind: 'empty', charset: 'utf-8' }
  const declared = kindOfType(essenceOf(contentType))
  const charset = charsetOf(contentType, sample, declared === 'json')
  if (declared === 'binary') return { kind: 'binary', charset }
  const text = new TextDecoder(charset).decode(sample, { stream: true })
  const seen = kindOfContent(text, isBinary(sample) && !charset.startsWith('utf-16'))
  const kind = declared === null || seen !== 'text' ? seen : declared
  return { kind, charset }
}
