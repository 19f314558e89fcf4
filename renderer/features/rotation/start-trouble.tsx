import { Button } from '@mantine/core'
import type { AppError } from '@shared/errors'
import type { CredentialSummary } from '@shared/schemas/credential'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../components/notice'
import { useNavigation } from '../../stores/navigation-store'
import { findProvider, useProviders } from '../../stores/provider-store'
import { useErrorText } from '../feedback/use-error-text'

interface StartTroubleProps {
  error: AppError
  credential: CredentialSummary
  /** The dialog makes way for what is shown instead. */
  onLeave(): void
}

/** Why a rotation could not begin, and the way to what is missing. */
export const StartTrouble = ({ error, credential, onLeave }: StartTroubleProps) => {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const providers = useProviders(store => store.providers)
  const provider = findProvider(providers, credential.providerId)?.name ?? credential.providerId
  const { environmentId } = credential
  if (error.code === 'session_missing') {
    const logIn = (): void => {
      onLeave()
      useNavigation.getState().openDialog('log-in', { environmentId })
    }
    return (
      <Notice tone="warn" title={t('rotation.start.sessionTitle', { provider })} urgent testId="rotation-no-session">
        {t('rotation.start.sessionText')}
        <div className="notice-actions">
          <Button variant="default" onClick={logIn} data-testid="rotation-log-in">
            {t('rotation.logIn')}
          </Button>
        </div>
      </Notice>
    )
  }
  if (error.fields['reason'] === 'not_linked') {
    const show = (): void => {
      onLeave()
      useNavigation.getState().showAccess('sessions', environmentId)
    }
    return (
      <Notice tone="warn" title={t('rotation.start.notLinkedTitle', { provider })} urgent testId="rotation-not-linked">
        {t('rotation.start.notLinkedText')}
        <div className="notice-actions">
          <Button variant="default" onClick={show} data-testid="rotation-to-keys">
            {t('rotation.start.toKeys', { provider })}
          </Button>
        </div>
      </Notice>
    )
  }
  return (
    <Notice tone="bad" urgent testId="rotation-start-failed">
      {errorText(error)}
    </Notice>
  )
}
