import type { PlanConsumer, Rotation } from '@shared/schemas/rotation'
import { useTranslation } from 'react-i18next'
import { Mark } from '../../components/mark'
import { ConsumerState } from './consumer-state'
import { useConsumersOf } from './use-consumers-of'

interface ConsumerStandingProps {
  rotation: Rotation
  /** One of the plan's, of the kind `consumer` or `credential`. */
  consumer: PlanConsumer
}

const marks = { plain: 'consumers.plain.mark', credential: 'consumers.sameKey' } as const

/** One service in the plan of a rotation: whether it is on the key that is to stay, why not yet, and what to do. */
export const ConsumerStanding = ({ rotation, consumer: { kind, id, name } }: ConsumerStandingProps) => {
  const { t } = useTranslation()
  const { consumers } = useConsumersOf(rotation.credentialId)
  const described = consumers?.find(one => one.id === id)
  return (
    <div className="consumer" data-testid="consumer" data-consumer={name}>
      <div className="consumer-name">
        <strong>{described?.service ?? name}</strong>
        {described && described.host !== '' && (
          <span className="quiet">{t('consumers.onHost', { host: described.host })}</span>
        )}
        {consumers && !described && (
          <Mark tone="quiet">{t(marks[kind === 'credential' ? 'credential' : 'plain'])}</Mark>
        )}
      </div>
      <ConsumerState id={id} name={described?.service ?? name} consumer={described} rotation={rotation} />
    </div>
  )
}
