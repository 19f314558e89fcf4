import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** How far it was tried: whoever relies on it is to know. */
export const LocalOnlyLine = () => {
  const { t } = useTranslation()
  return (
    <Text size="xs" className="quiet" data-testid="manager-local-only">
      {t('secretManagers.localOnly')}
    </Text>
  )
}
