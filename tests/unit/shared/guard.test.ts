import { guardAnswer } from '@shared/guard'
import { type GuardLevel, guardLevels } from '@shared/schemas/environment'
import { effectSchema, httpMethods } from '@shared/schemas/provider'
import { describe, expect, it } from 'vitest'

const effects = [null, ...effectSchema.options]

describe('the guard of an environment', () => {
  it.each([
    ['GET', null, 'read_only', 'none'],
    ['HEAD', null, 'read_only', 'none'],
    ['OPTIONS', null, 'confirm', 'none'],
    ['POST', 'read', 'read_only', 'none'],
    ['POST', 'diagnostic', 'read_only', 'none'],
    ['POST', 'diagnostic', 'confirm', 'none'],
    ['POST', null, 'open', 'none'],
    ['POST', null, 'confirm', 'type'],
    ['PUT', 'write', 'confirm', 'type'],
    ['POST', null, 'read_only', 'refuse'],
    ['PATCH', 'write', 'read_only', 'refuse'],
    ['GET', 'write', 'read_only', 'refuse'],
    ['DELETE', null, 'open', 'ask'],
    ['DELETE', 'write', 'open', 'ask'],
    ['DELETE', 'read', 'confirm', 'type'],
    ['DELETE', 'destructive', 'read_only', 'refuse'],
    ['POST', 'destructive', 'open', 'ask']
  ] as const)('answers %s of effect %s where it is %s with %s', (method, effect, guard, answer) => {
    expect(guardAnswer(method, effect, guard)).toBe(answer)
  })

  it('lets no deletion through without a word', () => {
    for (const guard of guardLevels) {
      for (const effect of effects) expect(guardAnswer('DELETE', effect, guard)).not.toBe('none')
      for (const method of httpMethods) expect(guardAnswer(method, 'destructive', guard)).not.toBe('none')
    }
  })

  it('never demands less for a stricter level', () => {
    const strictness = ['none', 'ask', 'type', 'refuse']
    const levels: GuardLevel[] = ['open', 'confirm', 'read_only']
    for (const method of httpMethods) {
      for (const effect of effects) {
        const answers = levels.map(level => strictness.indexOf(guardAnswer(method, effect, level)))
        expect(answers).toEqual([...answers].sort((left, right) => left - right))
      }
    }
  })
})
