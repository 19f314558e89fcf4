import { NavLink } from '@mantine/core'
import { IconHistory, IconIdBadge2, IconKey, IconRefreshDot, IconSend2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useNavigation, type View } from '../../stores/navigation-store'
import { Catalogue } from '../catalogue/catalogue'
import { RotationBadge } from '../rotation/rotation-badge'

const views: readonly { view: View; icon: typeof IconKey }[] = [
  { view: 'vault', icon: IconKey },
  { view: 'requests', icon: IconSend2 },
  { view: 'access', icon: IconIdBadge2 },
  { view: 'rotation', icon: IconRefreshDot },
  { view: 'history', icon: IconHistory }
]

export const Sidebar = () => {
  const { t } = useTranslation()
  const { view: current, show } = useNavigation()
  return (
    <>
      <nav aria-label={t('nav.label')} className="sidebar-nav">
        {views.map(({ view, icon: Icon }) => (
          <NavLink
            key={view}
            component="button"
            type="button"
            label={t(`nav.${view}`)}
            leftSection={<Icon size={16} stroke={1.5} aria-hidden />}
            rightSection={view === 'rotation' && <RotationBadge />}
            active={view === current}
            aria-current={view === current ? 'page' : undefined}
            onClick={() => show(view)}
            data-testid={`nav-${view}`}
          />
        ))}
      </nav>
      <Catalogue />
    </>
  )
}
