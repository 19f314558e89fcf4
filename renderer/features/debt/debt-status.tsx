import { UnstyledButton } from '@mantine/core'
import { IconHourglassLow } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { IconWord } from '../../components/icon-word'
import { useDebtCount } from '../../stores/debt-store'
import { useNavigation } from '../../stores/navigation-store'

/** How many keys are over their age or end, from anywhere in the window; nothing where none are. */
export const DebtStatus = () => {
  const { t } = useTranslation()
  const count = useDebtCount()
  const showRotation = useNavigation(store => store.showRotation)
  if (count === 0) return null
  return (
    <UnstyledButton className="status-button" onClick={() => showRotation('debt')} data-testid="debt-status">
      <IconWord icon={IconHourglassLow} tone="warn">
        {t('debt.badge', { count })}
      </IconWord>
    </UnstyledButton>
  )
}
