import { AppFailure } from '@shared/errors'
import type { Publish } from '@shared/ipc/contract'
import { defaultSettings, type Settings } from '@shared/schemas/settings'
import type { Database } from '../ports'
import type { VaultService } from './vault'

export interface SettingsService {
  get(): Settings
  /** Changes what is given. Kept for good once the vault is open, until then for this run. */
  update(change: { [Key in keyof Settings]?: Settings[Key] | undefined }): Promise<Settings>
}

export const createSettingsService = (vault: VaultService, database: Database, publish: Publish): SettingsService => {
  let settings = defaultSettings
  const apply = (next: Settings): Settings => {
    settings = next
    publish('settings.changed', next)
    return next
  }

  vault.onOpened(async () => {
    // What a person chose before the vault opened wins over what was stored.
    const chosen = settings === defaultSettings ? {} : settings
    try {
      apply({ ...defaultSettings, ...(await database.settings.read()), ...chosen })
      return { damagedRows: [], repaired: [] }
    } catch (error) {
      if (!(error instanceof AppFailure) || error.code !== 'row_damaged') throw error
      return { damagedRows: [{ table: 'settings', id: 'settings' }], repaired: [] }
    }
  })

  return {
    get: () => settings,
    async update(change) {
      const next = apply({
        language: change.language ?? settings.language,
        theme: change.theme ?? settings.theme,
        systemReminders: change.systemReminders ?? settings.systemReminders
      })
      if (vault.state().status === 'open') await database.settings.write(next)
      return next
    }
  }
}
