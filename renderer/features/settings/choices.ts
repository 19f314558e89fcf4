import type { Settings } from '@shared/schemas/settings'
import type { TFunction } from 'i18next'

export interface Choice<Value> {
  value: Value
  label: string
}

/** A language is listed in its own words, so that whoever is lost in another one finds it. */
export const languageChoices = (t: TFunction): Choice<Settings['language']>[] => [
  { value: 'system', label: t('settings.languageSystem') },
  { value: 'en', label: 'English' },
  { value: 'es', label: 'Español' }
]

export const themeChoices = (t: TFunction): Choice<Settings['theme']>[] => [
  { value: 'system', label: t('settings.themeSystem') },
  { value: 'light', label: t('settings.themeLight') },
  { value: 'dark', label: t('settings.themeDark') }
]
