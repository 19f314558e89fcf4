import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ask, start } from './support'

interface Page {
  count: number
  next: string | null
  previous: string | null
  results: { id_servicio: number }[]
}

const idsOf = (page: Page) => page.results.map(row => row.id_servicio)
const upTo = (count: number) => Array.from({ length: count }, (_, place) => place + 1)
const unlimited = { requestsPerMinute: null, requestsPerHour: null } as const

async function page(sandbox: { origin: string }, query: string): Promise<Page> {
  return (await ask(sandbox, `/api/clientes/${query}`)).json
}

/** All pages from one on, by the links themselves. */
async function follow(sandbox: { origin: string }, first: string, link: 'next' | 'previous'): Promise<Page[]> {
  const pages: Page[] = []
  for (let query: string | null = first; query !== null; ) {
    const one = await page(sandbox, query)
    pages.push(one)
    query = one[link] === null ? null : new URL(one[link]).search
  }
  return pages
}

describe('paging', () => {
  it('has 25 to a page, so that 137 clients take 6 requests', async () => {
    const sandbox = await start()
    const pages = await follow(sandbox, '', 'next')
    expect(pages.map(one => one.results.length)).toEqual([25, 25, 25, 25, 25, 12])
    expect(pages.flatMap(idsOf)).toEqual(upTo(137))
    expect(pages[0]?.previous).toBeNull()
    expect(pages[0]?.next).toBe(`${sandbox.origin}/api/clientes/?limit=25&offset=25`)
    expect(pages[1]?.previous).toBe(`${sandbox.origin}/api/clientes/?limit=25`)
    expect(pages[2]?.previous).toBe(`${sandbox.origin}/api/clientes/?limit=25&offset=25`)
  })

  it('gives every record once, in order, with the right count, for any number of clients and any limit', async () => {
    const sandbox = await start({ switches: unlimited })
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 1, max: 100 }), async (count, limit) => {
        sandbox.control.setSwitches({ clientCount: count })
        const pages = await follow(sandbox, `?limit=${limit}`, 'next')
        expect(pages.flatMap(idsOf)).toEqual(upTo(count))
        expect(pages.every(one => one.count === count)).toBe(true)
        expect(pages).toHaveLength(Math.max(1, Math.ceil(count / limit)))
      }),
      { numRuns: 40 }
    )
  })

  it('is a window of the list from any offset on, with links to both sides', async () => {
    const sandbox = await start({ switches: { ...unlimited, clientCount: 60 } })
    await fc.assert(
      fc.asyncProperty(fc.nat(80), fc.integer({ min: 1, max: 70 }), async (offset, limit) => {
        const one = await page(sandbox, `?limit=${limit}&offset=${offset}`)
        expect(idsOf(one)).toEqual(upTo(60).slice(offset, offset + limit))
        const next = offset + limit < 60 ? String(offset + limit) : null
        expect(one.next === null ? null : new URL(one.next).searchParams.get('offset')).toBe(next)
        expect(one.previous === null).toBe(offset === 0)
        if (one.previous !== null) {
          const previous = new URL(one.previous).searchParams.get('offset')
          expect(Number(previous ?? 0)).toBe(Math.max(0, offset - limit))
        }
      }),
      { numRuns: 60 }
    )
  })

  it('goes back by previous the way it came by next, page by page', async () => {
    const sandbox = await start({ switches: { ...unlimited, clientCount: 40 } })
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 45 }), fc.boolean(), async (limit, byNumber) => {
        const forth = await follow(sandbox, byNumber ? `?page=1&limit=${limit}` : `?limit=${limit}`, 'next')
        const last = byNumber
          ? `?page=${forth.length}&limit=${limit}`
          : `?limit=${limit}&offset=${limit * (forth.length - 1)}`
        const back = await follow(sandbox, last, 'previous')
        expect(back.map(idsOf).reverse()).toEqual(forth.map(idsOf))
      }),
      { numRuns: 20 }
    )
  })

  it('answers to page as well', async () => {
    const sandbox = await start()
    const second = await page(sandbox, '?page=2')
    expect(idsOf(second)).toEqual(upTo(50).slice(25))
    expect(second.next).toBe(`${sandbox.origin}/api/clientes/?page=3`)
    expect(second.previous).toBe(`${sandbox.origin}/api/clientes/`)
    expect((await page(sandbox, '?page=6')).next).toBeNull()
  })

  it.each(['7', '0', '-1', 'x', ''])('has no page "%s"', async number => {
    const answer = await ask(await start(), `/api/clientes/?page=${number}`)
    expect(answer.status).toBe(404)
    expect(answer.json).toEqual({ detail: 'Página inválida.' })
  })

  it('has an empty first page for an empty list', async () => {
    const sandbox = await start({ switches: { clientCount: 0 } })
    expect(await page(sandbox, '?page=1')).toEqual({ count: 0, next: null, previous: null, results: [] })
  })

  it('gives at most 2000 at once', async () => {
    const sandbox = await start({ switches: { clientCount: 2100 } })
    const first = await page(sandbox, '?limit=5000')
    expect(first.results).toHaveLength(2000)
    expect(new URL(first.next ?? '').searchParams.get('offset')).toBe('2000')
    expect((await page(sandbox, '?limit=2000')).results).toHaveLength(2000)
  })

  it.each(['limit=0', 'limit=-5', 'limit=x', 'limit=', 'limit=1.5', 'offset=-1', 'offset=x'])(
    'corrects %s quietly',
    async query => {
      expect(idsOf(await page(await start(), `?${query}`))).toEqual(upTo(25))
    }
  )

  it('keeps the filters in its links', async () => {
    const sandbox = await start()
    const first = await page(sandbox, '?limit=5&estado=1&ciudad__contains=Bogot%C3%A1')
    expect(first.next).toMatch(/\?ciudad__contains=Bogot%C3%A1&estado=1&limit=5&offset=5$/)
    const link = new URL(first.next ?? '')
    expect(Object.fromEntries(link.searchParams)).toEqual({
      limit: '5',
      offset: '5',
      estado: '1',
      ciudad__contains: 'Bogotá'
    })
    expect((await page(sandbox, link.search)).count).toBe(first.count)
  })
})

describe('the links of a page', () => {
  const links = async (sandbox: { origin: string }) => {
    const { next, previous } = await page(sandbox, '?limit=10&offset=10')
    return [new URL(next ?? '').origin, new URL(previous ?? '').origin]
  }

  it('name the host that was asked, by http', async () => {
    const sandbox = await start()
    expect(await links(sandbox)).toEqual([sandbox.origin, sandbox.origin])
    const byName = { origin: sandbox.origin.replace('127.0.0.1', 'localhost') }
    const answer = await ask(sandbox, '/api/clientes/', { headers: { host: new URL(byName.origin).host } })
    expect(new URL(answer.json.next ?? '').origin).toBe(byName.origin)
  })

  it.each([
    ['http', (origin: string) => origin],
    ['https', (origin: string) => origin.replace('http:', 'https:')],
    ['other-host', () => 'http://other-host.invalid']
  ] as const)('may be %s', async (nextLink, expected) => {
    const sandbox = await start({ switches: { nextLink } })
    expect(await links(sandbox)).toEqual([expected(sandbox.origin), expected(sandbox.origin)])
  })
})
