import type { Consumer } from '@shared/schemas/consumer'
import type { Rotation } from '@shared/schemas/rotation'
import { useTranslation } from 'react-i18next'
import { useAnnouncement } from '../../stores/announcement-store'
import { useConsumers } from '../../stores/consumer-store'
import { useRotations } from '../../stores/rotation-store'
import { useFeedback } from '../feedback/use-feedback'
import { canBeSeen } from './standing'

interface Subject {
  id: string
  name: string
  consumer: Consumer | undefined
  rotation: Rotation | undefined
}

interface Actions {
  reloaded(): Promise<void>
  check(): Promise<void>
  /** True where it is noted. */
  vouch(reason: string): Promise<boolean>
  withdraw(): Promise<boolean>
  /** Asks the provider when the old key was last used. */
  look(): Promise<void>
}

/** What a person can do about one service, with words on how it went. */
export const useConsumerActions = ({ id, name, consumer, rotation }: Subject): Actions => {
  const { t } = useTranslation()
  const { success, unwrap } = useFeedback()
  const announce = useAnnouncement(store => store.announce)

  /** The rotation takes note of what is known now, and goes on where nobody else is waited for. */
  const goOn = async (): Promise<boolean> => {
    if (!rotation || !canBeSeen(rotation) || rotation.plan.direction === 'back') return true
    const went = unwrap(await useRotations.getState().proceed(rotation.id)) !== null
    await useConsumers.getState().refresh()
    return went
  }
  const vouchInPlan = async (reason: string): Promise<boolean> => {
    if (!rotation) return false
    const told = await useRotations.getState().confirmConsumer({ id: rotation.id, consumerId: id, reason })
    return unwrap(told) !== null
  }
  /** What is said of a service that is described is weighed with what the provider tells of the old key. */
  const vouchForOne = async (reason: string): Promise<boolean> => {
    if (!consumer || rotation?.plan.direction === 'back') return vouchInPlan(reason)
    if (!unwrap(await useConsumers.getState().tick(consumer.id, reason))) return false
    return goOn()
  }

  return {
    async reloaded() {
      if (!consumer || !unwrap(await useConsumers.getState().reloaded(consumer.id))) return
      success(t('consumers.reloadedDone', { service: name }))
    },
    async check() {
      if (!consumer) return
      const result = await useConsumers.getState().check(consumer.id)
      if (!result?.ok) return
      announce(`${name}: ${t(`consumers.outcome.${result.value}`)}`)
      if (result.value === 'proven') await goOn()
    },
    async vouch(reason) {
      const noted = await vouchForOne(reason)
      if (noted) success(t('consumers.vouchDialog.done', { service: name }))
      return noted
    },
    async withdraw() {
      if (!rotation) return false
      const told = await useRotations.getState().withdrawConsumer({ id: rotation.id, consumerId: id })
      if (!unwrap(told)) return false
      success(t('consumers.withdrawn', { service: name }))
      return true
    },
    async look() {
      if (await goOn()) success(t('consumers.looked'))
    }
  }
}
