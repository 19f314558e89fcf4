import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/use-format'
import { useConsumers } from '../../stores/consumer-store'
import { clockText } from '../tokens/clock-text'
import { useTicking } from '../tokens/use-ticking'

const dayMs = 86_400_000

/** When a wait ends by itself, counted down on screen only. Once it is over, main is asked what comes next. */
export const TimeLeft = ({ until }: { until: string }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const left = useTicking(() => {
    const milliseconds = Date.parse(until) - Date.now()
    return milliseconds <= 0 ? '' : clockText(milliseconds)
  })
  const over = left === ''
  useEffect(() => {
    if (over) void useConsumers.getState().refreshHeld()
  }, [over])
  const isFar = Math.abs(Date.parse(until) - Date.now()) > dayMs / 2
  return (
    <span className="countdown">
      {t('consumers.until', { time: isFar ? format.moment(until) : format.time(until) })}
      {left !== '' && !isFar && (
        <>
          {' · '}
          <span aria-live="off" data-testid="consumer-left">
            {t('consumers.left', { time: left })}
          </span>
        </>
      )}
    </span>
  )
}
