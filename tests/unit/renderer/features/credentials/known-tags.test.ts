import { expect, it } from 'vitest'
import { knownTags } from '../../../../../renderer/features/credentials/known-tags'
import { credential } from '../../fake-data'

it('lists each tag once, as the alphabet goes', () => {
  const credentials = [credential(1, { tags: ['soporte', 'árbol'] }), credential(2, { tags: ['soporte', 'banco'] })]
  expect(knownTags(credentials)).toEqual(['árbol', 'banco', 'soporte'])
})
