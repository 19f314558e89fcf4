/** Files that are there after a power cut once these functions have returned. */
import { closeSync, copyFileSync, fsyncSync, openSync, readSync, renameSync, writeFileSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

const syncPath = (path: string, flags: 'r' | 'r+'): void => {
  const descriptor = openSync(path, flags)
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

export const syncFile = (path: string): void => syncPath(path, 'r+')

/** Windows can neither open a folder nor needs to: its names are written with the file. */
export const syncFolder = (path: string): void => {
  if (process.platform !== 'win32') syncPath(path, 'r')
}

/** Replaces what is at `to`. */
export const renameDurably = (from: string, to: string): void => {
  renameSync(from, to)
  syncFolder(dirname(to))
}

/** Replaces what is at `to`, in one step. */
export const copyDurably = (from: string, to: string): void => {
  const unfinished = `${to}.part`
  copyFileSync(from, unfinished)
  syncFile(unfinished)
  renameDurably(unfinished, to)
}

/** Replaces what is at `path`, in one step; for its owner alone. */
export const writeDurably = (path: string, bytes: Uint8Array): void => {
  const unfinished = `${path}.part`
  writeFileSync(unfinished, bytes, { mode: 0o600 })
  syncFile(unfinished)
  renameDurably(unfinished, path)
}

export const overwriteStart = (path: string, bytes: Uint8Array): void => {
  const descriptor = openSync(path, 'r+')
  try {
    writeSync(descriptor, bytes, 0, bytes.length, 0)
  } finally {
    closeSync(descriptor)
  }
}

/** The first bytes of a file; fewer where it is shorter. */
export const readStart = (path: string, length: number): Uint8Array => {
  const descriptor = openSync(path, 'r')
  try {
    const bytes = new Uint8Array(length)
    return bytes.subarray(0, readSync(descriptor, bytes, 0, length, 0))
  } finally {
    closeSync(descriptor)
  }
}
