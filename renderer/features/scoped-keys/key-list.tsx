import type { ScopedKeyEntry } from '@shared/schemas/scoped-key'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { MeasuredList } from '../../components/measured-list'
import { MarkLegend } from './key-marks'
import type { KeyPlace } from './key-place'
import { KeyRow, type RowAction } from './key-row'
import { useCredentialsOf } from './use-credentials-of'

interface KeyListProps {
  entries: readonly ScopedKeyEntry[]
  place: KeyPlace
  onAction(action: RowAction, entry: ScopedKeyEntry): void
}

const usualRowHeight = 86

export const KeyList = ({ entries, place, onAction }: KeyListProps) => {
  const { t } = useTranslation()
  const legendId = useId()
  const credentials = useCredentialsOf(place.environment.id)
  return (
    <>
      <MeasuredList
        count={entries.length}
        rowHeight={usualRowHeight}
        rowKey={index => entries[index]?.id ?? String(index)}
        row={index => {
          const entry = entries[index]
          return entry && <KeyRow {...{ entry, place, credentials, legendId, onAction }} />
        }}
        label={t('scopedKeys.listLabel', { provider: place.provider.name })}
        testId="scoped-key-list"
      />
      <MarkLegend entries={entries} legendId={legendId} />
    </>
  )
}
