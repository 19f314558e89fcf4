import { describe, expect, it } from 'vitest'
import { plain } from '../../../../../renderer/features/catalogue/catalogue-groups'
import {
  meantItem,
  type PaletteGroup,
  type PaletteItem,
  paletteLimit,
  searchPalette
} from '../../../../../renderer/features/palette/palette-items'

const item = (group: PaletteGroup, label: string, more = ''): PaletteItem => ({
  id: `${group} ${label}`,
  group,
  label,
  detail: more,
  text: plain(`${label} ${more}`),
  run: () => undefined
})

const many = Array.from({ length: 10_000 }, (_, index) => item('keys', `Customer ${index}`, 'WispHub Net'))
const labels = (query: string, items: PaletteItem[]) =>
  searchPalette(items, query, plain).groups.flatMap(group => group.items.map(({ label }) => label))

describe('the palette', () => {
  it('takes words in any order, without accents, in whatever an item is found by', () => {
    const items = [item('tasks', 'Find a client by ID', 'Buscar cliente por cédula'), item('tasks', 'List plans')]
    expect(labels('cedula buscar', items)).toEqual(['Find a client by ID'])
    expect(labels('', items)).toHaveLength(2)
    expect(labels('nothing', items)).toEqual([])
  })

  it('shows the best first', () => {
    const items = [item('tasks', 'Relist'), item('tasks', 'The list'), item('tasks', 'List')]
    expect(labels('list', items)).toEqual(['List', 'The list', 'Relist'])
  })

  it('never lets ten thousand keys crowd out the one action', () => {
    const result = searchPalette([...many, item('commands', 'Import customers')], 'customer', plain)
    expect(result.groups[0]?.items[0]?.label).toBe('Import customers')
    expect(result.shown).toBe(paletteLimit)
    expect(result.total).toBe(10_001)
  })

  it('is quick with ten thousand keys', () => {
    const began = performance.now()
    for (const query of ['c', 'cu', 'cus', 'customer 77', 'wisphub 99']) searchPalette(many, query, plain)
    // Five keystrokes; a frame each would be 80 milliseconds, and this machine may be busy.
    expect(performance.now() - began).toBeLessThan(500)
  })

  it('takes Enter for the best match of what is written, however far the list has come', () => {
    const items = [item('commands', 'Settings'), item('commands', 'Check the audit log')]
    const [first] = items
    const all = searchPalette(items, '', plain)
    expect(meantItem(all, first?.id ?? '', true)?.label).toBe('Settings')
    expect(meantItem(searchPalette(items, 'audit', plain), first?.id ?? '', false)?.label).toBe('Check the audit log')
    expect(meantItem(searchPalette(items, 'nothing', plain), first?.id ?? '', false)).toBeUndefined()
  })
})
