import { Group, Loader, Modal, Stack } from '@mantine/core'
import { guardAnswer } from '@shared/guard'
import type { CredentialSummary } from '@shared/schemas/credential'
import { useTranslation } from 'react-i18next'
import { FocusReturn } from '../../components/focus-return'
import { Notice } from '../../components/notice'
import { findEnvironment, useEnvironments } from '../../stores/environment-store'
import { EnvironmentName } from '../credentials/environment-name'
import { useErrorText } from '../feedback/use-error-text'
import { ObstacleNotice } from './obstacle-notice'
import { StartForm } from './start-form'
import { useOutlook } from './use-outlook'

/** What a rotation of this key would be, and its beginning. */
export const StartDialog = ({ credential, onClose }: { credential: CredentialSummary; onClose(): void }) => {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const { outlook, error } = useOutlook(credential.id)
  const environments = useEnvironments(store => store.environments)
  const environment = findEnvironment(environments, credential.environmentId)
  const isGuarded = environment !== undefined && guardAnswer('POST', 'write', environment.guard) !== 'none'
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      title={t('rotation.start.title', { label: credential.label })}
      size={620}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <FocusReturn />
      <Stack gap="md" data-testid="rotation-start-dialog">
        <Group gap="xs" className="quiet">
          <EnvironmentName environment={environment} /> · <span className="wire">{credential.fingerprint}</span>
        </Group>
        {!outlook && !error && (
          <Group gap="sm">
            <Loader size={14} />
            <span>{t('rotation.start.looking')}</span>
          </Group>
        )}
        {error && (
          <Notice tone="bad" urgent>
            {errorText(error)}
          </Notice>
        )}
        {outlook?.obstacle && <ObstacleNotice obstacle={outlook.obstacle} credential={credential} onLeave={onClose} />}
        {outlook && !outlook.obstacle && (
          <StartForm
            credential={credential}
            outlook={outlook}
            guarded={isGuarded || outlook.production}
            onClose={onClose}
          />
        )}
      </Stack>
    </Modal>
  )
}
