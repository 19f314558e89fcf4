import { describe, expect, it } from 'vitest'
import { recognizeCsv } from '../../../../../electron/domain/interchange/credential-csv'
import { type CsvLine, readCsv, separatorOf } from '../../../../../electron/domain/interchange/csv'

const linesOf = async (text: string): Promise<CsvLine[]> => {
  const lines: CsvLine[] = []
  for await (const line of readCsv(text, separatorOf(text))) lines.push(line)
  return lines
}
const fieldsOf = async (text: string) =>
  (await linesOf(text)).map(line => (line.kind === 'record' ? line.fields : line.kind))

/** Format and keys of a whole file. */
const read = async (text: string) => {
  const [header, ...rows] = await linesOf(text)
  const format = header?.kind === 'record' ? recognizeCsv(header.fields) : null
  return {
    format: format?.format,
    keys: rows.flatMap(row => (row.kind === 'record' ? (format?.read(row.fields, row.line) ?? []) : []))
  }
}

describe('reading CSV', () => {
  it.each([',', ';', '\t'])('finds out that %j is the separator', async separator => {
    const text = `"a${separator === ',' ? ';' : ','}b"${separator}c\n1${separator}2`
    expect(separatorOf(text)).toBe(separator)
    expect((await fieldsOf(text))[1]).toEqual(['1', '2'])
  })

  it('reads quotes, doubled quotes, line ends in fields, CRLF and a byte order mark', async () => {
    expect(await fieldsOf('\ufeffa,"b, ""c"""\r\n"x\r\ny",z\r\n')).toEqual([
      ['a', 'b, "c"'],
      ['x\r\ny', 'z']
    ])
  })

  it('names the line that a record begins in', async () => {
    const lines = await linesOf('a,b\n"1\n2",x\n\ny,z\n')
    expect(lines.map(({ line }) => line)).toEqual([1, 2, 5])
  })

  it('reads short and long rows as they are', async () => {
    expect(await fieldsOf('a,b\n1\n1,2,3')).toEqual([['a', 'b'], ['1'], ['1', '2', '3']])
  })

  it('ends at a quote that nothing closes, and keeps what came before', async () => {
    expect(await fieldsOf('a,b\n1,2\n"3,4\n5,6')).toEqual([['a', 'b'], ['1', '2'], 'not_readable'])
  })

  it('leaves formulas what they are: text', async () => {
    const text = 'label,key\n"=HYPERLINK(""http://evil"")",=1+1\n@SUM(A1),+49'
    expect((await read(text)).keys).toMatchObject([
      { label: '=HYPERLINK("http://evil")', secret: '=1+1' },
      { label: '@SUM(A1)', secret: '+49' }
    ])
  })

  it('lets others in while it reads, and stops when nobody reads on', async () => {
    const text = `label,key\n${'name,secret\n'.repeat(10_000)}`
    let turns = 0
    const timer = setInterval(() => {
      turns += 1
    }, 0)
    expect(await linesOf(text)).toHaveLength(10_001)
    clearInterval(timer)
    expect(turns).toBeGreaterThan(2)
    for await (const line of readCsv(text, ',')) {
      expect(line.line).toBe(1)
      break
    }
  })
})

describe('what the columns mean', () => {
  it('our own', async () => {
    const { format, keys } = await read(
      [
        'Label;Provider;Environment;Base URL;Key;Method;field.headerName;Tags;Owner;Issued on;Expires on;Consumers;Production',
        'Support;wisphub-net;Live;https://api.wisphub.net;abc;api-key;X-Key;"a, b";Ana;2026-01-02;31/12/2026;crm,bot;no'
      ].join('\n')
    )
    expect(format).toBe('latchkey_csv')
    expect(keys).toEqual([
      {
        line: 2,
        label: 'Support',
        secret: 'abc',
        provider: 'wisphub-net',
        methodId: 'api-key',
        fields: { headerName: 'X-Key' },
        url: 'https://api.wisphub.net',
        environmentName: 'Live',
        production: false,
        tags: ['a', 'b'],
        details: { owner: 'Ana', issuedOn: '2026-01-02', expiresOn: null, consumers: ['crm', 'bot'] }
      }
    ])
  })

  it('1Password', async () => {
    const { format, keys } = await read(
      'Title,Url,Username,Password,OTPAuth,Favorite,Archived,Tags,Notes\nStripe,https://dashboard.stripe.com/login,ana@x.com,sk-1,,false,false,"work,api",hello'
    )
    expect(format).toBe('onepassword_csv')
    expect(keys).toMatchObject([
      { label: 'Stripe', secret: 'sk-1', url: 'https://dashboard.stripe.com', tags: ['work', 'api'] }
    ])
    expect(keys[0]?.details.owner).toBe('ana@x.com')
  })

  it('Bitwarden, with keys in fields of its own', async () => {
    const { format, keys } = await read(
      'folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp\nWork,,login,CRM,,"API key: k-1\nColor: blue\nToken: t-1",0,"https://crm.example/in,https://b.example",ana,p-1,'
    )
    expect(format).toBe('bitwarden_csv')
    expect(keys.map(({ label, secret }) => [label, secret])).toEqual([
      ['CRM', 'p-1'],
      ['CRM API key', 'k-1'],
      ['CRM Token', 't-1']
    ])
    expect(keys[0]).toMatchObject({ url: 'https://crm.example', tags: ['Work'] })
  })

  it('Bitwarden, however long a line of its fields is', async () => {
    const fields = `${'key'.repeat(100_000)}\r\nAPI key: k-1\r\nkey:k-2\r\nno: k-3`
    const started = performance.now()
    const { keys } = await read(`name,login_uri,login_password,fields\r\nCRM,,,"${fields}"`)
    expect(performance.now() - started).toBeLessThan(2000)
    expect(keys.map(({ label, secret }) => [label, secret])).toEqual([['CRM API key', 'k-1']])
  })

  it.each([
    [
      '"Group","Title","Username","Password","URL","Notes","TOTP","Icon","Last Modified","Created"\n"Root/APIs","CRM","ana","p-1","crm.example/x","","","0","",""'
    ],
    ['"Account","Login Name","Password","Web Site","Comments"\n"CRM","ana","p-1","crm.example/x",""']
  ])('KeePass: %s', async text => {
    const { format, keys } = await read(text)
    expect(format).toBe('keepass_csv')
    expect(keys).toMatchObject([{ label: 'CRM', secret: 'p-1', url: 'crm.example' }])
  })

  it('nothing, where the header is none that is known', async () => {
    for (const text of ['a,b\n1,2', 'name\nx', '', 'key\nx']) expect((await read(text)).format).toBeUndefined()
  })

  it('no key in a row without one', async () => {
    expect((await read('label,key\nempty,\nfull,x')).keys.map(({ line }) => line)).toEqual([3])
  })

  it('nothing more for headers from prototypes', async () => {
    const { keys } = await read('label,key,__proto__,field.__proto__,constructor,field.constructor\na,b,c,d,e,f')
    expect(keys).toHaveLength(1)
    expect(Object.getPrototypeOf(keys[0])).toBe(Object.prototype)
    expect(Object.keys(keys[0]?.fields ?? {})).toEqual(['constructor'])
    expect(({} as Record<string, unknown>)['c']).toBeUndefined()
  })

  it('cuts what is noted down to what the vault takes', async () => {
    const many = Array.from({ length: 100 }, (_, index) => `tag${index}${'x'.repeat(60)}`).join(';')
    const { keys } = await read(
      `label,key,tags,owner,consumers\n"${'l\n'.repeat(200)}",k,"${many}","${'o'.repeat(500)}","${many}"`
    )
    const [key] = keys
    expect(key?.label.length).toBeLessThanOrEqual(120)
    expect(key?.label).not.toContain('\n')
    expect(key?.tags).toHaveLength(20)
    expect(Math.max(...(key?.tags ?? []).map(tag => tag.length))).toBeLessThanOrEqual(40)
    expect(key?.details.owner).toHaveLength(120)
    expect(key?.details.consumers).toHaveLength(50)
  })
})
