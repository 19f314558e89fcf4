import { toCrLf } from './newlines'

/** A part that is a text; files come later. Both texts are well-formed UTF-16. */
export interface TextPart {
  name: string
  value: string
}

export type MultipartProblem = 'boundary_invalid' | 'boundary_in_part'
export type MultipartResult =
  | { ok: true; body: Uint8Array; contentType: string }
  | { ok: false; problem: MultipartProblem }

/** RFC 2046 section 5.1.1 without the characters that would need quotes in the Content-Type. */
const isBoundary = (boundary: string): boolean => /^[0-9A-Za-z'+_.-]{1,70}$/.test(boundary)

/** A name cannot end its own header line or its quotes (WHATWG HTML, multipart/form-data encoding algorithm). */
const escapeName = (name: string): string =>
  toCrLf(name).replaceAll('\r', '%0D').replaceAll('\n', '%0A').replaceAll('"', '%22')

/**
 * `multipart/form-data` of text parts (RFC 7578; names and line breaks as browsers write them). `boundary` is chosen by
 * the caller, at random; it is refused when it occurs in a part, since the reader would cut the part there.
 */
export const encodeMultipart = (parts: readonly TextPart[], boundary: string): MultipartResult => {
  if (!isBoundary(boundary)) return { ok: false, problem: 'boundary_invalid' }
  if (parts.some(part => part.name.includes(boundary) || part.value.includes(boundary))) {
    return { ok: false, problem: 'boundary_in_part' }
  }
  const written = parts.map(
    ({ name, value }) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${escapeName(name)}"\r\n\r\n${toCrLf(value)}\r\n`
  )
  const body = new TextEncoder().encode(`${written.join('')}--${boundary}--\r\n`)
  return { ok: true, body, contentType: `multipart/form-data; boundary=${boundary}` }
}
