import type { AuthLogEntry } from '@shared/schemas/auth-log'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { IconWord } from '../../components/icon-word'
import { useFormat } from '../../i18n/use-format'
import { kindIcons, outcomeTone } from './kind-looks'
import { lineWords } from './line-words'

interface LogRowProps {
  entry: AuthLogEntry
  id: string
  /** The head is row 1. */
  rowIndex: number
  active: boolean
  opened: boolean
  onOpen(sequence: number): void
}

/** One line of the console. Of plain cells: in a burst of lines those of the library take most of the time. */
export const LogRow = memo(({ entry, id, rowIndex, active, opened, onOpen }: LogRowProps) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { time, kind, details, credential, environment, outcome, duration } = lineWords(entry, t, format)
  const owner = [credential, environment].filter(part => part !== '').join(' · ')
  const tone = outcomeTone(entry)
  return (
    <tr
      id={id}
      aria-rowindex={rowIndex}
      aria-selected={opened}
      className="log-row"
      data-active={active || undefined}
      data-kind={entry.kind}
      data-testid="auth-log-row"
      onClick={() => onOpen(entry.sequence)}
    >
      <td className="log-time" title={format.instant(entry.at)}>
        {time}
      </td>
      <td className="log-kind" title={t(`authLog.kindHelp.${entry.kind}`)}>
        <IconWord icon={kindIcons[entry.kind]} tone={entry.kind === 'dropped' ? 'warn' : 'plain'}>
          {kind}
        </IconWord>
      </td>
      <td className="ellipsis" title={details}>
        {details}
      </td>
      <td className="ellipsis log-credential" title={owner}>
        {owner}
      </td>
      <td className={`ellipsis log-outcome tone-${tone}`} title={outcome}>
        {outcome}
      </td>
      <td className="ellipsis quiet log-duration">{duration}</td>
    </tr>
  )
})
LogRow.displayName = 'LogRow'
