import type { Environment } from '@shared/schemas/environment'
import { IconAlertTriangle, IconFlask, IconLock, IconLockOpen2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EnvironmentDot } from '../../components/environment-dot'
import { Mark } from '../../components/mark'

/** A guard is worth a word where it is not the one that follows from production. */
const GuardMark = ({ guard, production }: Pick<Environment, 'guard' | 'production'>) => {
  const { t } = useTranslation()
  if (guard === 'read_only') {
    return (
      <Mark tone="quiet" icon={IconLock}>
        {t('environment.readOnly')}
      </Mark>
    )
  }
  if (guard === 'confirm' && !production) return <Mark tone="quiet">{t('environment.confirm')}</Mark>
  if (guard === 'open' && production) {
    return (
      <Mark tone="warn" icon={IconLockOpen2}>
        {t('environment.unguarded')}
      </Mark>
    )
  }
  return null
}

/** In words whether it is the real thing or a practice place, and how it is guarded. */
export const EnvironmentMarks = ({ environment }: { environment: Environment }) => {
  const { t } = useTranslation()
  const { name, production, sandbox, guard } = environment
  return (
    <>
      {production && (
        <Mark tone="warn" icon={IconAlertTriangle}>
          {t('environment.production')}
        </Mark>
      )}
      {sandbox && name !== t('environment.sandbox') && (
        <Mark tone="quiet" icon={IconFlask}>
          {t('environment.sandbox')}
        </Mark>
      )}
      <GuardMark guard={guard} production={production} />
    </>
  )
}

/** An environment by its colour and its name, with its marks. */
export const EnvironmentName = ({ environment }: { environment: Environment | undefined }) => {
  const { t } = useTranslation()
  if (!environment) return <span className="quiet">{t('environment.none')}</span>
  const { name, baseUrl, color } = environment
  return (
    <span className="environment-name" title={baseUrl}>
      <EnvironmentDot color={color} />
      <span className="ellipsis">{name}</span>
      <EnvironmentMarks environment={environment} />
    </span>
  )
}
