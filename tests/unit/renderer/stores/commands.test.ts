import { describe, expect, it, vi } from 'vitest'
import { en } from '../../../../renderer/i18n/en'
import { useCommands } from '../../../../renderer/stores/command-store'
import { allCommands, commandGroups, firstKeys } from '../../../../renderer/stores/commands'

describe('the table of commands', () => {
  it('binds no keys twice', () => {
    const bindings = allCommands.flatMap(({ keys, alsoKeys = [] }) => [...keys, ...alsoKeys])
    expect(new Set(bindings.map(binding => binding.toLowerCase())).size).toBe(bindings.length)
  })

  it('has words for every command and every group, and for no other', () => {
    expect(Object.keys(en.commands).sort()).toEqual(allCommands.map(({ id }) => id).sort())
    expect(Object.keys(en.commandGroups).sort()).toEqual([...commandGroups].sort())
  })

  it('tells the first keys of a command', () => {
    expect(firstKeys('reopenTab')).toEqual(['Mod', 'Shift', 'T'])
    expect(firstKeys('import')).toEqual([])
  })
})

describe('a command', () => {
  it('goes to whoever offered it last, and to nobody once it was taken back', () => {
    const [first, second] = [vi.fn(), vi.fn()]
    const stopFirst = useCommands.getState().provide('find', first)
    const stopSecond = useCommands.getState().provide('find', second)
    expect(useCommands.getState().run('find', 2)).toBe(true)
    expect(second).toHaveBeenCalledWith(2)
    stopSecond()
    useCommands.getState().run('find')
    expect(first).toHaveBeenCalledOnce()
    stopFirst()
    expect(useCommands.getState().run('find')).toBe(false)
  })
})
