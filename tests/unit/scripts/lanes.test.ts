import { describe, expect, it } from 'vitest'
import { inLanes } from '../../../scripts/test/lanes.mjs'

describe('lanes', () => {
  it('work on as many at once as there are lanes, and answer in the order of the items', async () => {
    const waiting = new Map<string, () => void>()
    const started: string[] = []
    const all = inLanes(2, ['long', 'b', 'c', 'd'], item => {
      started.push(item)
      return new Promise<string>(resolve => waiting.set(item, () => resolve(`${item} done`)))
    })
    const end = async (item: string): Promise<void> => {
      waiting.get(item)?.()
      await new Promise(resolve => setImmediate(resolve))
    }
    expect(started).toEqual(['long', 'b'])
    await end('b')
    expect(started).toEqual(['long', 'b', 'c'])
    await end('c')
    await end('d')
    await end('long')
    expect(await all).toEqual(['long done', 'b done', 'c done', 'd done'])
  })

  it('fail as soon as one item fails', async () => {
    await expect(inLanes(2, [1, 2], async () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  })
})
