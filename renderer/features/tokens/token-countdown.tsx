import { type ReceivedToken, type TokenTimes, timesOf } from '../../stores/token-times'
import { clockText } from './clock-text'
import { mainTime } from './token-words'
import { useTicking } from './use-ticking'

type TimeOf = (times: TokenTimes) => number | null

interface TimeLeftProps {
  token: ReceivedToken
  /** Which time; what matters most where it is left out. */
  of?: TimeOf
  /** What stands around it. */
  words?: (time: string) => string
}

/** A time that runs down. Only this is drawn anew with the seconds, and no screen reader is told of each. */
export const TimeLeft = ({ token, of = mainTime, words = time => time }: TimeLeftProps) => {
  const text = useTicking(now => {
    const left = of(timesOf(token, now))
    return left === null ? null : clockText(left)
  })
  if (text === null) return null
  return (
    <span className="countdown" aria-live="off" data-testid="token-countdown">
      {words(text)}
    </span>
  )
}

/** How much of its life is left, as a bar beside the words that say the same. */
export const LifeBar = ({ token }: { token: ReceivedToken }) => {
  const percent = useTicking(now => {
    const { left } = timesOf(token, now)
    return left === null ? null : Math.ceil(left * 100)
  })
  if (percent === null) return null
  return (
    <div className="life-bar" aria-hidden data-testid="token-bar" data-percent={percent}>
      <div style={{ width: `${percent}%` }} />
    </div>
  )
}
