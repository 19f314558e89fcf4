import { httpMethods } from '@shared/schemas/provider'
import { expect, it } from 'vitest'
import { methods } from '../../../../renderer/stores/methods'

it('offers every method of the contract', () => {
  expect(methods).toEqual(httpMethods)
})
