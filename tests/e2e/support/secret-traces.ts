/**
 * Looks for a secret where none may be, in every spelling that software gives it. Shares no code with the app's own
 * redactor: what that one forgets is to be found here.
 */
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

interface Spelling {
  name: string
  bytes: Buffer
}

const each = (secret: string, write: (code: number) => string): string =>
  [...Buffer.from(secret)].map(code => write(code)).join('')

const hex = (code: number, digits: number): string => code.toString(16).padStart(digits, '0')

/** The characters that stand in any base64 text that holds the secret `offset` bytes after a multiple of three. */
const base64At = (secret: string, offset: number): string => {
  const length = Buffer.byteLength(secret)
  const text = Buffer.concat([Buffer.alloc(offset), Buffer.from(secret)]).toString('base64')
  return text.slice(Math.ceil((8 * offset) / 6), Math.floor((8 * (offset + length)) / 6))
}

const inUrlAlphabet = (base64: string): string => base64.replaceAll('+', '-').replaceAll('/', '_')

/** All spellings of a printable ASCII secret of 16 characters or more. Halves stand for texts that were cut. */
const spellingsOf = (secret: string): Spelling[] => {
  const half = Math.floor(secret.length / 2)
  const json = JSON.stringify(secret).slice(1, -1)
  const texts: Record<string, string> = {
    raw: secret,
    'first half': secret.slice(0, half),
    'second half': secret.slice(half),
    json,
    'first half, json': JSON.stringify(secret.slice(0, half)).slice(1, -1),
    'second half, json': JSON.stringify(secret.slice(half)).slice(1, -1),
    'json twice': JSON.stringify(json).slice(1, -1),
    'json with slashes escaped': json.replaceAll('/', '\\/'),
    hex: each(secret, code => hex(code, 2)),
    'hex, upper case': each(secret, code => hex(code, 2).toUpperCase()),
    'URL-encoded': encodeURIComponent(secret),
    'URL-encoded, lower case': encodeURIComponent(secret).replace(/%../g, code => code.toLowerCase()),
    'form-encoded': new URLSearchParams([['', secret]]).toString().slice(1),
    'percent-encoded': each(secret, code => `%${hex(code, 2).toUpperCase()}`),
    'UTF-16 escapes': each(secret, code => `\\u${hex(code, 4)}`),
    'UTF-16 escapes, upper case': each(secret, code => `\\u${hex(code, 4).toUpperCase()}`),
    'UTF-16 escapes, json': each(secret, code => `\\\\u${hex(code, 4)}`),
    'HTML, named': secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;'),
    'HTML, decimal': each(secret, code => `&#${code};`),
    'base64 twice': base64At(Buffer.from(secret).toString('base64').replace(/=+$/, ''), 0)
  }
  for (const offset of [0, 1, 2]) {
    const base64 = base64At(secret, offset)
    texts[`base64 at offset ${offset}`] = base64
    texts[`base64url at offset ${offset}`] = inUrlAlphabet(base64)
  }
  const inBytes = Object.entries(texts).map(([name, text]) => ({ name, bytes: Buffer.from(text) }))
  const utf16 = Buffer.from(secret, 'utf16le')
  return [...inBytes, { name: 'UTF-16LE', bytes: utf16 }, { name: 'UTF-16BE', bytes: Buffer.from(utf16).swap16() }]
}

export interface SecretSearch {
  /** One line a finding: where, and in which spelling. Never the text itself. */
  inText(where: string, text: string | Buffer): string[]
  /** In the bytes and the names of all files below a folder. */
  inFiles(folder: string): Promise<string[]>
}

const filesBelow = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter(entry => entry.isFile()).map(entry => path.join(entry.parentPath, entry.name))
}

/** Empty for a file that went between being listed and being read, as those of Chromium do. */
const contentOf = async (file: string): Promise<Buffer> => {
  try {
    return await readFile(file)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return Buffer.alloc(0)
    throw error
  }
}

export const searchFor = (secret: string): SecretSearch => {
  const spellings = spellingsOf(secret)
  const inText = (where: string, text: string | Buffer): string[] => {
    const bytes = typeof text === 'string' ? Buffer.from(text) : text
    return spellings.filter(spelling => bytes.includes(spelling.bytes)).map(({ name }) => `${where}: ${name}`)
  }
  return {
    inText,
    async inFiles(folder) {
      const found: string[] = []
      for (const file of await filesBelow(folder)) {
        const name = path.relative(folder, file)
        found.push(...inText(`name of ${name}`, name), ...inText(`file ${name}`, await contentOf(file)))
      }
      return found
    }
  }
}
