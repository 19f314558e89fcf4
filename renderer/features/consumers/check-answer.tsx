import { Anchor, Loader, Text } from '@mantine/core'
import type { CheckOutcome, Consumer } from '@shared/schemas/consumer'
import { IconCircleCheck, IconCircleX, IconHelpCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { IconWord, type Tone } from '../../components/icon-word'
import { useFormat } from '../../i18n/use-format'
import { useConsumers } from '../../stores/consumer-store'
import { useHistory } from '../../stores/history-store'
import { useNavigation } from '../../stores/navigation-store'
import { useErrorText } from '../feedback/use-error-text'
import type { Standing } from './standing'

const looks = {
  proven: { icon: IconCircleCheck, tone: 'ok' },
  empty: { icon: IconHelpCircle, tone: 'warn' },
  unexpected: { icon: IconHelpCircle, tone: 'warn' },
  refused: { icon: IconCircleX, tone: 'bad' },
  no_answer: { icon: IconCircleX, tone: 'bad' }
} satisfies Record<CheckOutcome, { icon: typeof IconCircleCheck; tone: Tone }>

const showExchange = (id: string): void => {
  void useHistory.getState().open(id)
  useNavigation.getState().show('history')
}

interface AnswerProps {
  outcome: CheckOutcome
  standing: Standing
  at: string
  /** Known only of a check of this window. */
  exchangeId: string | null
}

/** A good answer that may have come with the old key is no good news, and a bad one is told of once. */
const Words = ({ outcome, standing }: Pick<AnswerProps, 'outcome' | 'standing'>) => {
  const { t } = useTranslation()
  const { icon, tone } = looks[outcome]
  if (standing.kind === 'held' && standing.code === `check_${outcome}`) return null
  if (standing.kind === 'held' && outcome === 'proven') {
    return (
      <IconWord icon={IconHelpCircle} tone="plain">
        {t('consumers.outcomeOpen')}
      </IconWord>
    )
  }
  return (
    <IconWord icon={icon} tone={tone}>
      {t(`consumers.outcome.${outcome}`)}
    </IconWord>
  )
}

const Answer = ({ outcome, standing, at, exchangeId }: AnswerProps) => {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <div className="consumer-answer" data-testid="consumer-check-answer" data-outcome={outcome}>
      <Words outcome={outcome} standing={standing} />
      <Text className="quiet" size="xs">
        {t('consumers.lastCheck', { time: format.moment(at) })}
        {exchangeId !== null && (
          <>
            {' · '}
            <Anchor
              component="button"
              type="button"
              size="xs"
              onClick={() => showExchange(exchangeId)}
              data-testid="consumer-exchange"
            >
              {t('consumers.showExchange')}
            </Anchor>
          </>
        )}
      </Text>
    </div>
  )
}

/** What the last check found: that of this window, else what is known of one before. */
export const CheckAnswer = ({ consumer, standing }: { consumer: Consumer; standing: Standing }) => {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const state = useConsumers(store => store.checks[consumer.id])
  const known = consumer.evidence?.check
  if (state?.status === 'running') {
    return (
      <span className="consumer-plain">
        <Loader size={14} />
        {t('consumers.checking', { service: consumer.service })}
      </span>
    )
  }
  if (state?.status === 'failed') {
    return (
      <IconWord icon={IconCircleX} tone="bad">
        {errorText(state.error)}
      </IconWord>
    )
  }
  if (state) {
    return <Answer outcome={state.outcome} standing={standing} at={state.at} exchangeId={state.exchangeId} />
  }
  return known ? <Answer outcome={known.outcome} standing={standing} at={known.at} exchangeId={null} /> : null
}
