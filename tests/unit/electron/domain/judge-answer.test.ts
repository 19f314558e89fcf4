import { failureCodeSchema } from '@shared/schemas/exchange'
import type { KnownError } from '@shared/schemas/provider'
import { describe, expect, it } from 'vitest'
import { type Answer, judgeAnswer, judgeComparison } from '../../../../electron/domain/judge-answer'

const error = (status: number, body: string, kind: KnownError['kind']): KnownError => ({
  status,
  body,
  kind,
  meaning: { en: kind, es: kind }
})
const errors = [
  error(403, '', 'wrong_host'),
  error(403, 'no permission', 'not_allowed'),
  error(403, 'bad key', 'key_refused'),
  error(401, 'no permission', 'not_allowed')
]
const answer = (status: number | null, text = '', failure: Answer['failure'] = null): Answer => ({
  status,
  failure,
  text
})
const said = (given: Answer, known = errors): string => Object.values(judgeAnswer(given, known)).join(' ')

describe('what an answer says of a key', () => {
  it.each([
    [answer(200), 'works accepted'],
    [answer(204), 'works accepted'],
    [answer(403, '{"detail":"no permission"}'), 'works accepted_not_allowed'],
    [answer(401, 'no permission'), 'works accepted_not_allowed'],
    [answer(403, '{"detail":"bad key"}'), 'refused refused_by_provider'],
    [answer(403, 'something else'), 'unproven unexpected_answer'],
    [answer(401), 'refused refused_by_provider'],
    [answer(302), 'unproven redirected'],
    [answer(404, 'bad key'), 'unproven unexpected_answer'],
    [answer(422), 'unproven unexpected_answer'],
    [answer(429), 'unproven too_many_requests'],
    [answer(500), 'unproven server_fault'],
    [answer(503), 'unproven server_fault'],
    [answer(null), 'unproven no_answer']
  ])('%j: %s', (given, verdict) => {
    expect(said(given)).toBe(verdict)
  })

  it('is a refusal by 403 where nothing else is known of it', () => {
    expect(said(answer(403, 'who knows'), [])).toBe('refused refused_by_provider')
  })

  it('is nothing where it did not arrive, whatever came of it', () => {
    for (const failure of failureCodeSchema.options) expect(said(answer(200, '', failure))).toBe('unproven no_answer')
  })

  it('is nothing where the same comes without the key', () => {
    expect(judgeComparison(answer(200), answer(200), [])).toEqual({ outcome: 'unproven', reason: 'same_without_key' })
    expect(judgeComparison(answer(401), answer(200), [])).toEqual({ outcome: 'works', reason: 'accepted' })
    expect(judgeComparison(answer(200), answer(401), [])).toMatchObject({ outcome: 'refused' })
    expect(judgeComparison(answer(403), answer(403), [])).toMatchObject({ outcome: 'refused' })
  })
})
