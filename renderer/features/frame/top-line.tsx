import { ActionIcon, Burger, Group, Title } from '@mantine/core'
import { IconSettings, IconWorld } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocalizedText } from '../../i18n/use-localized-text'
import { useNavigation } from '../../stores/navigation-store'
import { EnvironmentName } from '../credentials/environment-name'
import { useDraftContext } from '../workbench/use-draft-context'

interface TopLineProps {
  /** Whether there is a sidebar to show at all. */
  withSidebar: boolean
}

/** What is open, and in which environment: the last thing to read before pressing Send. */
export const TopLine = ({ withSidebar }: TopLineProps) => {
  const { t } = useTranslation()
  const text = useLocalizedText()
  const { view, sidebarOpen, toggleSidebar, openDialog } = useNavigation()
  const { endpoint, environment } = useDraftContext()
  const withEnvironment = withSidebar && (environment !== undefined || view === 'requests')
  const request = endpoint ? text(endpoint.task) : t('request.untitled')
  return (
    <Group className="top-line" gap="sm" wrap="nowrap">
      {withSidebar && (
        <Burger
          opened={sidebarOpen}
          onClick={toggleSidebar}
          hiddenFrom="sm"
          size="xs"
          aria-label={t('nav.menu')}
          data-testid="toggle-sidebar"
        />
      )}
      {withSidebar ? (
        <Title order={1} className="top-title ellipsis" data-testid="view-title">
          {view === 'requests' ? request : t(`nav.${view}`)}
        </Title>
      ) : (
        // The panel below has the heading.
        <span className="top-title">{t('app.name')}</span>
      )}
      {withEnvironment && (
        <span className="top-environment" data-testid="environment">
          <IconWorld size={15} stroke={1.5} aria-hidden />
          <span className="quiet top-environment-word">{t('environment.label')}</span>
          <EnvironmentName environment={environment} />
        </span>
      )}
      <ActionIcon
        className={withEnvironment ? '' : 'push-end'}
        aria-label={t('nav.settings')}
        title={t('nav.settings')}
        onClick={() => openDialog('settings')}
        data-testid="open-settings"
      >
        <IconSettings size={17} stroke={1.5} aria-hidden />
      </ActionIcon>
    </Group>
  )
}
