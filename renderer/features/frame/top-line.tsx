import { ActionIcon, Group, Title, VisuallyHidden } from '@mantine/core'
import { IconLayoutSidebar, IconSearch, IconSettings } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { keyText } from '../../components/key-combination'
import { useLocalizedText } from '../../i18n/use-localized-text'
import { useCommands } from '../../stores/command-store'
import { type CommandId, firstKeys } from '../../stores/commands'
import { useNavigation } from '../../stores/navigation-store'
import { TabBar } from '../tabs/tab-bar'
import { EnvironmentSelect } from '../workbench/environment-select'
import { useDraftContext } from '../workbench/use-draft-context'

interface LineButtonProps {
  command: CommandId
  label: string
  icon: typeof IconSettings
  className?: string
  testId: string
  expanded?: boolean
}

const LineButton = ({ command, label, icon: Icon, className = '', testId, expanded }: LineButtonProps) => (
  <ActionIcon
    className={className}
    aria-label={label}
    title={`${label} · ${keyText(firstKeys(command))}`}
    onClick={() => useCommands.getState().run(command)}
    data-testid={testId}
    {...(expanded === undefined ? {} : { 'aria-expanded': expanded })}
  >
    <Icon size={17} stroke={1.5} aria-hidden />
  </ActionIcon>
)

/** The open requests and where the chosen one goes, or the name of the view. */
const Middle = () => {
  const { t } = useTranslation()
  const text = useLocalizedText()
  const view = useNavigation(store => store.view)
  const { endpoint } = useDraftContext()
  if (view !== 'requests') {
    return (
      <Title order={1} className="top-title ellipsis" data-testid="view-title">
        {t(`nav.${view}`)}
      </Title>
    )
  }
  return (
    <>
      <VisuallyHidden>
        <h1 data-testid="view-title">{endpoint ? text(endpoint.task) : t('request.untitled')}</h1>
      </VisuallyHidden>
      <TabBar />
      <EnvironmentSelect />
    </>
  )
}

interface TopLineProps {
  /** Whether there is a sidebar to show at all. */
  withSidebar: boolean
  sidebarShown: boolean
}

export const TopLine = ({ withSidebar, sidebarShown }: TopLineProps) => {
  const { t } = useTranslation()
  return (
    <Group className="top-line" gap="xs" wrap="nowrap">
      {withSidebar && (
        <LineButton
          command="sidebar"
          label={t('nav.menu')}
          icon={IconLayoutSidebar}
          testId="toggle-sidebar"
          expanded={sidebarShown}
        />
      )}
      {withSidebar ? (
        <Middle />
      ) : (
        // The panel below has the heading.
        <span className="top-title">{t('app.name')}</span>
      )}
      <LineButton
        command="palette"
        label={t('nav.find')}
        icon={IconSearch}
        className="top-tool push-end"
        testId="open-palette"
      />
      <LineButton
        command="settings"
        label={t('nav.settings')}
        icon={IconSettings}
        className="top-tool"
        testId="open-settings"
      />
    </Group>
  )
}
