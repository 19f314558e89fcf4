import { destinationTargetSchema } from '@shared/schemas/destination'
import { describe, expect, it } from 'vitest'
import { targetFaults } from '../../../../../renderer/features/destinations/target-faults'
import {
  emptyTarget,
  fileKinds,
  guessKind,
  missingFields,
  targetOf
} from '../../../../../renderer/features/destinations/target-values'
import { translatorFor } from '../../i18n/translator'

describe('the kind of a file', () => {
  it.each([
    ['/srv/billing/.env', 'dotenv'],
    ['/srv/billing/.env.production', 'dotenv'],
    ['C:\\billing\\Production.ENV', 'dotenv'],
    ['/srv/billing/env', 'dotenv'],
    ['/srv/k8s/secret.yaml', 'kubernetes_secret'],
    ['/srv/k8s/secret.YML', 'kubernetes_secret'],
    ['/srv/.env/settings.json', 'json'],
    ['/run/secrets/api_key', 'docker_secret'],
    ['/run/secrets/environment.txt', 'docker_secret'],
    ['', 'docker_secret']
  ])('of %s is most likely %s', (path, kind) => {
    expect(guessKind(path)).toBe(kind)
  })
})

describe('what was entered', () => {
  const filled = { ...emptyTarget, variable: ' API_KEY ', secretName: ' billing', entry: 'api-key ' }

  it.each(fileKinds)('of a %s is what main takes, without blanks around it', kind => {
    const target = targetOf({ ...filled, kind })
    expect(destinationTargetSchema.safeParse(target).success).toBe(true)
    expect(JSON.stringify(target)).not.toMatch(/" | "/)
    expect(missingFields(target)).toEqual([])
  })

  it('leaves the address out where it is not wanted', () => {
    expect(targetOf({ ...emptyTarget, kind: 'json', withBaseUrl: false })).toMatchObject({ baseUrlMember: null })
  })

  it('has to be filled in, its own fields alone', () => {
    expect(missingFields(targetOf(emptyTarget))).toEqual(['variable'])
    expect(missingFields(targetOf({ ...emptyTarget, kind: 'kubernetes_secret' }))).toEqual(['secretName', 'entry'])
    expect(missingFields(targetOf({ ...emptyTarget, kind: 'docker_secret' }))).toEqual([])
    expect(missingFields(targetOf({ ...emptyTarget, kind: 'json', baseUrlMember: ' ' }))).toEqual(['baseUrlMember'])
  })
})

const t = await translatorFor('en')

describe('what main found wrong', () => {
  const error = (fields: Record<string, string>, code: 'invalid_input' | 'internal' = 'invalid_input') => ({
    ...{ code, message: '', fields }
  })

  it('stands at its field', () => {
    expect(targetFaults(error({ 'target.variable': 'invalid_format' }), t)).toEqual({
      variable: t('destinations.fieldProblems.variable')
    })
    expect(targetFaults(error({ 'target.secretName': 'x', 'target.entry': 'y' }), t)).toEqual({
      secretName: t('destinations.fieldProblems.secretName'),
      entry: t('destinations.fieldProblems.entry')
    })
  })

  it('about no field is for the form', () => {
    expect(targetFaults(error({ path: 'taken' }), t)).toEqual({})
    expect(targetFaults(error({ 'target.kind': 'invalid_union' }), t)).toEqual({})
    expect(targetFaults(error({ 'target.variable': 'x' }, 'internal'), t)).toEqual({})
  })
})
