import { Title } from '@mantine/core'
import type { Rotation } from '@shared/schemas/rotation'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/use-format'
import { useRotations } from '../../stores/rotation-store'
import { rowLooks } from './looks'
import { type PlanRow, planRows, type RowId } from './plan-rows'

/** Before these the way back is still open. */
const noReturn: readonly RowId[] = ['revoke', 'remove']

const Step = ({ row }: { row: PlanRow }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { id, state, at } = row
  const { icon: Icon, tone } = rowLooks[state]
  return (
    <li
      className="plan-step"
      data-state={state}
      data-testid="plan-step"
      data-step={id}
      aria-current={state === 'done' || state === 'todo' ? undefined : 'step'}
    >
      <span className={`plan-step-icon tone-${tone}`}>
        <Icon size={16} aria-hidden />
      </span>
      <span className="plan-step-name">{t(`rotation.row.${id}`)}</span>
      <span className="plan-step-state" title={at === null ? undefined : format.instant(at)}>
        {t(`rotation.rowState.${state}`)}
        {at !== null && ` · ${format.time(at)}`}
      </span>
    </li>
  )
}

/** The whole way of a rotation: what is done, what is now, and what is still to come. */
export const PlanList = ({ rotation }: { rotation: Rotation }) => {
  const { t } = useTranslation()
  const asked = useRotations(store => store.asked.includes(rotation.id))
  const { id, plan, canUndo } = rotation
  const rows = planRows({ ...rotation, running: rotation.running || asked })
  const title = `${id}-plan`
  return (
    <section aria-labelledby={title}>
      <Title order={3} id={title} className="details-title">
        {t(plan.direction === 'back' ? 'rotation.planBack' : 'rotation.plan')}
      </Title>
      <ol className="plan-steps" data-testid="plan-steps">
        {rows.map(row => (
          <Fragment key={row.id}>
            {canUndo && noReturn.includes(row.id) && row.state !== 'done' && (
              <li className="plan-line quiet">{t('rotation.noReturn')}</li>
            )}
            <Step row={row} />
          </Fragment>
        ))}
      </ol>
    </section>
  )
}
