import { environmentColors as contractColors, guardLevels as contractLevels } from '@shared/schemas/environment'
import { expect, it } from 'vitest'
import { summarizeProvider } from '../../../../../electron/providers/summary'
import { wisphubNet } from '../../../../../electron/providers/wisphub-net'
import {
  emptyPlace,
  environmentColors,
  guardLevels,
  guardOf,
  originOf,
  placeOf,
  toPlace,
  withAddress,
  withProduction
} from '../../../../../renderer/features/environments/place-values'
import { environments } from '../../fake-data'

const provider = summarizeProvider(wisphubNet)
const fresh = { named: false, colored: false }

it('knows the lists of the contract', () => {
  expect(environmentColors).toEqual(contractColors)
  expect(guardLevels).toEqual(contractLevels)
})

it.each([
  ['https://api.wisphub.net', 'wisphub.net', true],
  ['https://sandbox-api.wisphub.net', 'wisphub.net trial', false],
  ['https://api.example.com/x', 'api.example.com', true],
  ['http://127.0.0.1:8080', '127.0.0.1:8080', false],
  ['http://[::1]:8080', '[::1]:8080', false],
  ['http://localhost', 'localhost', false],
  ['https://127.0.0.1.example.com', '127.0.0.1.example.com', true],
  ['not an address', '', true]
])('takes %s for %s', (baseUrl, name, production) => {
  const place = withAddress(provider, emptyPlace, baseUrl, fresh)
  expect(place).toMatchObject({ baseUrl, name, production, color: production ? 'red' : 'gray' })
})

it('leaves a name and a colour that a person gave', () => {
  const mine = { ...emptyPlace, name: 'Mine', color: 'blue' as const }
  const place = withAddress(provider, mine, 'https://api.wisphub.net', { named: true, colored: true })
  expect(place).toMatchObject({ name: 'Mine', color: 'blue' })
  expect(withProduction(mine, false, true).color).toBe('blue')
  expect(withProduction(mine, false, false).color).toBe('gray')
})

it('guards production unless told otherwise, and tells main only what was chosen', () => {
  expect(guardOf({ guard: null, production: true })).toBe('confirm')
  expect(guardOf({ guard: null, production: false })).toBe('open')
  expect(guardOf({ guard: 'read_only', production: false })).toBe('read_only')
  expect(toPlace(emptyPlace)).not.toHaveProperty('guard')
  const [first] = environments()
  if (!first) throw new Error('There is an environment.')
  expect(toPlace(placeOf(first))).toMatchObject({ guard: 'confirm', name: 'wisphub.net' })
})

it('names the origin of an address', () => {
  expect(originOf(' https://api.example.com/v1 ')).toBe('https://api.example.com')
  expect(originOf('api.example.com')).toBeNull()
})
