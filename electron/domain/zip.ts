/** Puts small texts into one ZIP file (APPNOTE 6.3.10), stored and not compressed: readable by whatever opens any. */

export interface ZipEntry {
  /** ASCII, without folders. */
  name: string
  bytes: Uint8Array
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

const crc32 = (bytes: Uint8Array): number => {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crc >>> 8) ^ (crcTable[(crc ^ byte) & 0xff] ?? 0)
  return (crc ^ 0xffffffff) >>> 0
}

/** Little-endian, each number with its size in bytes. */
const record = (...fields: [value: number, size: 2 | 4][]): Uint8Array => {
  const view = new DataView(new ArrayBuffer(fields.reduce((sum, [, size]) => sum + size, 0)))
  let offset = 0
  for (const [value, size] of fields) {
    if (size === 2) view.setUint16(offset, value, true)
    else view.setUint32(offset, value, true)
    offset += size
  }
  return new Uint8Array(view.buffer)
}

/** As MS-DOS had it, in UTC: the zone of whoever shares is nobody's business. */
const dosTime = (at: Date): [time: number, date: number] => [
  (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1),
  (Math.max(0, at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate()
]

const version = 20
const noFlags = 0
const stored = 0

export const toZip = (entries: readonly ZipEntry[], at: Date): Uint8Array => {
  const [time, date] = dosTime(at)
  const files: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const { name, bytes } of entries) {
    const label = new TextEncoder().encode(name)
    const size = bytes.byteLength
    const shared: [number, 2 | 4][] = [
      [version, 2],
      [noFlags, 2],
      [stored, 2],
      [time, 2],
      [date, 2],
      [crc32(bytes), 4],
      [size, 4],
      [size, 4],
      [label.byteLength, 2],
      [0, 2]
    ]
    const head = record([0x04034b50, 4], ...shared)
    const place: [number, 2 | 4][] = [
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 4],
      [offset, 4]
    ]
    files.push(head, label, bytes)
    directory.push(record([0x02014b50, 4], [version, 2], ...shared, ...place), label)
    offset += head.byteLength + label.byteLength + size
  }
  const directorySize = directory.reduce((sum, { byteLength }) => sum + byteLength, 0)
  const end = record(
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [entries.length, 2],
    [entries.length, 2],
    [directorySize, 4],
    [offset, 4],
    [0, 2]
  )
  return Buffer.concat([...files, ...directory, end])
}
