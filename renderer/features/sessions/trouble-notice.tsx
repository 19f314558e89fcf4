import { Button, Text } from '@mantine/core'
import type { AppError } from '@shared/errors'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../components/notice'
import { openExchange } from '../exchange/open-exchange'
import { useErrorText } from '../feedback/use-error-text'
import { isOfRegistration, troubleOf } from './login-trouble'

interface TroubleNoticeProps {
  error: AppError
  registering?: boolean
}

/** Why a form did not go through, and what to do; what the provider really answered is one step away. */
export const TroubleNotice = ({ error, registering = false }: TroubleNoticeProps) => {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const trouble = troubleOf(error, registering)
  const { exchangeId } = error.fields
  const words = (part: 'title' | 'todo'): string => {
    if (!trouble) return ''
    const { code } = trouble
    if (trouble.registering && isOfRegistration(code)) return t(`sessions.registerTroubles.${code}.${part}`)
    return t(`sessions.troubles.${code}.${part}`)
  }
  return (
    <Notice
      tone="bad"
      title={trouble ? words('title') : t('errorTitle')}
      urgent
      testId="session-trouble"
      key={error.fields['exchangeId'] ?? error.code}
    >
      <Text>{trouble ? words('todo') : errorText(error)}</Text>
      {exchangeId && (
        <div className="notice-actions">
          <Button variant="default" onClick={() => openExchange(exchangeId)} data-testid="session-open-exchange">
            {t('sessions.openExchange')}
          </Button>
        </div>
      )}
    </Notice>
  )
}
