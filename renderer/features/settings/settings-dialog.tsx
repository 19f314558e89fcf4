import { Anchor, Modal, Select, Stack, Text } from '@mantine/core'
import type { Settings } from '@shared/schemas/settings'
import { useTranslation } from 'react-i18next'
import { useNavigation } from '../../stores/navigation-store'
import { useSettings } from '../../stores/settings-store'
import { useFeedback } from '../feedback/use-feedback'

/** A language is listed in its own words, so that whoever is lost in another one finds it. */
export const SettingsDialog = () => {
  const { t } = useTranslation()
  const { unwrap } = useFeedback()
  const { settings, info, update } = useSettings()
  const { closeDialog, openDialog } = useNavigation()
  const change = async (change: Partial<Settings>): Promise<void> => {
    unwrap(await update(change))
  }
  const languages: { value: Settings['language']; label: string }[] = [
    { value: 'system', label: t('settings.languageSystem') },
    { value: 'en', label: 'English' },
    { value: 'es', label: 'Español' }
  ]
  const themes: { value: Settings['theme']; label: string }[] = [
    { value: 'system', label: t('settings.themeSystem') },
    { value: 'light', label: t('settings.themeLight') },
    { value: 'dark', label: t('settings.themeDark') }
  ]
  return (
    <Modal
      opened
      onClose={closeDialog}
      title={t('settings.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      data-testid="settings"
    >
      <Stack gap="md">
        <Select
          label={t('settings.language')}
          data={languages}
          value={settings.language}
          onChange={language => language && void change({ language })}
          data-autofocus
          data-testid="settings-language"
        />
        <Select
          label={t('settings.theme')}
          data={themes}
          value={settings.theme}
          onChange={theme => theme && void change({ theme })}
          data-testid="settings-theme"
        />
        <Anchor component="button" type="button" onClick={() => openDialog('shortcuts')} className="start">
          {t('settings.shortcuts')}
        </Anchor>
        {info && <Text className="quiet">{t('settings.version', info)}</Text>}
      </Stack>
    </Modal>
  )
}
