import { UnstyledButton } from '@mantine/core'
import type { Rotation } from '@shared/schemas/rotation'
import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Mark } from '../../components/mark'
import { VirtualList } from '../../components/virtual-list'
import { useFormat } from '../../i18n/use-format'
import { EnvironmentName } from '../credentials/environment-name'
import { sortRotations } from './attention'
import { RotationStatusWord } from './rotation-status-word'
import { useRotationPlace } from './use-rotation-place'

const rowHeight = 52
const headHeight = 30

interface RotationItemProps {
  rotation: Rotation
  chosen: boolean
  onOpen(id: string): void
}

const RotationItem = memo(({ rotation, chosen, onOpen }: RotationItemProps) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { label, environment } = useRotationPlace(rotation)
  const { id, plan, openedAt, closedAt } = rotation
  const at = closedAt ?? openedAt
  return (
    <UnstyledButton
      className="token-row"
      aria-current={chosen || undefined}
      onClick={() => onOpen(id)}
      data-testid="rotation-row"
      data-label={label}
    >
      <span className="token-row-line">
        <strong className="ellipsis" title={label}>
          {label}
        </strong>
        <RotationStatusWord rotation={rotation} />
      </span>
      <span className="token-row-line quiet">
        <span className="rotation-row-place">
          <EnvironmentName environment={environment} />
          {plan.reason === 'lost' && <Mark tone="bad">{t('rotation.lost')}</Mark>}
        </span>
        <span className="rotation-row-time" title={format.instant(at)}>
          {format.distance(at, Date.now())}
        </span>
      </span>
    </UnstyledButton>
  )
})
RotationItem.displayName = 'RotationItem'

type Line = { kind: 'head'; part: 'open' | 'closed'; count: number } | { kind: 'row'; rotation: Rotation }

const linesOf = (rotations: readonly Rotation[]): Line[] => {
  const { open, closed } = sortRotations(rotations)
  const part = (name: 'open' | 'closed', own: readonly Rotation[]): Line[] =>
    own.length === 0
      ? []
      : [{ kind: 'head', part: name, count: own.length }, ...own.map(rotation => ({ kind: 'row' as const, rotation }))]
  return [...part('open', open), ...part('closed', closed)]
}

interface RotationListProps {
  rotations: readonly Rotation[]
  chosenId: string | null
  onOpen(id: string): void
}

/** Open ones first, those that want somebody on top; the closed ones below. */
export const RotationList = ({ rotations, chosenId, onOpen }: RotationListProps) => {
  const { t } = useTranslation()
  const lines = useMemo(() => linesOf(rotations), [rotations])
  return (
    <VirtualList
      testId="rotation-list"
      label={t('rotation.list')}
      count={lines.length}
      rowHeight={index => (lines[index]?.kind === 'head' ? headHeight : rowHeight)}
      rowKey={index => {
        const line = lines[index]
        return line?.kind === 'row' ? line.rotation.id : (line?.part ?? String(index))
      }}
      row={index => {
        const line = lines[index]
        if (!line) return null
        if (line.kind === 'head') {
          return <p className="rotation-list-head quiet">{t(`rotation.${line.part}`, { count: line.count })}</p>
        }
        return <RotationItem rotation={line.rotation} chosen={line.rotation.id === chosenId} onOpen={onOpen} />
      }}
    />
  )
}
