import { expect, it } from 'vitest'
import { guessProduction } from '../../../../../electron/domain/interchange/production'

it.each([
  [['production'], true],
  [['', 'https://api.example.com'], true],
  [['prod', 'https://staging.example.com'], true],
  [['staging'], false],
  [['', 'https://dev.example.com'], false],
  [['', 'https://api-test.example.com/v1'], false],
  [['', 'http://localhost:8000'], false],
  [['', 'http://127.0.0.1'], false],
  [['', 'http://[::1]:80'], false],
  [['', 'https://10.127.0.0.1.example'], true],
  [['pruebas'], false],
  [['', 'https://devices.example.com'], true],
  [[], true]
])('%j is the real thing: %s', (names, production) => {
  expect(guessProduction(names)).toBe(production)
})
