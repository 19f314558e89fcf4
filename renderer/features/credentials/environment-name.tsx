import type { Environment } from '@shared/schemas/environment'
import { IconAlertTriangle, IconFlask } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Mark } from '../../components/mark'

/** An environment by its name, and in words whether it is the real thing. */
export const EnvironmentName = ({ environment }: { environment: Environment | undefined }) => {
  const { t } = useTranslation()
  if (!environment) return <span className="quiet">{t('environment.none')}</span>
  const { name, production, sandbox, baseUrl } = environment
  return (
    <span className="environment-name" title={baseUrl}>
      <span className="ellipsis">{name}</span>
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
    </span>
  )
}
