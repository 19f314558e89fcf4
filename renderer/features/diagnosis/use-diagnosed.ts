import type { Exchange } from '@shared/schemas/exchange'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnnouncement } from '../../stores/announcement-store'
import { type Diagnosed, useDiagnosis } from '../../stores/diagnosis-store'

const unknown: Diagnosed = { diagnosis: null, error: null, run: null }

/** True where something went wrong for all to see; a call that the person ended did what they wanted. */
export const wentWrong = ({ failure, hops }: Pick<Exchange, 'failure' | 'hops'>): boolean =>
  failure ? failure.code !== 'cancelled' : (hops.at(-1)?.status ?? 0) >= 400

/** What is known of an exchange; asked for when it is shown, and the likeliest cause is read out. */
export const useDiagnosed = ({ id }: Exchange): Diagnosed => {
  const { t } = useTranslation()
  const diagnosed = useDiagnosis(store => store.byExchange[id] ?? unknown)
  const first = diagnosed.diagnosis?.findings[0]
  useEffect(() => {
    void useDiagnosis.getState().load(id)
  }, [id])
  const title = first ? t(`diagnosis.findings.${first.id}.title`, first.parameters) : null
  useEffect(() => {
    if (title !== null) useAnnouncement.getState().announce(t('diagnosis.announce', { title }))
  }, [title, t])
  return diagnosed
}
