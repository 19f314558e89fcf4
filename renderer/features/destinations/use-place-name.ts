import type { Destination, DestinationTarget } from '@shared/schemas/destination'
import { useTranslation } from 'react-i18next'

/** What a service reads there, in words. */
export const useTargetName = (): ((target: DestinationTarget) => string) => {
  const { t } = useTranslation()
  return target => {
    switch (target.kind) {
      case 'dotenv':
        return t('destinations.names.dotenv', { name: target.variable })
      case 'docker_secret':
        return t('destinations.names.docker_secret')
      case 'kubernetes_secret':
        return t('destinations.names.kubernetes_secret', { secret: target.secretName, entry: target.entry })
      case 'json':
        return t('destinations.names.json', { member: target.keyMember })
      case 'aws_secrets_manager':
        return target.keyMember === null
          ? t('destinations.names.awsWhole')
          : t('destinations.names.aws_secrets_manager', { member: target.keyMember })
    }
  }
}

/** Both what it is and where, for buttons that stand in rows. */
export const usePlaceName = (): ((place: Pick<Destination, 'path' | 'target'>) => string) => {
  const targetName = useTargetName()
  return ({ path, target }) => `${targetName(target)}, ${path}`
}
