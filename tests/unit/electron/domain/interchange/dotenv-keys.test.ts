import { describe, expect, it } from 'vitest'
import { readDotenv } from '../../../../../electron/domain/interchange/dotenv'
import { createDotenvKeys, nameOfDotenvFile } from '../../../../../electron/domain/interchange/dotenv-keys'
import { providers } from '../../../../../electron/providers/registry'

const known = providers.flatMap(({ id, dotenv }) => dotenv.map(names => ({ provider: id, ...names })))

const keysOf = (text: string, fileName = '.env') => {
  const keys = createDotenvKeys(known, fileName)
  for (const line of readDotenv(text)) keys.add(line)
  return keys.finish()
}
const brief = (text: string) => keysOf(text).keys.map(({ label, provider, url }) => [label, provider, url])

describe('keys of a .env file', () => {
  it('knows the names of every provider, with the address that goes with each', () => {
    for (const { id, dotenv } of providers) {
      for (const { secret, baseUrl, methodId } of dotenv) {
        const text = `${secret[0]}=the-key\n${baseUrl.map(name => `${name}=https://here.example`).join('\n')}`
        expect(keysOf(text).keys).toMatchObject([
          { secret: 'the-key', provider: id, methodId, url: baseUrl.length > 0 ? 'https://here.example' : '' }
        ])
      }
    }
  })

  it.each([
    ['STRIPE_API_KEY=k\nSTRIPE_BASE_URL=https://s.example', ['STRIPE_API_KEY', 'api-key', 'https://s.example']],
    ['CRM_TOKEN=k\nCRM_HOST=crm.example', ['CRM_TOKEN', 'api-key', 'crm.example']],
    [
      'MY_CRM_ACCESS_TOKEN=k\nMY_CRM_API_URL=https://c.example/api',
      ['MY_CRM_ACCESS_TOKEN', 'api-key', 'https://c.example/api']
    ],
    ['BILLING_APIKEY=k', ['BILLING_APIKEY', 'api-key', '']],
    ['api_key=k\nOTHER_URL=https://o.example', ['api_key', 'api-key', '']]
  ])('takes %j for a key of another service', (text, key) => {
    expect(brief(text)).toEqual([key])
  })

  it('leaves out what is no key, and says where it stands', () => {
    const found = keysOf('PORT=80\n\n# x\nDATABASE_URL=postgres://u:p@h/d\nX_API_KEY=\nnot a line\nX_TOKEN=k')
    expect(found.keys.map(({ label }) => label)).toEqual(['X_TOKEN'])
    expect(found.skipped).toEqual([
      { line: 1, reason: 'no_key' },
      { line: 4, reason: 'no_key' },
      { line: 5, reason: 'no_key' },
      { line: 6, reason: 'not_readable' }
    ])
  })

  it('takes the last of several values, as every reader of such files does, and names the others', () => {
    const found = keysOf('A_API_KEY=one\nA_API_KEY=two\nA_API_KEY=three')
    expect(found.keys).toMatchObject([{ secret: 'three', line: 3 }])
    expect(found.skipped).toEqual([
      { line: 1, reason: 'overridden' },
      { line: 2, reason: 'overridden' }
    ])
  })

  it('is not misled by names from prototypes', () => {
    expect(keysOf('__proto__=k\nconstructor_API_KEY=k\n__proto___TOKEN=k').keys.map(({ label }) => label)).toEqual([
      'constructor_API_KEY',
      '__proto___TOKEN'
    ])
  })

  it.each([
    ['.env', ''],
    ['.env.staging', 'staging'],
    ['.env.production', 'production'],
    ['.env-test', 'test'],
    ['billing.env', 'billing'],
    ['.env.local', ''],
    ['.env.example', ''],
    ['keys.txt', '']
  ])('%s is named %j', (file, name) => {
    expect(nameOfDotenvFile(file)).toBe(name)
    expect(keysOf('A_API_KEY=k', file).keys[0]?.environmentName).toBe(name)
  })
})
