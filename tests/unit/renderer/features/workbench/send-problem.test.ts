import { expect, it } from 'vitest'
import { sendProblem } from '../../../../../renderer/features/workbench/send-problem'
import { type Draft, emptyDraft, newRow } from '../../../../../renderer/stores/draft'
import { credential, environments } from '../../fake-data'

const [environment] = environments()
const known = { environment, credential: credential(1) }
const draft = (change: Partial<Draft>): Draft => ({
  ...emptyDraft(),
  url: '/a',
  environmentId: environment?.id ?? '',
  credentialId: credential(1).id,
  ...change
})

it('finds nothing missing in a complete request', () => {
  expect(sendProblem(draft({}), known)).toBeNull()
  expect(sendProblem(draft({ credentialId: null }), { ...known, credential: undefined })).toBeNull()
})

it('does not send without a key that was chosen and is gone', () => {
  expect(sendProblem(draft({}), { ...known, credential: undefined })).toEqual({ kind: 'environment' })
})

it('names what is missing', () => {
  expect(sendProblem(draft({}), { environment: undefined, credential: undefined })).toEqual({ kind: 'environment' })
  expect(sendProblem(draft({ url: '  ' }), known)).toEqual({ kind: 'url' })
  const lacking = draft({ url: '/a/{id}', pathParameters: [newRow('id')] })
  expect(sendProblem(lacking, known)).toEqual({ kind: 'path', names: ['id'] })
})
