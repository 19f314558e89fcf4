import { expect, it } from 'vitest'
import { summarizeProvider } from '../../../../../electron/providers/summary'
import { wisphubNet } from '../../../../../electron/providers/wisphub-net'
import { tabName } from '../../../../../renderer/features/tabs/tab-words'
import { emptyDraft } from '../../../../../renderer/stores/draft'

const providers = [summarizeProvider(wisphubNet)]
const nameOf = (change: Partial<ReturnType<typeof emptyDraft>>) =>
  tabName({ draft: { ...emptyDraft(), ...change } }, providers, text => text.es)

it.each([
  [{ providerId: 'wisphub-net', endpointId: 'list-clients' }, 'Listar clientes'],
  [{ url: '/api/clientes/?limit=50' }, '/api/clientes/'],
  [{ url: '/api/clientes/7/saldo/' }, '…/7/saldo'],
  [{ url: 'https://api.example.com/a/b/c' }, '…/b/c'],
  [{ url: '' }, '']
])('%j is %s', (change, name) => {
  expect(nameOf(change)).toBe(name)
})
