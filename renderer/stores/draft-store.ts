import type { Endpoint, ProviderSummary } from '@shared/schemas/provider'
import type { RequestSpec } from '@shared/schemas/request'
import { create } from 'zustand'
import { type Draft, type DraftBody, draftFromEndpoint, draftFromSpec, emptyDraft, pathRows } from './draft'

export type RequestTab = 'params' | 'headers' | 'body' | 'docs'

/** Whose key signs; a request without one still goes to an environment. */
export interface Signer {
  credentialId: string | null
  environmentId: string
}

interface DraftStore {
  draft: Draft
  /** The part of the request that is shown; kept while other views are open. */
  tab: RequestTab
  openTab(tab: RequestTab): void
  edit(change: Partial<Draft>): void
  editUrl(url: string): void
  editBody(change: Partial<DraftBody>): void
  sign(signer: Signer): void
  /** Fills everything from the catalogue; the signer stays unless another is given. */
  openEndpoint(provider: ProviderSummary, endpoint: Endpoint, signer?: Signer): void
  openSpec(spec: RequestSpec): void
  /** A blank request with the same signer. */
  reset(): void
}

/** Where there is most likely something to fill in. */
const firstTab = (endpoint: Endpoint): RequestTab => {
  if (endpoint.parameters.some(({ required }) => required)) return 'params'
  if (endpoint.body) return 'body'
  return endpoint.parameters.length > 0 ? 'params' : 'docs'
}

export const useDraft = create<DraftStore>()((set, get) => {
  const signerOf = ({ credentialId, environmentId }: Draft) => ({ credentialId, environmentId })
  const edit = (change: Partial<Draft>) => set({ draft: { ...get().draft, ...change } })
  return {
    draft: emptyDraft(),
    tab: 'params',
    openTab: tab => set({ tab }),
    edit,
    editUrl: url => edit({ url, pathParameters: pathRows(url, get().draft.pathParameters) }),
    editBody: change => edit({ body: { ...get().draft.body, ...change } }),
    sign: signer => edit(signer),
    openEndpoint: (provider, endpoint, signer) =>
      set({
        draft: { ...draftFromEndpoint(provider, endpoint), ...(signer ?? signerOf(get().draft)) },
        tab: firstTab(endpoint)
      }),
    openSpec: spec => set({ draft: draftFromSpec(spec), tab: spec.body.kind === 'none' ? 'params' : 'body' }),
    reset: () => set({ draft: { ...emptyDraft(), ...signerOf(get().draft) }, tab: 'params' })
  }
})
