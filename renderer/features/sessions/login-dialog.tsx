import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FocusReturn } from '../../components/focus-return'
import { Notice } from '../../components/notice'
import { EnvironmentName } from '../credentials/environment-name'
import { LoginForm } from './login-form'
import { type SessionPlace, useSessionPlace } from './session-places'

interface LoginDialogProps {
  environmentId: string
  onClose(): void
  /** Sends what waits for the session; null where nothing does. */
  onSend: (() => void) | null
}

const Why = ({ place, waits }: { place: SessionPlace; waits: boolean }) => {
  const { t } = useTranslation()
  const expired = place.session.status === 'expired'
  const kept = waits ? t('sessions.dialogKept') : ''
  return (
    <>
      <Text>
        <EnvironmentName environment={place.environment} />{' '}
        <span className="wire quiet">{place.environment.baseUrl}</span>
      </Text>
      {(expired || waits) && (
        <Notice tone={expired ? 'warn' : 'quiet'} testId="login-dialog-why">
          {expired ? `${t('sessions.dialogExpired')} ${kept}` : `${t('sessions.dialogMissing')} ${kept}`}
        </Notice>
      )}
    </>
  )
}

/** Logs in over whatever needs it, which stays as it is. */
export const LoginDialog = ({ environmentId, onClose, onSend }: LoginDialogProps) => {
  const { t } = useTranslation()
  const place = useSessionPlace(environmentId)
  if (!place) return null
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('sessions.dialogTitle', { provider: place.provider.name })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      closeOnClickOutside={false}
      size={500}
    >
      <FocusReturn />
      <Stack gap="md" data-testid="login-dialog">
        <Why place={place} waits={onSend !== null} />
        <LoginForm
          place={place}
          autoFocus
          onLoggedIn={onSend ?? onClose}
          buttons={({ busy, run }) => (
            <Group justify="flex-end" gap="sm">
              <Button variant="default" onClick={onClose}>
                {t('common.cancel')}
              </Button>
              {onSend && (
                <Button variant="default" disabled={busy} onClick={() => run(onClose)} data-testid="login-only">
                  {t('sessions.logInOnly')}
                </Button>
              )}
              <Button type="submit" loading={busy} data-testid="login-submit">
                {t(onSend ? 'sessions.logInAndSend' : 'sessions.logIn')}
              </Button>
            </Group>
          )}
        />
      </Stack>
    </Modal>
  )
}
