import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useNavigation } from '../../stores/navigation-store'
import { useDraft } from '../../stores/tabs-store'

/** Beside the word that nothing was sent for want of a session: the way to one. */
export const LogInFirst = () => {
  const { t } = useTranslation()
  const { environmentId } = useDraft()
  const openDialog = useNavigation(store => store.openDialog)
  if (environmentId === null) return null
  return (
    <div className="notice-actions">
      <Button variant="default" onClick={() => openDialog('log-in', { environmentId })} data-testid="not-sent-log-in">
        {t('sessions.logIn')}
      </Button>
    </div>
  )
}
