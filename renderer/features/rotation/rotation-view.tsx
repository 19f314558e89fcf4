import { IconChecklist, IconHourglass, IconRefreshDot } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { PartTabs } from '../../components/part-tabs'
import { type RotationPart, rotationParts, useNavigation } from '../../stores/navigation-store'
import { DebtPanel } from '../debt/debt-panel'
import { WorklistsPanel } from '../worklists/worklists-panel'
import { RotationsPanel } from './rotations-panel'

const parts = {
  debt: { icon: IconHourglass, panel: DebtPanel },
  rotations: { icon: IconRefreshDot, panel: RotationsPanel },
  worklists: { icon: IconChecklist, panel: WorklistsPanel }
} as const satisfies Record<RotationPart, unknown>

/** Which keys are due, how each is being replaced, and many at once. */
export const RotationView = () => {
  const { t } = useTranslation()
  const shown = useNavigation(store => store.rotationPart)
  const showRotation = useNavigation(store => store.showRotation)
  return (
    <PartTabs
      parts={rotationParts.map(name => ({ name, label: t(`rotationView.${name}`), ...parts[name] }))}
      shown={shown}
      onShow={name => showRotation(name)}
      label={t('rotationView.parts')}
      testId="rotation"
    />
  )
}
