import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shortPath } from '../../../../../renderer/features/destinations/short-path'

describe('a long path', () => {
  it('keeps its beginning and the name of its file', () => {
    expect(shortPath('/home/deploy/clusters/production/billing/secrets/wisphub.env', 32)).toBe(
      '/home/deploy/cl…rets/wisphub.env'
    )
    expect(shortPath('C:\\services\\billing\\configuration\\the-name-of-the-file.env', 36)).toBe(
      'C:\\service…\\the-name-of-the-file.env'
    )
  })

  it('stands as it is where it fits', () => {
    expect(shortPath('/srv/.env', 9)).toBe('/srv/.env')
  })

  it('never takes more room than there is, and is made of its two ends', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.integer({ min: 1, max: 80 }), (path, most) => {
        const short = shortPath(path, most)
        expect([...short].length).toBeLessThanOrEqual(Math.max(most, 1))
        if (short === path) return
        const [head = '', ...rest] = short.split('…')
        expect(path.startsWith(head)).toBe(true)
        expect(path.endsWith(rest.at(-1) ?? '')).toBe(true)
      })
    )
  })

  it('keeps the whole name of the file wherever there is room for it', () => {
    const name = fc.stringMatching(/^[a-z.]{1,20}$/)
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 12 }), name, (folders, file) => {
        expect(shortPath(`/${folders.join('/')}/${file}`, 23).endsWith(`/${file}`)).toBe(true)
      })
    )
  })
})
