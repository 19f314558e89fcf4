import type { SecretManagerSummary } from '@shared/schemas/secret-manager'
import { expect, it } from 'vitest'
import {
  awsTargetOf,
  emptyAwsTarget,
  missingAwsFields
} from '../../../../../renderer/features/secret-managers/aws-target'
import {
  faultsOf,
  leadsElsewhere,
  missingIn,
  placeIn,
  valuesOf
} from '../../../../../renderer/features/secret-managers/form-values'

const manager: SecretManagerSummary = {
  id: '00000000-0000-4000-8000-000000000001',
  label: 'Billing',
  region: 'eu-south-2',
  endpoint: null,
  accessKeyEnd: '0001',
  hasSessionToken: false,
  destinations: 0
}

it('an endpoint is none where it is left empty, and loses its last slash', () => {
  expect(placeIn(valuesOf(manager))).toEqual({ label: 'Billing', region: 'eu-south-2', endpoint: null })
  expect(placeIn({ ...valuesOf(manager), endpoint: ' https://a.example/ ' }).endpoint).toBe('https://a.example')
})

it.each([
  [{ label: 'Other' }, false],
  [{ endpoint: 'https://secretsmanager.eu-south-2.amazonaws.com' }, false],
  [{ region: 'us-east-1' }, true],
  [{ endpoint: 'https://a.example' }, true]
])('leads elsewhere with %j: %s', (change, elsewhere) => {
  expect(leadsElsewhere({ ...valuesOf(manager), ...change }, manager)).toBe(elsewhere)
})

it('asks for the access where it is asked for, and for a token where there is to be one', () => {
  const none = { secretAccessKey: false, sessionToken: false }
  expect(missingIn(valuesOf(manager), null)).toEqual({})
  expect(Object.keys(missingIn(valuesOf(null), none))).toEqual(['label', 'region', 'accessKeyId', 'secretAccessKey'])
  const withToken = { ...valuesOf(manager), accessKeyId: 'A', withToken: true }
  expect(missingIn(withToken, { ...none, secretAccessKey: true })).toEqual({ sessionToken: 'required' })
})

it('puts what main found wrong at its field', () => {
  const fields = { region: 'invalid_format', 'access.secretAccessKey': 'invalid_format' }
  expect(faultsOf({ code: 'invalid_input', message: '', fields })).toEqual({
    region: 'invalid',
    secretAccessKey: 'invalid'
  })
  expect(faultsOf({ code: 'secret_not_saved', message: '', fields })).toEqual({})
})

it('a place there is a member of a document, or the whole text', () => {
  expect(missingAwsFields(emptyAwsTarget)).toEqual(['connectionId', 'secretId'])
  const values = { ...emptyAwsTarget, connectionId: manager.id, secretId: ' production/billing ' }
  const common = { kind: 'aws_secrets_manager', connectionId: manager.id, secretId: 'production/billing' }
  expect(awsTargetOf(values)).toEqual({ ...common, keyMember: 'api_key', baseUrlMember: 'base_url' })
  expect(awsTargetOf({ ...values, whole: true })).toEqual({ ...common, keyMember: null, baseUrlMember: null })
  expect(missingAwsFields({ ...values, keyMember: ' ' })).toEqual(['keyMember'])
})
