import { AppFailure } from '@shared/errors'
import type { ImportPreview } from '@shared/schemas/import'
import { beforeEach, describe, expect, it } from 'vitest'
import { useImport } from '../../../../renderer/stores/import-store'
import type { FakeMain } from '../fake-bridge'
import { fakeId } from '../fake-data'
import { installFakeMain, settle } from '../fake-window'

const id = fakeId(6, 1)
const preview: ImportPreview = {
  id,
  fileName: 'keys.env',
  format: 'dotenv',
  readableByOthers: false,
  skipped: [],
  rows: [0, 1].map(index => ({
    index,
    line: index + 1,
    label: `KEY_${index}`,
    tags: [],
    providerId: 'wisphub-net',
    authentication: { methodId: 'api-key', fields: {} },
    environmentName: 'Main',
    baseUrl: 'https://api.wisphub.net',
    production: true,
    details: { owner: '', issuedOn: null, expiresOn: null, consumers: [] },
    length: 41,
    findings: [],
    sameAs: null
  }))
}
const now = () => useImport.getState()
const called = (name: string) => fake.calls.filter(call => call.name === name)

let fake: FakeMain
beforeEach(() => {
  fake = installFakeMain({ preview })
})

describe('choosing a file', () => {
  it('shows what is in it', async () => {
    await now().choose()
    expect(now()).toMatchObject({ phase: 'choosing', preview: { fileName: 'keys.env' } })
    expect(now().choices.map(({ label }) => label)).toEqual(['KEY_0', 'KEY_1'])
  })

  it('leads back to the start when the person thinks better of it', async () => {
    fake.state.preview = null
    await now().choose()
    expect(now()).toMatchObject({ phase: 'start', preview: null, error: null })
  })

  it('says why a file that was dropped cannot be read', async () => {
    fake.state.preview = null
    fake.bridge.pathForFile = () => '/x/picture.png'
    expect(now().drop(new File([], 'picture.png'))).toBe(true)
    await settle()
    expect(called('imports.open')[0]?.input).toEqual({ path: '/x/picture.png' })
    expect(now()).toMatchObject({ phase: 'start', error: { code: 'import_unreadable' } })
  })

  it('takes nothing that is no file, and no file in the middle of a save', async () => {
    fake.bridge.pathForFile = () => ''
    expect(now().drop(new File([], 'text'))).toBe(false)
    fake.bridge.pathForFile = () => '/x/keys.env'
    useImport.setState({ phase: 'saving' })
    expect(now().drop(new File([], 'keys.env'))).toBe(false)
    expect(called('imports.open')).toEqual([])
  })

  it('has main forget a file that came after the dialog was closed', async () => {
    const reading = now().choose()
    now().reset()
    await reading
    expect(now()).toMatchObject({ phase: 'start', preview: null })
    expect(called('imports.discard')).toHaveLength(1)
  })
})

describe('saving', () => {
  it('hands over what is wanted and keeps what became of it', async () => {
    await now().choose()
    now().change(0, choice => ({ ...choice, included: false }))
    now().changeAll(choice => ({ ...choice, environmentName: 'Other' }))
    await now().save()
    expect(called('imports.save')[0]?.input).toMatchObject({ id, choices: [{ index: 1, environmentName: 'Other' }] })
    expect(now()).toMatchObject({ phase: 'done', result: { failed: [{ index: 1 }] } })
  })

  it('leads back to the choices when nothing could be saved', async () => {
    await now().choose()
    fake.failNext('imports.save', new AppFailure('import_gone', 'No.'))
    await now().save()
    expect(now()).toMatchObject({ phase: 'choosing', error: { code: 'import_gone' } })
    expect(now().choices).toHaveLength(2)
  })

  it('counts only while it saves, and only for its own file', async () => {
    await now().choose()
    now().receive({ id, done: 1, total: 2 })
    expect(now().progress.done).toBe(0)
    useImport.setState({ phase: 'saving' })
    now().receive({ id: fakeId(6, 2), done: 1, total: 2 })
    expect(now().progress.done).toBe(0)
    now().receive({ id, done: 1, total: 2 })
    expect(now().progress).toEqual({ done: 1, total: 2 })
    now().cancel()
    expect(called('imports.cancel')).toHaveLength(1)
  })
})
