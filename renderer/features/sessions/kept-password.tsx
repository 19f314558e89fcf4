import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useSessions } from '../../stores/session-store'
import { useFeedback } from '../feedback/use-feedback'
import type { SessionPlace } from './session-places'

/** Takes the password out of the keychain. Whoever has it can type it again, so this is not asked about. */
export const ForgetPassword = ({ place: { environment } }: { place: SessionPlace }) => {
  const { t } = useTranslation()
  const { success, unwrap } = useFeedback()
  const forget = async (): Promise<void> => {
    const forgotten = unwrap(await useSessions.getState().forgetPassword(environment.id))
    if (forgotten) success(t('sessions.passwordForgotten', { environment: environment.name }))
  }
  return (
    <Button variant="subtle" onClick={forget} data-testid="session-forget-password">
      {t('sessions.forgetPassword')}
    </Button>
  )
}

/** In the place of the fields: the keychain has what they would ask for. */
export const KeptPassword = ({ place, onType }: { place: SessionPlace; onType(): void }) => {
  const { t } = useTranslation()
  return (
    <div data-testid="login-kept">
      <dl className="facts">
        <div>
          <dt>{t('sessions.account')}</dt>
          <dd>{place.session.account}</dd>
        </div>
        <div>
          <dt>{t('sessions.password')}</dt>
          <dd>{t('sessions.passwordKept')}</dd>
        </div>
      </dl>
      <Group gap="xs" mt="xs">
        <Button variant="subtle" onClick={onType} data-testid="login-type">
          {t('sessions.typeInstead')}
        </Button>
        <ForgetPassword place={place} />
      </Group>
    </div>
  )
}
