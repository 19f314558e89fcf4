import { AppFailure } from '@shared/errors'
import type { Handlers } from '@shared/ipc/contract'
import type { SecretDraft } from '@shared/schemas/secret'
import type { FakeContext } from './state'

/** Keys on their way in, and files that hold some. */
export const secretHandlers = ({ state, emit }: FakeContext) => {
  const hold = (draft: Omit<SecretDraft, 'id'>): SecretDraft => {
    const held = { ...draft, id: crypto.randomUUID() }
    state.drafts.set(held.id, held)
    return held
  }
  const findingsOf = (text: string): SecretDraft['findings'] =>
    text.trim() === text ? [] : [{ code: 'surrounding_blank', severity: 'doubt', cleanable: true, detail: '' }]
  return {
    'secretDrafts.type': async ({ text }) => hold({ length: text.length, findings: findingsOf(text), sameAs: null }),
    'secretDrafts.paste': async () => hold({ length: 41, findings: findingsOf(' pasted '), sameAs: null }),
    'secretDrafts.generate': async () => hold({ length: 36, findings: [], sameAs: null }),
    'secretDrafts.clean': async ({ id }) => {
      const draft = state.drafts.get(id)
      if (!draft) throw new AppFailure('secret_draft_gone', 'It is gone.')
      const clean = { ...draft, findings: [] }
      state.drafts.set(id, clean)
      return clean
    },
    'secretDrafts.discard': async ({ id }) => {
      state.drafts.delete(id)
      return {}
    },
    'imports.choose': async () => state.preview,
    'imports.open': async () => {
      if (!state.preview) throw new AppFailure('import_unreadable', 'It is none.')
      return state.preview
    },
    'imports.fromSecretManager': async () => {
      if (!state.preview) throw new AppFailure('secret_manager_failed', 'No.', { reason: 'not_found' })
      return state.preview
    },
    'imports.save': async ({ id, choices }) => {
      emit('imports.progress', { id, done: choices.length, total: choices.length })
      const [first, ...others] = choices
      if (!first) return { saved: 0, failed: [], cancelled: false }
      return { saved: others.length, failed: [{ index: first.index, code: 'secret_not_saved' }], cancelled: false }
    },
    'imports.cancel': async () => ({}),
    'imports.discard': async () => ({}),
    'imports.deleteFile': async () => ({})
  } satisfies Partial<Handlers>
}
