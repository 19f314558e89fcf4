/** Whether a data key is the one that a file was made with. */
import { SealBroken, type Sealer } from '../sealing'
import { bytesIn } from './columns'
import type { Connection } from './connection'
import { damagedFile, isUnreadable, unavailable } from './faults'

const table = 'key_check'
/** Two, so that one flipped bit does not make the right key look wrong. */
const ids = ['first', 'second']
const text = Buffer.from('latchkey', 'utf8')

export const writeKeyCheck = (connection: Connection, sealer: Sealer): void =>
  connection.transaction(() => {
    for (const id of ids)
      connection.run(`INSERT INTO ${table} (id, sealed) VALUES (?, ?)`, [id, sealer.seal(text, [table, id])])
  })

const opens = (connection: Connection, sealer: Sealer, id: string): boolean => {
  try {
    const raw = connection.get(`SELECT sealed FROM ${table} WHERE id = ?`, [id])
    return raw !== null && text.equals(sealer.open(bytesIn(raw, 'sealed'), [table, id]))
  } catch (error) {
    if (error instanceof SealBroken || isUnreadable(error)) return false
    throw error
  }
}

/** `opensAnything` is asked when both values fail: any row that opens proves the key as well. */
export const requireRightKey = (connection: Connection, sealer: Sealer, opensAnything: () => boolean): void => {
  if (ids.some(id => opens(connection, sealer, id)) || opensAnything()) return
  if (connection.isDamaged()) throw damagedFile(connection.file, 'Nothing in the damaged database can be opened')
  throw unavailable('wrong_key', 'The data key does not open this database', { file: connection.file })
}
