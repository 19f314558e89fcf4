import { Text } from '@mantine/core'
import type { ClosedCode } from '@shared/schemas/consumer'
import type { RotationPlan } from '@shared/schemas/rotation'
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconHourglass,
  IconInfoCircle
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { IconWord, type Tone } from '../../components/icon-word'
import { useFormat } from '../../i18n/use-format'
import type { Standing } from './standing'
import { TimeLeft } from './time-left'

type Look = { icon: typeof IconHourglass; tone: Tone }

const waits: Look = { icon: IconHourglass, tone: 'plain' }
const open: Look = { icon: IconCircleDashed, tone: 'warn' }
const warns: Look = { icon: IconAlertTriangle, tone: 'warn' }
const fails: Look = { icon: IconCircleX, tone: 'bad' }

/** Waiting by itself, a person's turn, no proof, or against it. */
const looks: Record<ClosedCode, Look> = {
  not_promoted: { icon: IconCircleDashed, tone: 'quiet' },
  grace: waits,
  consumers_unknown: warns,
  not_reloaded: open,
  cache_lasts: waits,
  check_missing: open,
  check_too_early: warns,
  check_empty: fails,
  check_unexpected: fails,
  check_refused: fails,
  check_no_answer: fails,
  still_used: fails,
  use_window_open: waits,
  not_written: open,
  unconfirmed: open
}

const Confirmed = ({ standing, back }: { standing: Extract<Standing, { kind: 'confirmed' }>; back: boolean }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { how, at, reason } = standing
  return (
    <>
      <IconWord icon={IconCircleCheck} tone="ok">
        <strong>{t(`consumers.standing.${back ? 'old' : 'new'}.${how}`)}</strong>
      </IconWord>
      <Text size="xs" className="quiet">
        {t('consumers.standing.since', { time: format.moment(at) })}
        {reason !== '' && ` · ${t('consumers.standing.reason', { reason })}`}
      </Text>
    </>
  )
}

const Held = ({ standing, back }: { standing: Extract<Standing, { kind: 'held' }>; back: boolean }) => {
  const { t } = useTranslation()
  const { code, until } = standing
  const { icon, tone } = looks[code]
  // On the way back the new key is out of use already, and that is no reason to do nothing.
  const isBack = back && (code === 'unconfirmed' || code === 'not_promoted')
  return (
    <>
      <IconWord icon={icon} tone={tone}>
        <strong>{t(isBack ? 'consumers.standing.backUnconfirmed' : `consumers.closed.${code}.title`)}</strong>
      </IconWord>
      <Text size="xs">{t(isBack ? 'consumers.standing.backUnconfirmedText' : `consumers.closed.${code}.text`)}</Text>
      {until !== null && (
        <Text size="xs">
          <TimeLeft key={until} until={until} />
        </Text>
      )}
    </>
  )
}

interface StandingWordsProps {
  standing: Standing
  /** Which way the rotation goes: back, the old key is the one to be on. */
  direction: RotationPlan['direction']
}

/** In words where a service stands, and why the old key stays as long as it does. */
export const StandingWords = ({ standing, direction }: StandingWordsProps) => {
  const { t } = useTranslation()
  const { kind } = standing
  const back = direction === 'back'
  const isPlain = kind === 'not_waited' || kind === 'lost'
  const word = kind === 'held' ? standing.code : kind
  // There is nothing to stand towards.
  if (kind === 'no_rotation') return null
  return (
    <div className="consumer-standing" data-testid="consumer-standing" data-standing={word}>
      {kind === 'confirmed' && <Confirmed standing={standing} back={back} />}
      {kind === 'held' && <Held standing={standing} back={back} />}
      {isPlain && (
        <span className={kind === 'lost' ? 'tone-warn consumer-plain' : 'quiet consumer-plain'}>
          <IconInfoCircle size={14} aria-hidden />
          {t(`consumers.standing.${kind}`)}
        </span>
      )}
    </div>
  )
}
