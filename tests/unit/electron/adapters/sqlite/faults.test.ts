import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AppFailure } from '@shared/errors'
import sqlite from 'node-sqlite3-wasm'
import { afterAll, describe, expect, it } from 'vitest'
import { isDamage, isEngineFailure, toFailure } from '../../../../../electron/adapters/sqlite/faults'

const folder = mkdtempSync(join(tmpdir(), 'latchkey-faults-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** What SQLite itself throws, so that its words are never ours to remember. */
const provoke = (...statements: string[]): unknown => {
  const db = new sqlite.Database(':memory:')
  try {
    for (const statement of statements) db.run(statement)
    return null
  } catch (error) {
    return error
  } finally {
    db.close()
  }
}
const failureOf = (error: unknown) => toFailure(error, join(folder, 'vault.db'))

describe('an error of SQLite', () => {
  it.each([
    ['a table that is not there', ['SELECT * FROM environments']],
    ['a column that is not there', ['CREATE TABLE t (a)', 'SELECT sealed FROM t']],
    ['an index that is not there', ['CREATE TABLE t (a)', 'SELECT a FROM t INDEXED BY i']],
    ['a column to write that is not there', ['CREATE TABLE t (a)', 'INSERT INTO t (sealed) VALUES (1)']]
  ])('means damage: %s', (_name, statements) => {
    expect(failureOf(provoke(...statements))).toMatchObject({
      code: 'database_damaged',
      fields: { file: join(folder, 'vault.db') }
    })
  })

  it('means damage where the file is something else', () => {
    const path = join(folder, 'text.db')
    writeFileSync(path, 'no database '.repeat(1000))
    const db = new sqlite.Database(path)
    expect.assertions(1)
    try {
      db.run('PRAGMA user_version')
    } catch (error) {
      expect(isDamage(failureOf(error))).toBe(true)
    }
    db.close()
  })

  it.each([
    ['a key that is taken', ['CREATE TABLE t (a PRIMARY KEY)', 'INSERT INTO t VALUES (1)', 'INSERT INTO t VALUES (1)']],
    ['nothing where something must be', ['CREATE TABLE t (a NOT NULL)', 'INSERT INTO t VALUES (NULL)']],
    ['a type that does not fit', ['CREATE TABLE t (a BLOB) STRICT', "INSERT INTO t VALUES ('text')"]],
    ['a reference to nothing', ['CREATE TABLE t (a PRIMARY KEY, b REFERENCES t (a))', 'INSERT INTO t VALUES (1, 2)']]
  ])('is our own mistake: %s', (_name, statements) => {
    expect(failureOf(provoke(...statements))).toMatchObject({ name: 'AppFailure', code: 'internal' })
  })

  it('means that the database cannot be had, otherwise', () => {
    const absent = join(folder, 'absent', 'vault.db')
    expect.assertions(1)
    try {
      new sqlite.Database(absent)
    } catch (error) {
      expect(toFailure(error, absent)).toMatchObject({
        code: 'database_unavailable',
        fields: { reason: 'io', file: absent }
      })
    }
  })
})

describe('an error from elsewhere', () => {
  it.each([
    ['a trap', Object.assign(new Error('unreachable'), { name: 'RuntimeError' })],
    ['an overflow', new RangeError('Maximum call stack size exceeded')],
    ['something that is no error', 0]
  ])('ends the engine: %s', (_name, error) => {
    expect(isEngineFailure(failureOf(error))).toBe(true)
  })

  it.each([
    ['ENOSPC', 'disk_full'],
    ['EACCES', 'io']
  ])('of the file system is named: %s', (code, reason) => {
    const error = Object.assign(new Error(code), { code, syscall: 'write' })
    expect(failureOf(error)).toMatchObject({ code: 'database_unavailable', fields: { reason } })
  })

  it('stays what it is', () => {
    const failure = new AppFailure('row_damaged', 'as it was')
    expect(failureOf(failure)).toBe(failure)
    const mistake = new TypeError('a mistake of ours')
    expect(failureOf(mistake)).toBe(mistake)
  })
})
