import type { Result } from '@shared/result'
import { type AppInfo, defaultSettings, type Settings } from '@shared/schemas/settings'
import { create } from 'zustand'
import { call } from '../bridge'

interface SettingsStore {
  settings: Settings
  /** Null until main has told. */
  info: AppInfo | null
  load(): Promise<void>
  update(change: Partial<Settings>): Promise<Result<Settings>>
  receive(settings: Settings): void
}

export const useSettings = create<SettingsStore>()(set => ({
  settings: defaultSettings,
  info: null,
  async load() {
    const [settings, info] = await Promise.all([call('settings.get', {}), call('app.info', {})])
    if (settings.ok) set({ settings: settings.value })
    if (info.ok) set({ info: info.value })
  },
  async update(change) {
    const result = await call('settings.update', change)
    if (result.ok) set({ settings: result.value })
    return result
  },
  receive: settings => set({ settings })
}))
