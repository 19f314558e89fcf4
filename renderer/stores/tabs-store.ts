/** The open requests: what each of them says, and which one is shown. What is sent and answered is in `send-store`. */
import type { Endpoint, ProviderSummary } from '@shared/schemas/provider'
import type { RequestSpec } from '@shared/schemas/request'
import type { Workspace } from '@shared/schemas/workspace'
import { create } from 'zustand'
import {
  contentOf,
  type Draft,
  type DraftBody,
  draftFromEndpoint,
  draftFromSpec,
  draftSpec,
  emptyDraft,
  pathRows,
  type SessionWay
} from './draft'
import { useSend } from './send-store'

export type RequestPart = 'params' | 'headers' | 'body' | 'options' | 'docs'

/** Whose key signs; a request without one still goes to an environment. */
export interface Signer {
  credentialId: string | null
  environmentId: string
  /** Without a credential: how its session goes along; not at all where it is left out. */
  session?: SessionWay | null
}

export interface RequestTab {
  id: string
  draft: Draft
  /** The part of the request that is shown; kept while other tabs are open. */
  part: RequestPart
  /** The content that needs no dot: of the catalogue, or as it was sent last. Null where nothing is known to compare. */
  baseline: string | null
}

/** Open requests at a time; a test compares it with the contract's number, which would bring its schemas along. */
export const maxTabs = 50

/** Tabs that can be opened again, the last one closed at the end. */
const maxClosed = 20

interface TabsStore {
  /** Never empty. */
  tabs: RequestTab[]
  activeId: string
  closed: RequestTab[]
  /** Whether what was open before the restart has been asked for; until then nothing is to be typed. */
  ready: boolean
  activate(id: string): void
  /** The tab at a place, counted from 0; `last` is the last one. */
  activateAt(place: number | 'last'): void
  /** A blank request with the signer of the one before. */
  openBlank(): void
  /** Fills everything from the catalogue, in a tab of its own unless the open one is untouched. Null: nobody signs yet. */
  openEndpoint(provider: ProviderSummary, endpoint: Endpoint, signer?: Signer | null): void
  openSpec(spec: RequestSpec): void
  duplicate(): void
  /** Ends its send too. */
  close(id: string): void
  reopen(): void
  openPart(part: RequestPart): void
  edit(change: Partial<Draft>): void
  editUrl(url: string): void
  editBody(change: Partial<DraftBody>): void
  sign(signer: Signer): void
  /** What was sent is the new baseline. */
  markSent(id: string, draft: Draft): void
  /** Shows what was open before. Null: nothing can be told of it. */
  restore(workspace: Workspace | null): void
  /** Lets everything go, as behind a lock. */
  clear(): void
  workspace(): Workspace
}

const signerOf = ({ credentialId, environmentId, session }: Draft) => ({ credentialId, environmentId, session })

const newTab = (
  draft: Draft,
  part: RequestPart = 'params',
  baseline: string | null = contentOf(draft)
): RequestTab => ({
  id: crypto.randomUUID(),
  draft,
  part,
  baseline
})

/** Where there is most likely something to fill in. */
const firstPart = (endpoint: Endpoint): RequestPart => {
  if (endpoint.parameters.some(({ required }) => required)) return 'params'
  if (endpoint.body) return 'body'
  return endpoint.parameters.length > 0 ? 'params' : 'docs'
}

export const isEdited = ({ draft, baseline }: RequestTab): boolean =>
  baseline === null ? false : contentOf(draft) !== baseline

/** Nothing typed and nothing sent: it may make room for another request. */
const isUntouched = (tab: RequestTab): boolean =>
  tab.baseline !== null && !isEdited(tab) && useSend.getState().sends[tab.id] === undefined

/** What was typed before the restart is not to be taken for something that can be put aside. */
const restoredTab = ({ id, providerId, endpointId, spec, raw = false }: Workspace['tabs'][number]): RequestTab => {
  const draft = { ...draftFromSpec(spec), providerId, endpointId, raw }
  const blank = contentOf(emptyDraft())
  const part = spec.body.kind === 'none' ? 'params' : 'body'
  return { id, draft, part, baseline: contentOf(draft) === blank ? blank : null }
}

const activeOf = (tabs: readonly RequestTab[], activeId: string): RequestTab => {
  const tab = tabs.find(({ id }) => id === activeId) ?? tabs[0]
  if (!tab) throw new Error('There is always an open request.')
  return tab
}

export const activeTab = (store: Pick<TabsStore, 'tabs' | 'activeId'>): RequestTab =>
  activeOf(store.tabs, store.activeId)

export const useTabs = create<TabsStore>()((set, get) => {
  const replace = (id: string, change: (tab: RequestTab) => RequestTab): void =>
    set({ tabs: get().tabs.map(tab => (tab.id === id ? change(tab) : tab)) })
  const edit = (change: Partial<Draft>): void =>
    replace(get().activeId, tab => ({ ...tab, draft: { ...tab.draft, ...change } }))

  /** Beside the open one, or in its place while that is untouched. */
  const open = (tab: RequestTab, inPlace: boolean): void => {
    const { tabs } = get()
    const current = activeTab(get())
    const index = tabs.indexOf(current)
    const full = tabs.length >= maxTabs
    set({ tabs: tabs.toSpliced(inPlace || full ? index : index + 1, inPlace || full ? 1 : 0, tab), activeId: tab.id })
    if (inPlace || full) useSend.getState().forget(current.id)
    if (full && !inPlace) set({ closed: [...get().closed, current].slice(-maxClosed) })
  }
  const first = newTab(emptyDraft())
  return {
    tabs: [first],
    activeId: first.id,
    closed: [],
    ready: false,
    activate: id => set({ activeId: activeOf(get().tabs, id).id }),
    activateAt(place) {
      const tab = place === 'last' ? get().tabs.at(-1) : get().tabs[place]
      if (tab) set({ activeId: tab.id })
    },
    openBlank: () => open(newTab({ ...emptyDraft(), ...signerOf(activeTab(get()).draft) }), false),
    openEndpoint(provider, endpoint, signer) {
      const current = activeTab(get())
      const signs = signer === undefined ? signerOf(current.draft) : signer
      const draft = { ...draftFromEndpoint(provider, endpoint), ...signs }
      open(newTab(draft, firstPart(endpoint)), isUntouched(current))
    },
    openSpec: spec =>
      open(newTab(draftFromSpec(spec), spec.body.kind === 'none' ? 'params' : 'body'), isUntouched(activeTab(get()))),
    duplicate() {
      const { draft, part, baseline } = activeTab(get())
      open(newTab(structuredClone(draft), part, baseline), false)
    },
    close(id) {
      const { tabs, activeId, closed } = get()
      const index = tabs.findIndex(tab => tab.id === id)
      const tab = tabs[index]
      if (!tab) return
      useSend.getState().forget(id)
      const rest = tabs.toSpliced(index, 1)
      const left = rest.length > 0 ? rest : [newTab({ ...emptyDraft(), ...signerOf(tab.draft) })]
      const next = activeId === id ? (left[Math.min(index, left.length - 1)]?.id ?? activeId) : activeId
      set({ tabs: left, activeId: next, closed: [...closed, tab].slice(-maxClosed) })
    },
    reopen() {
      const { closed } = get()
      const tab = closed.at(-1)
      if (!tab) return
      set({ closed: closed.slice(0, -1) })
      open(tab, false)
    },
    openPart: part => replace(get().activeId, tab => ({ ...tab, part })),
    edit,
    editUrl: url => edit({ url, pathParameters: pathRows(url, activeTab(get()).draft.pathParameters) }),
    editBody: change => edit({ body: { ...activeTab(get()).draft.body, ...change } }),
    sign: signer => edit({ session: null, ...signer }),
    markSent: (id, draft) => replace(id, tab => ({ ...tab, baseline: contentOf(draft) })),
    restore(workspace) {
      const restored = (workspace?.tabs ?? []).map(restoredTab)
      const [start] = restored
      const chosen = restored.find(({ id }) => id === workspace?.activeId) ?? start
      set({ ready: true, ...(chosen ? { tabs: restored, activeId: chosen.id } : {}) })
    },
    clear() {
      for (const { id } of get().tabs) useSend.getState().forget(id)
      const blank = newTab(emptyDraft())
      set({ tabs: [blank], activeId: blank.id, closed: [], ready: false })
    },
    workspace: () => ({
      tabs: get().tabs.map(({ id, draft }) => ({
        id,
        providerId: draft.providerId,
        endpointId: draft.endpointId,
        spec: draftSpec(draft),
        ...(draft.raw ? { raw: true } : {})
      })),
      activeId: get().activeId
    })
  }
})

/** The draft that is shown. */
export const useDraft = (): Draft => useTabs(store => activeTab(store).draft)
