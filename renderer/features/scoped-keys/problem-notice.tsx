import { Button } from '@mantine/core'
import type { AppError } from '@shared/errors'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../components/notice'
import { en } from '../../i18n/en'
import { useNavigation } from '../../stores/navigation-store'
import { openExchange } from '../exchange/open-exchange'
import { isKnownKey } from '../feedback/known-key'
import { useErrorText } from '../feedback/use-error-text'
import type { KeyPlace } from './key-place'
import { type KeyAction, keyProblemOf } from './key-problem'

interface ProblemNoticeProps {
  error: AppError
  action: KeyAction
  place: KeyPlace
  /** Leaves the dialog that it stands in. */
  onLeave?: () => void
}

const useProblemWords = ({ error, action, place }: ProblemNoticeProps): string => {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const problem = keyProblemOf(error, action)
  const { status = '', reason = '', name = '' } = error.fields
  if (error.code === 'scoped_key_name_differs') return t('scopedKeys.nameDiffers', { name })
  if (!problem) return errorText(error)
  const words = t(`scopedKeys.problems.${problem}`, { provider: place.provider.name, status })
  if (problem !== 'no_answer' || !isKnownKey(en.failures, reason)) return words
  return `${words} ${t(`failures.${reason}.title`)}. ${t(`failures.${reason}.todo`)}`
}

/** Why the provider did not do it, with its answer one step away. */
export const ProblemNotice = (props: ProblemNoticeProps) => {
  const { t } = useTranslation()
  const { error, action, place, onLeave } = props
  const words = useProblemWords(props)
  const { exchangeId } = error.fields
  const problem = keyProblemOf(error, action)
  const goTo = (open: () => void) => () => {
    onLeave?.()
    open()
  }
  const logIn = (): void => useNavigation.getState().showAccess('sessions', place.environment.id)
  return (
    <Notice tone="bad" title={t(`scopedKeys.failed.${action}`)} urgent testId="scoped-key-error">
      {words}
      {(exchangeId || problem === 'session' || problem === 'login') && (
        <div className="notice-actions">
          {exchangeId && (
            <Button variant="default" onClick={goTo(() => openExchange(exchangeId))} data-testid="scoped-key-exchange">
              {t('scopedKeys.seeExchange')}
            </Button>
          )}
          {(problem === 'session' || problem === 'login') && (
            <Button variant="default" onClick={goTo(logIn)} data-testid="scoped-key-log-in">
              {t('scopedKeys.logIn')}
            </Button>
          )}
        </div>
      )}
    </Notice>
  )
}
