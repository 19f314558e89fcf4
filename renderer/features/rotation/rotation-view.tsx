import { Tabs } from '@mantine/core'
import { IconChecklist, IconHourglass, IconRefreshDot } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
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
  const part = useNavigation(store => store.rotationPart)
  const showRotation = useNavigation(store => store.showRotation)
  const open = (value: string | null): void => {
    const chosen = rotationParts.find(one => one === value)
    if (chosen) showRotation(chosen)
  }
  return (
    <Tabs className="fill view access" value={part} onChange={open} keepMounted={false}>
      <Tabs.List aria-label={t('rotationView.parts')}>
        {rotationParts.map(one => {
          const { icon: Icon } = parts[one]
          return (
            <Tabs.Tab
              key={one}
              value={one}
              leftSection={<Icon size={15} aria-hidden />}
              data-testid={`rotation-${one}`}
            >
              {t(`rotationView.${one}`)}
            </Tabs.Tab>
          )
        })}
      </Tabs.List>
      {rotationParts.map(one => {
        const { panel: Panel } = parts[one]
        return (
          <Tabs.Panel key={one} value={one} className="fill access-panel">
            <Panel />
          </Tabs.Panel>
        )
      })}
    </Tabs>
  )
}
