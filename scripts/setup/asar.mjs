import { closeSync, openSync, readSync } from 'node:fs'

/** @typedef {{ size?: number, offset?: string, unpacked?: boolean, link?: string, files?: Record<string, Node> }} Node */

/**
 * Makes a flat asar archive: the sizes of the header, the header as JSON, then the files' bytes.
 * @param {Record<string, string>} files
 */
export function createAsar(files) {
  /** @type {Record<string, Node>} */
  const nodes = {}
  const bodies = []
  let offset = 0
  for (const [name, text] of Object.entries(files)) {
    const body = Buffer.from(text)
    nodes[name] = { size: body.length, offset: String(offset) }
    offset += body.length
    bodies.push(body)
  }
  const json = Buffer.from(JSON.stringify({ files: nodes }))
  const padded = (json.length + 3) & ~3
  const head = Buffer.alloc(16 + padded)
  head.writeUInt32LE(4, 0)
  head.writeUInt32LE(padded + 8, 4)
  head.writeUInt32LE(padded + 4, 8)
  head.writeUInt32LE(json.length, 12)
  json.copy(head, 16)
  return Buffer.concat([head, ...bodies])
}

/**
 * What an asar archive holds: every file's path with its size and whether it lies unpacked beside the archive.
 * @param {string} archive
 */
export function listAsar(archive) {
  const file = openSync(archive, 'r')
  try {
    const sizes = Buffer.alloc(16)
    readSync(file, sizes, 0, 16, 0)
    const json = Buffer.alloc(sizes.readUInt32LE(12))
    readSync(file, json, 0, json.length, 16)
    return [...walk(JSON.parse(json.toString('utf8')), '')]
  } finally {
    closeSync(file)
  }
}

/**
 * @param {Node} node
 * @param {string} folder
 * @returns {Generator<{ path: string, size: number, unpacked: boolean }>}
 */
function* walk(node, folder) {
  for (const [name, child] of Object.entries(node.files ?? {})) {
    const path = folder ? `${folder}/${name}` : name
    if (child.files) yield* walk(child, path)
    else yield { path, size: child.size ?? 0, unpacked: child.unpacked === true }
  }
}
