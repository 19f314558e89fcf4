import { AppFailure } from '@shared/errors'
import { emptyWorkspace, type Workspace } from '@shared/schemas/workspace'
import { mapStrings } from '../domain/map-strings'
import type { Database } from '../ports'
import type { KnownSecrets } from './known-secrets'
import type { VaultService } from './vault'

/** The open requests, kept so that a restart loses nothing that was typed. */
export interface WorkspaceService {
  get(): Promise<Workspace>
  save(workspace: Workspace): Promise<void>
}

export const createWorkspaceService = (
  vault: VaultService,
  database: Database,
  knownSecrets: KnownSecrets
): WorkspaceService => ({
  async get() {
    vault.access()
    try {
      return await database.workspace.read()
    } catch (error) {
      if (!(error instanceof AppFailure) || error.code !== 'row_damaged') throw error
      vault.noteDamage([{ table: 'workspace', id: 'workspace' }])
      return emptyWorkspace
    }
  },
  async save(workspace) {
    vault.access()
    // A key that was pasted into the request itself must not outlive it, if the vault knows it.
    await database.workspace.write(mapStrings(workspace, text => knownSecrets.redactor().redactText(text).text))
  }
})
