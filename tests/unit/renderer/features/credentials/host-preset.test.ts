import { expect, it } from 'vitest'
import { summarizeProvider } from '../../../../../electron/providers/summary'
import { wisphubNet } from '../../../../../electron/providers/wisphub-net'
import { ownHost, valuesOfAddress, valuesOfPreset } from '../../../../../renderer/features/credentials/host-preset'

const provider = summarizeProvider(wisphubNet)

it('fills everything from a known host', () => {
  expect(valuesOfPreset(provider, 'trial')).toEqual({
    presetId: 'trial',
    baseUrl: 'https://sandbox-api.wisphub.net',
    environmentName: 'wisphub.net trial',
    production: false
  })
})

it('starts blank for an address of one’s own', () => {
  expect(valuesOfPreset(provider, ownHost)).toMatchObject({ presetId: ownHost, baseUrl: '', production: true })
})

it.each([
  ['https://api.wisphub.net', 'net', 'wisphub.net', true],
  ['https://api.example.com/x', ownHost, 'api.example.com', true],
  ['http://127.0.0.1:8080', ownHost, '127.0.0.1:8080', false],
  ['http://[::1]:8080', ownHost, '[::1]:8080', false],
  ['http://localhost', ownHost, 'localhost', false],
  ['https://127.0.0.1.example.com', ownHost, '127.0.0.1.example.com', true],
  ['not an address', ownHost, '', true]
])('takes %s for %s', (baseUrl, presetId, environmentName, production) => {
  expect(valuesOfAddress(provider, baseUrl)).toEqual({ presetId, baseUrl, environmentName, production })
})
