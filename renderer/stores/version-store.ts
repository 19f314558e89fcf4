/** The versions there are of a key: how each stands and when it came, never what it is. */
import type { Result } from '@shared/result'
import type { CredentialVersion } from '@shared/schemas/rotation'
import { create } from 'zustand'
import { call } from '../bridge'
import { createWatch, type WatchedById } from './watched'

interface VersionStore {
  /** Newest first, by the id of the credential. */
  versions: WatchedById<CredentialVersion[]>
  watch(credentialId: string): () => void
  /** Main said that something has changed. */
  refresh(): Promise<void>
  /** Deletes those that are kept for a rotation whose journal cannot be read any more. */
  release(credentialId: string): Promise<Result<unknown>>
  /** The vault was closed: what is known of its keys is forgotten. */
  forget(): void
}

export const useVersions = create<VersionStore>()((set, get) => {
  const list = createWatch(
    credentialId => call('rotations.versions', { credentialId }),
    () => get().versions,
    versions => set({ versions })
  )
  return {
    versions: {},
    watch: list.watch,
    refresh: list.refresh,
    async release(credentialId) {
      const result = await call('rotations.release', { credentialId })
      await list.look(credentialId)
      return result
    },
    forget: list.forget
  }
})
