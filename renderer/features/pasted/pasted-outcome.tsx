import type { PastedCall } from '@shared/schemas/pasted'
import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { IconWord } from '../../components/icon-word'

/** The status as an icon and a number, or that there was none. */
export const PastedOutcome = ({ call: { hops, failure } }: { call: PastedCall }) => {
  const { t } = useTranslation()
  const status = hops.at(-1)?.status ?? null
  if (failure || status === null) {
    return (
      <IconWord icon={IconCircleX} tone="bad">
        {t('pasted.noAnswer')}
      </IconWord>
    )
  }
  if (status >= 500) {
    return (
      <IconWord icon={IconCircleX} tone="bad">
        {status}
      </IconWord>
    )
  }
  const refused = status >= 400
  return (
    <IconWord icon={refused ? IconAlertTriangle : IconCircleCheck} tone={refused ? 'warn' : 'ok'}>
      {status}
    </IconWord>
  )
}
