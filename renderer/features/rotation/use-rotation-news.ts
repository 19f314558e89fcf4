import type { Rotation } from '@shared/schemas/rotation'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnnouncement } from '../../stores/announcement-store'
import { useRotations } from '../../stores/rotation-store'
import { useWorklists } from '../../stores/worklist-store'
import { type RotationStatus, statusOf } from './attention'

const told = ['done', 'undone', 'failed', 'waits', 'grace'] as const
type Told = (typeof told)[number]

const isTold = (status: RotationStatus): status is Told => (told as readonly RotationStatus[]).includes(status)

/** What a plan waits for; the same word again is no news. */
const sign = (rotation: Rotation): string => `${statusOf(rotation)} ${JSON.stringify(rotation.next)}`

/** A worklist says itself how it goes: forty keys would drown everything else, and its own end. */
const isToldByWorklist = ({ worklistId }: Rotation['record'], status: Told): boolean =>
  worklistId !== null &&
  (status === 'done' || useWorklists.getState().worklists.some(({ id, running }) => id === worklistId && running))

/** Says how rotations come on, wherever the person is. */
export const useRotationNews = (): void => {
  const { t } = useTranslation()
  const announce = useAnnouncement(store => store.announce)
  useEffect(() =>
    useRotations.subscribe(({ rotations, loaded }, before) => {
      if (rotations === before.rotations || !loaded || !before.loaded) return
      for (const rotation of rotations) {
        const was = before.rotations.find(({ id }) => id === rotation.id)
        const status = statusOf(rotation)
        if (!isTold(status) || (was && sign(was) === sign(rotation))) continue
        if (isToldByWorklist(rotation.record, status)) continue
        announce(t(`rotation.announce.${status}`, { label: rotation.record.label }))
      }
    })
  )
}
