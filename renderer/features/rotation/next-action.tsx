import type { Rotation } from '@shared/schemas/rotation'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useRotations } from '../../stores/rotation-store'
import { BoxFrame } from './box-frame'
import { ConsumersBox } from './consumers-box'
import { ContinueBox } from './continue-box'
import { EndedBox } from './ended-box'
import { FaultWords } from './fault-words'
import { GraceBox } from './grace-box'
import { type Box, boxOf } from './next-box'
import { currentRow } from './plan-rows'
import { PreparationBox } from './preparation-box'
import { RemovalBox } from './removal-box'
import { RunningBox } from './running-box'
import { SecretBox } from './secret-box'
import { WordBox } from './word-box'

const parts: Record<Exclude<Box, 'ended' | 'grace'>, (props: { rotation: Rotation }) => ReactNode> = {
  running: RunningBox,
  failed: ContinueBox,
  cutShort: ContinueBox,
  paused: ContinueBox,
  preparation: PreparationBox,
  secret: SecretBox,
  consumers: ConsumersBox,
  removal: RemovalBox,
  word: WordBox
}

/** The words of a box that differ with what the rotation is about. */
const wordsOf = (box: Exclude<Box, 'ended' | 'grace'>, { plan, next }: Rotation) => {
  if (box === 'consumers' && plan.reason === 'lost' && plan.direction === 'forward') {
    return 'rotation.box.consumersLost' as const
  }
  if (box === 'consumers' && plan.direction === 'back') return 'rotation.box.consumersBack' as const
  if (box !== 'removal') return `rotation.box.${box}` as const
  const isNew = next.kind === 'wait' && next.what === 'removal' && next.of === 'new'
  if (isNew) return 'rotation.box.removalNew' as const
  return plan.reason === 'lost' ? ('rotation.box.removalLost' as const) : ('rotation.box.removal' as const)
}

/** The one thing to do now, on top of everything else. */
export const NextAction = ({ rotation }: { rotation: Rotation }) => {
  const { t } = useTranslation()
  const asked = useRotations(store => store.asked.includes(rotation.id))
  const box = boxOf(rotation, asked)
  if (box === 'ended') return <EndedBox rotation={rotation} />
  if (box === 'grace') return <GraceBox rotation={rotation} />
  const { oldFingerprint, newFingerprint } = rotation.record
  const row = t(`rotation.row.${currentRow({ ...rotation, running: rotation.running || asked })}`)
  const values = { row, old: oldFingerprint, new: newFingerprint ?? '' }
  const words = wordsOf(box, rotation)
  const Part = parts[box]
  return (
    <BoxFrame box={box} title={t(`${words}.title`, values)} text={t(`${words}.text`, values)}>
      {box !== 'running' && <FaultWords rotation={rotation} />}
      <Part rotation={rotation} />
    </BoxFrame>
  )
}
