/** Bodies as sealed files in one folder. A file's key lies in the database: without it the file is noise. */
import { randomUUID } from 'node:crypto'
import { access, chmod, mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { BodyStore } from '../../ports'
import { openBodyFile } from './body-file-reader'
import { createBodyFileWriter } from './body-file-writer'
import { bodyFailure, requireId, toBodyFailure } from './failures'

const finishedEnding = '.body'
const unfinishedEnding = '.part'

export interface FileBodyStoreOptions {
  /** Made when it is first needed; nothing else may lie in it. */
  directory: string
}

export const createFileBodyStore = ({ directory }: FileBodyStoreOptions): BodyStore => {
  const pathOf = (id: string): string => join(directory, `${requireId(id)}${finishedEnding}`)
  let preparation: Promise<void> | null = null

  const removeAll = async (ending: string): Promise<void> => {
    const names = await readdir(directory)
    await Promise.all(
      names.filter(name => name.endsWith(ending)).map(name => rm(join(directory, name), { force: true }))
    )
  }
  /** Before the first body of this run, so that what is unfinished now was left by an earlier one. */
  const prepare = async (): Promise<void> => {
    await mkdir(directory, { recursive: true, mode: 0o700 })
    await chmod(directory, 0o700)
    await removeAll(unfinishedEnding)
  }
  const prepared = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    preparation ??= prepare()
    try {
      await preparation
    } catch (error) {
      preparation = null
      throw toBodyFailure(error)
    }
    return work().catch(error => {
      throw toBodyFailure(error)
    })
  }

  return {
    create: id =>
      prepared(async () => {
        const finished = pathOf(id)
        const taken = await access(finished).then(
          () => true,
          () => false
        )
        if (taken) throw bodyFailure('exists', 'There is a body of this id already')
        return createBodyFileWriter(requireId(id), {
          finished,
          unfinished: join(directory, `${requireId(id)}.${randomUUID()}${unfinishedEnding}`)
        })
      }),
    size: (id, key) =>
      prepared(async () => {
        const reader = await openBodyFile(pathOf(id), requireId(id), key)
        await reader.close()
        return reader.size
      }),
    read: (id, key, offset, length) =>
      prepared(async () => {
        const reader = await openBodyFile(pathOf(id), requireId(id), key)
        return reader.read(offset, length).finally(() => reader.close())
      }),
    async *stream(id, key) {
      const reader = await prepared(() => openBodyFile(pathOf(id), requireId(id), key))
      try {
        yield* reader.chunks()
      } catch (error) {
        throw toBodyFailure(error)
      } finally {
        await reader.close()
      }
    },
    delete: ids =>
      prepared(async () => {
        await Promise.all(ids.map(id => rm(pathOf(id), { force: true })))
      }),
    deleteAll: () => prepared(() => removeAll(finishedEnding))
  }
}
