import { Anchor, Divider, Modal, Select, Stack, Switch, Text, Title } from '@mantine/core'
import type { Settings } from '@shared/schemas/settings'
import { useTranslation } from 'react-i18next'
import { useNavigation } from '../../stores/navigation-store'
import { useSecretManagers } from '../../stores/secret-manager-store'
import { useSettings } from '../../stores/settings-store'
import { useVault } from '../../stores/vault-store'
import { useFeedback } from '../feedback/use-feedback'
import { AuditCheck } from './audit-check'
import { languageChoices, themeChoices } from './choices'

export const SettingsDialog = () => {
  const { t } = useTranslation()
  const { unwrap } = useFeedback()
  const { settings, info, update } = useSettings()
  const { closeDialog, openDialog } = useNavigation()
  const vaultIsOpen = useVault(store => store.state.status === 'open')
  const change = async (change: Partial<Settings>): Promise<void> => {
    unwrap(await update(change))
  }
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
          data={languageChoices(t)}
          value={settings.language}
          onChange={language => language && void change({ language })}
          data-autofocus
          data-testid="settings-language"
        />
        <Select
          label={t('settings.theme')}
          data={themeChoices(t)}
          value={settings.theme}
          onChange={theme => theme && void change({ theme })}
          data-testid="settings-theme"
        />
        <Switch
          label={t('debt.settings.label')}
          description={t('debt.settings.help')}
          checked={settings.systemReminders}
          onChange={event => void change({ systemReminders: event.currentTarget.checked })}
          data-testid="settings-reminders"
        />
        <Anchor component="button" type="button" onClick={() => openDialog('shortcuts')} className="start">
          {t('settings.shortcuts')}
        </Anchor>
        {vaultIsOpen && (
          <>
            <Anchor
              component="button"
              type="button"
              onClick={() => useSecretManagers.getState().show()}
              className="start"
              data-testid="settings-secret-managers"
            >
              {t('secretManagers.open')}
            </Anchor>
            <Divider />
            <AuditCheck />
          </>
        )}
        <Divider />
        <Stack gap="xs">
          <Title order={3}>{t('settings.about')}</Title>
          <Text className="quiet">{t('app.promise')}</Text>
          {info && <Text className="quiet">{t('settings.version', info)}</Text>}
        </Stack>
      </Stack>
    </Modal>
  )
}
