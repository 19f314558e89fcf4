import fc from 'fast-check'
import { expect, it } from 'vitest'
import { registerProblems } from '../../../../../renderer/features/sessions/register-fields'

const label = { en: 'x', es: 'x' }
const fields = [
  { name: 'email', label, secret: false },
  { name: 'password', label, secret: true },
  { name: 'again', label, secret: true, repeats: 'password' }
]

const problemsOf = (values: Record<string, string>) =>
  registerProblems(fields, {
    isEmpty: name => (values[name] ?? '') === '',
    areEqual: (name, other) => values[name] === values[other]
  })

it('asks for every field', () => {
  expect(problemsOf({})).toEqual({ email: 'required', password: 'required', again: 'required' })
})

it('says before sending that a repeated field differs', () => {
  expect(problemsOf({ email: 'a', password: 'one', again: 'other' })).toEqual({ again: 'differs' })
})

it('is content exactly where all are filled in and the repeated ones are alike', () => {
  const text = fc.constantFrom('', 'a', 'b')
  fc.assert(
    fc.property(text, text, text, (email, password, again) => {
      const isRight = email !== '' && password !== '' && password === again
      expect(Object.keys(problemsOf({ email, password, again })).length === 0).toBe(isRight)
    })
  )
})
