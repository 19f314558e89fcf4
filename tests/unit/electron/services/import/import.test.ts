import { importPreviewSchema } from '@shared/schemas/import'
import { describe, expect, it } from 'vitest'
import { codeOf, exampleCredential, setUpServices } from '../setup'
import { choicesOf, opened } from './opened'

const canary = 'AbCd1234.canaryKey5678canaryKey5678canary'

const secretOf = async ({ credentials }: Awaited<ReturnType<typeof opened>>, label: string): Promise<string> => {
  const { id = '' } = (await credentials.list()).find(one => one.label === label) ?? {}
  return Buffer.from((await credentials.use(id)).secret).toString()
}

describe('looking through a file', () => {
  it('shows what is in it, and no key', async () => {
    const { imports, importFiles } = await opened()
    importFiles.put(
      '/home/ana/.env.staging',
      `WISPHUB_NET_KEY=${canary}\nWISPHUB_NET_HOST=https://api.wisphub.net/api/\nPORT=1`,
      true
    )
    const preview = await imports.open('/home/ana/.env.staging')
    expect(importPreviewSchema.parse(preview)).toEqual(preview)
    expect(preview).toMatchObject({ fileName: '.env.staging', format: 'dotenv', readableByOthers: true })
    expect(preview.skipped).toEqual([{ line: 3, reason: 'no_key' }])
    expect(preview.rows).toMatchObject([
      {
        index: 0,
        line: 1,
        label: 'WISPHUB_NET_KEY',
        providerId: 'wisphub-net',
        authentication: { methodId: 'api-key' },
        environmentName: 'staging',
        baseUrl: 'https://api.wisphub.net',
        length: canary.length,
        sameAs: null
      }
    ])
    expect(JSON.stringify(preview)).not.toContain('canary')
  })

  it('names what is wrong with a key, and a credential that has the very same', async () => {
    const { imports, importFiles, credentials } = await opened()
    await credentials.create(exampleCredential)
    importFiles.put('/a.env', `A_API_KEY=${exampleCredential.secret}\nB_API_KEY="Bearer  x"\nC_API_KEY="a\\nb"`)
    const { rows } = await imports.open('/a.env')
    expect(rows.map(({ sameAs }) => sameAs)).toEqual(['Support', null, null])
    expect(rows[2]?.findings).toContainEqual(expect.objectContaining({ code: 'line_break', severity: 'refused' }))
    expect(JSON.stringify(rows)).not.toContain('canary')
  })

  it.each([
    [
      'an export of 1Password',
      'Title,Url,Username,Password,OTPAuth\nCRM,https://crm.example/login,ana,k,',
      'onepassword_csv'
    ],
    [
      'an export of Bitwarden',
      'folder,name,login_uri,login_username,login_password\n,CRM,https://crm.example,ana,k',
      'bitwarden_csv'
    ],
    ['an export of KeePass', 'Group;Title;Username;Password;URL\nRoot;CRM;ana;k;crm.example', 'keepass_csv'],
    ['a table of our own', 'label\tkey\tbase_url\nCRM\tk\thttps://crm.example', 'latchkey_csv']
  ])('takes %s, whatever it is called', async (_, text, format) => {
    const { imports, importFiles } = await opened()
    importFiles.put('/keys.txt', text)
    const preview = await imports.open('/keys.txt')
    expect(preview.format).toBe(format)
    expect(preview.rows).toMatchObject([
      { label: 'CRM', providerId: null, baseUrl: 'https://crm.example', production: true }
    ])
  })

  it('reads what a spreadsheet saves: UTF-16, and Windows’ own letters', async () => {
    const { imports, importFiles } = await opened()
    const utf16 = Buffer.from('\ufefflabel;key\nseñal;k', 'utf16le')
    importFiles.files.set('/utf16.csv', { bytes: new Uint8Array(utf16), readableByOthers: false })
    expect((await imports.open('/utf16.csv')).rows[0]?.label).toBe('señal')
    importFiles.files.set('/latin1.csv', {
      bytes: new Uint8Array(Buffer.from('label;key\nseñal;k', 'latin1')),
      readableByOthers: false
    })
    expect((await imports.open('/latin1.csv')).rows[0]?.label).toBe('señal')
  })

  it.each([
    ['a file that is not there', null, 'not_found'],
    ['an empty one', '', 'unknown_format'],
    ['a letter', 'Dear Ana,\nthis is no file with keys.\n', 'unknown_format'],
    ['a table of something else', 'name,age\nAna,30', 'unknown_format'],
    ['a picture', '\u0089PNG\r\n\u001a\n\0\0\0', 'unknown_format'],
    ['more than anybody can look through', `label,key\n${'a,b\n'.repeat(10_001)}`, 'too_many_rows'],
    ['a key among more lines than that', `A_API_KEY=k\n${'-\n'.repeat(10_001)}`, 'too_many_rows'],
    ['a long text without a key', '-\n'.repeat(10_001), 'unknown_format']
  ])('refuses %s', async (_, text, reason) => {
    const { imports, importFiles } = await opened()
    if (text !== null) importFiles.put('/file', text)
    await expect(imports.open('/file')).rejects.toMatchObject({ code: 'import_unreadable', fields: { reason } })
  })

  it('asks for a file, and minds when there is none after all', async () => {
    const { imports, importFiles } = await opened()
    expect(await imports.choose()).toBeNull()
    importFiles.put('/x.env', 'X_API_KEY=k')
    importFiles.chosen = '/x.env'
    expect(await imports.choose()).toMatchObject({ fileName: 'x.env' })
  })

  it('needs an open vault before it reads anything', async () => {
    const { imports, importFiles } = setUpServices()
    importFiles.put('/x.env', 'X_API_KEY=k')
    expect(await codeOf(imports.open('/x.env'))).toBe('vault_closed')
    expect(await codeOf(imports.choose())).toBe('vault_closed')
  })

  it('reads ten thousand rows, and lets others run meanwhile', async () => {
    const { imports, importFiles } = await opened()
    const rows = Array.from({ length: 10_000 }, (_, index) => `Key ${index},k-${index},https://h${index % 20}.example`)
    importFiles.put('/big.csv', `label,key,base_url\n${rows.join('\n')}`)
    let longestGap = 0
    let last = performance.now()
    const watch = setInterval(() => {
      longestGap = Math.max(longestGap, performance.now() - last)
      last = performance.now()
    }, 1)
    const started = performance.now()
    const preview = await imports.open('/big.csv')
    clearInterval(watch)
    console.log(
      `10,000 rows in ${Math.round(performance.now() - started)} ms, longest gap ${Math.round(longestGap)} ms`
    )
    expect(preview.rows).toHaveLength(10_000)
    expect(preview.rows[9_999]).toMatchObject({ index: 9_999, line: 10_001, label: 'Key 9999' })
  })
})

describe('saving what was chosen', () => {
  it('saves the keys with all that was noted of them, and puts it on record', async () => {
    const services = await opened()
    const { imports, importFiles, credentials, audited, published } = services
    importFiles.put(
      '/keys.csv',
      'label,key,base_url,tags,owner,issued_on,consumers\nCRM,k-1234567890,https://crm.example,"a,b",Ana,2026-01-02,bot\nERP,k-0987654321,https://erp.example,,,,'
    )
    const preview = await imports.open('/keys.csv')
    expect(await imports.save(preview.id, choicesOf(preview))).toEqual({ saved: 2, failed: [], cancelled: false })
    expect(await credentials.list()).toHaveLength(2)
    expect((await credentials.list()).find(({ label }) => label === 'CRM')).toMatchObject({
      tags: ['a', 'b'],
      details: { owner: 'Ana', issuedOn: '2026-01-02', expiresOn: null, consumers: ['bot'] },
      temporary: false
    })
    expect(await secretOf(services, 'CRM')).toBe('k-1234567890')
    expect(audited.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['credential.imported', 'credential.imported', 'import.finished'])
    )
    expect(audited.at(-1)).toEqual({ type: 'import.finished', data: { format: 'latchkey_csv', saved: 2, failed: 0 } })
    expect(published.filter(([name]) => name === 'imports.progress').at(-1)).toEqual([
      'imports.progress',
      { id: preview.id, done: 2, total: 2 }
    ])
  })

  it('saves the clean form only where that was chosen', async () => {
    const services = await opened()
    const { imports, importFiles } = services
    importFiles.put(
      '/keys.csv',
      'label,key,base_url\none," k-1234567890 ",https://a.example\ntwo," k-1234567890 ",https://a.example'
    )
    const preview = await imports.open('/keys.csv')
    const [first, second] = choicesOf(preview)
    if (!first || !second) throw new Error('two rows were expected')
    const result = await imports.save(preview.id, [{ ...first, clean: true }, second])
    expect(await secretOf(services, 'one')).toBe('k-1234567890')
    expect(result.saved + result.failed.length).toBe(2)
    if (result.saved === 2) expect(await secretOf(services, 'two')).toBe(' k-1234567890 ')
  })

  it('does not let one that fails keep the others', async () => {
    const { imports, importFiles, credentials } = await opened()
    importFiles.put('/a.env', 'A_API_KEY="a\\nb"\nB_API_KEY=k-1234567890\nC_API_KEY=k-0987654321')
    const preview = await imports.open('/a.env')
    const [first, second, third] = choicesOf(preview)
    if (!first || !second || !third) throw new Error('three rows were expected')
    const choices = [first, second, { ...third, baseUrl: 'ftp://x' }, { ...second, index: 99 }]
    const result = await imports.save(preview.id, choices)
    expect(result).toMatchObject({ saved: 1, cancelled: false })
    expect(result.failed).toEqual([
      { index: 0, code: 'secret_rejected' },
      { index: 2, code: expect.any(String) },
      { index: 99, code: 'invalid_input' }
    ])
    expect((await credentials.list()).map(({ label }) => label)).toEqual(['B_API_KEY'])
  })

  it('asks a keychain that stopped answering once and not for every key', async () => {
    const { imports, importFiles, keychain } = await opened()
    importFiles.put('/a.env', 'A_API_KEY=k-1\nB_API_KEY=k-2\nC_API_KEY=k-3')
    const preview = await imports.open('/a.env')
    const { set, get } = keychain
    let asked = 0
    keychain.set = async (...args) => {
      asked += 1
      keychain.mode = 'no_service'
      return set.apply(keychain, args)
    }
    const { saved, failed } = await imports.save(preview.id, choicesOf(preview))
    expect(saved).toBe(0)
    expect(failed).toHaveLength(3)
    expect(asked).toBeLessThanOrEqual(1)
    keychain.get = get
  })

  it('ends between two keys when it is cancelled', async () => {
    const { imports, importFiles, credentials, published } = await opened()
    importFiles.put('/a.env', Array.from({ length: 20 }, (_, index) => `K${index}_API_KEY=k-${index}`).join('\n'))
    const preview = await imports.open('/a.env')
    // In the very moment in which the first progress is told: a look from time to time may come too late.
    const push = published.push.bind(published)
    published.push = (...told) => {
      if (told.some(([name]) => name === 'imports.progress')) imports.cancel(preview.id)
      return push(...told)
    }
    const result = await imports.save(preview.id, choicesOf(preview))
    published.push = push
    expect(result.cancelled).toBe(true)
    expect(result.saved).toBeLessThan(20)
    expect(await credentials.list()).toHaveLength(result.saved)
    expect(await imports.save(preview.id, choicesOf(preview).slice(-1))).toMatchObject({ saved: 1, cancelled: false })
  })

  it('is not begun twice at once', async () => {
    const { imports, importFiles } = await opened()
    importFiles.put('/a.env', 'A_API_KEY=k-1')
    const preview = await imports.open('/a.env')
    const [first, second] = await Promise.allSettled([
      imports.save(preview.id, choicesOf(preview)),
      imports.save(preview.id, choicesOf(preview))
    ])
    expect([first.status, second.status].sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('saves no key twice, and never what is left of one', async () => {
    const { imports, importFiles, credentials } = await opened()
    importFiles.put('/a.env', 'A_API_KEY=k-1234567890')
    const preview = await imports.open('/a.env')
    await imports.save(preview.id, choicesOf(preview))
    const again = await imports.save(preview.id, choicesOf(preview))
    expect(again.failed).toEqual([{ index: 0, code: 'import_gone' }])
    expect(await credentials.list()).toHaveLength(1)
  })
})
