import { UnstyledButton } from '@mantine/core'
import type { PastedCall } from '@shared/schemas/pasted'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { MethodLabel } from '../../components/method-label'
import { VirtualList } from '../../components/virtual-list'
import { shortUrl } from '../history/history-rows'
import { PastedOutcome } from './pasted-outcome'
import { wentWrong } from './pasted-text'

interface PastedCallListProps {
  calls: readonly PastedCall[]
  chosen: number
  onChoose(place: number): void
}

const rowHeight = 48

/** Places in the file, those that went wrong first: they are what a person looks for. */
const badFirst = (calls: readonly PastedCall[]): number[] => {
  const places = calls.map((_, place) => place)
  const isBad = (place: number): boolean => wentWrong(calls[place])
  return [...places.filter(isBad), ...places.filter(place => !isBad(place))]
}

export const PastedCallList = ({ calls, chosen, onChoose }: PastedCallListProps) => {
  const { t } = useTranslation()
  const order = useMemo(() => badFirst(calls), [calls])
  return (
    <div className="pasted-list">
      <VirtualList
        label={t('pasted.calls')}
        testId="pasted-calls"
        count={calls.length}
        rowHeight={() => rowHeight}
        rowKey={String}
        row={row => {
          const place = order[row] ?? 0
          const call = calls[place]
          const asked = call?.hops[0]
          if (!call || !asked) return null
          return (
            <UnstyledButton
              className="history-row"
              aria-current={place === chosen || undefined}
              title={asked.url}
              onClick={() => onChoose(place)}
              data-testid="pasted-call"
            >
              <span className="history-line">
                <MethodLabel method={asked.method} />
                <span className="wire ellipsis history-url">{shortUrl(asked.url)}</span>
                <PastedOutcome call={call} />
              </span>
            </UnstyledButton>
          )
        }}
      />
    </div>
  )
}
