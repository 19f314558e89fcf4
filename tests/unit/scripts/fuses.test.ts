import path from 'node:path'
import { expect, test } from 'vitest'
import { readFuses, setFuses } from '../../../scripts/setup/fuses.mjs'
import { makeProgram } from './support/archives'
import { makeFolder, write } from './support/folder'

const makeFile = (content: Buffer | string): string => {
  const folder = makeFolder()
  write(folder, { program: content })
  return path.join(folder, 'program')
}

test('the wire is read as it stands, and only the named fuses are set', () => {
  const program = makeFile(makeProgram('1r110001'))
  expect(readFuses(program)).toBe('1r110001')
  setFuses(program, { RunAsNode: false, OnlyLoadAppFromAsar: true, WasmTrapHandlers: true })
  expect(readFuses(program)).toBe('0r110101')
})

// The program is read in pieces of 4 MiB: the wire may lie across the border of two.
test.each([-40, -32, -16, -1, 0, 1])('a wire %i bytes from a border is found once', shift => {
  expect(readFuses(makeFile(makeProgram('10110001', (4 << 20) + shift)))).toBe('10110001')
})

test.each([
  ['no wire', 'no wire at all', '0 fuse wires'],
  ['two wires', Buffer.concat([makeProgram('1011'), makeProgram('1011')]), '2 fuse wires']
])('a program with %s is refused', (_name, content, message) => {
  expect(() => readFuses(makeFile(content))).toThrow(
    expect.objectContaining({ code: 'fuses-unreadable', message: expect.stringContaining(message) })
  )
})
