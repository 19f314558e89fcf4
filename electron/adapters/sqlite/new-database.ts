/** Databases with nothing in them: a file, or one in memory. */
import { chmodSync, existsSync, rmSync } from 'node:fs'
import type { Sealing } from '../sealing'
import { type Connection, keeping, openConnection } from './connection'
import { renameDurably, syncFile } from './durable-files'
import { damagedFile } from './faults'
import { writeKeyCheck } from './key-check'
import { type Migration, migrate } from './migrate'

/** Made whole under another name, so that a start that is cut short leaves no half database behind. */
export const createFile = (file: string, sealing: Sealing, migrations: readonly Migration[]): void => {
  if (existsSync(`${file}-wal`))
    throw damagedFile(file, 'The database is gone and its log is still there; the log is kept')
  const unfinished = `${file}.new`
  for (const ending of ['', '-wal', '-journal', '.lock'])
    rmSync(`${unfinished}${ending}`, { recursive: true, force: true })
  const connection = openConnection(unfinished, 'create', file)
  keeping(connection, () => {
    migrate(connection, migrations, sealing, { backup: false })
    writeKeyCheck(connection, sealing('key check'))
  })
  connection.close()
  chmodSync(unfinished, 0o600)
  syncFile(unfinished)
  renameDurably(unfinished, file)
}

export const createInMemory = (sealing: Sealing, migrations: readonly Migration[]): Connection => {
  const connection = openConnection('', 'memory')
  return keeping(connection, () => {
    migrate(connection, migrations, sealing, { backup: false })
    return connection
  })
}
