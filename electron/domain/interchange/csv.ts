/** Reads CSV (RFC 4180, with the separators that people use) a piece at a time, so that others come by in between. */
import { parse } from 'csv-parse'

export type CsvLine = { kind: 'record'; line: number; fields: string[] } | { kind: 'not_readable'; line: number }

const chunkCharacters = 16 * 1024
/** Bytes of one record: a key and everything that is noted of it. */
const maxRecordBytes = 512 * 1024

/** The separator that stands most often in the first line, outside of quotes. */
export const separatorOf = (text: string): string => {
  const firstLine = /^[^\r\n]*/.exec(text.replace(/"[^"]*"/g, ''))?.[0] ?? ''
  const counted = [',', ';', '\t'].map(separator => ({ separator, count: firstLine.split(separator).length }))
  return counted.reduce((most, one) => (one.count > most.count ? one : most)).separator
}

/** Lets timers, sockets and windows have their turn. */
const letOthersIn = (): Promise<void> => new Promise(resolve => setImmediate(resolve))

/** Where the record begins: the library counts the lines up to its end. */
const firstLineOf = (end: number, fields: readonly string[]): number =>
  end - fields.reduce((lines, field) => lines + (field.match(/\r\n|\r|\n/g)?.length ?? 0), 0)

/**
 * Every record with its line. Rows may be longer or shorter than others. At a quote that nothing closes it ends, with
 * the line it got to.
 */
export async function* readCsv(text: string, separator: string): AsyncGenerator<CsvLine> {
  const parser = parse({
    delimiter: separator,
    bom: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: maxRecordBytes
  })
  // Whoever stops reading early closes it, and then no piece is ever said to be taken.
  const closed = new Promise<void>(resolve => parser.once('close', resolve))
  const feed = async (): Promise<void> => {
    for (let at = 0; at < text.length && !parser.destroyed; at += chunkCharacters) {
      const piece = text.slice(at, at + chunkCharacters)
      await Promise.race([new Promise<void>(resolve => parser.write(piece, () => resolve())), closed])
      await letOthersIn()
    }
    if (!parser.destroyed) parser.end()
  }
  const feeding = feed()
  let last = 0
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      last = info.lines
      yield { kind: 'record', line: firstLineOf(info.lines, record), fields: record }
    }
  } catch {
    // Of the error not even the text is of use: it may quote the record.
    yield { kind: 'not_readable', line: last + 1 }
  } finally {
    parser.destroy()
    await feeding
  }
}
