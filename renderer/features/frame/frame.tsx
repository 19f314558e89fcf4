import { AppShell } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { useNavigation } from '../../stores/navigation-store'
import { useVault } from '../../stores/vault-store'
import { CompareDialog } from '../compare/compare-dialog'
import { CredentialDialog } from '../credentials/credential-dialog'
import { useDeletionNews } from '../credentials/use-deletion-news'
import { WriteHost } from '../destinations/write-host'
import { EnvironmentsDialog } from '../environments/environments-dialog'
import { LiveRegion } from '../feedback/live-region'
import { DropTarget } from '../imports/drop-target'
import { ImportDialog } from '../imports/import-dialog'
import { Palette } from '../palette/palette'
import { ExplainDialog } from '../pasted/explain-dialog'
import { CutShortNotice } from '../rotation/cut-short-notice'
import { ProposalDialog } from '../rotation/proposal-dialog'
import { useRotationNews } from '../rotation/use-rotation-news'
import { ConnectionsDialog } from '../secret-managers/connections-dialog'
import { LoginDialog } from '../sessions/login-dialog'
import { SettingsDialog } from '../settings/settings-dialog'
import { ShortcutsDialog } from '../settings/shortcuts-dialog'
import { VaultNotices } from '../vault/vault-notices'
import { WhichKeyDialog } from '../which-key/which-key-dialog'
import { LockWhileRunning } from '../worklists/lock-while-running'
import { StartWorklistDialog } from '../worklists/start-worklist-dialog'
import { Content } from './content'
import { Sidebar } from './sidebar'
import { StatusBar } from './status-bar'
import { TopLine } from './top-line'
import { useFrameCommands } from './use-frame-commands'
import { useIsFirstRun } from './use-is-first-run'
import { useShortcuts } from './use-shortcuts'

const headerHeight = 40
const footerHeight = 26
const sidebarWidth = 256
/** There the sidebar lies over the content, and is put away until it is asked for. */
const narrowWindow = '(max-width: 48em)'

/** Sidebar, top line, content and status bar. */
export const Frame = () => {
  const { t } = useTranslation()
  const { dialog, dialogStart, closeDialog, sidebarOpen, sidebarHidden } = useNavigation()
  const narrow = useMediaQuery(narrowWindow, false, { getInitialValueInEffect: false })
  const vaultIsOpen = useVault(store => store.state.status === 'open')
  const firstRun = useIsFirstRun()
  // Until there is a key, or a vault at all, there is nothing to go to.
  const withSidebar = vaultIsOpen && !firstRun
  const sidebarShown = narrow ? sidebarOpen : !sidebarHidden
  useFrameCommands(withSidebar)
  useShortcuts()
  useRotationNews()
  useDeletionNews()
  return (
    <>
      <a href="#content" className="skip-link">
        {t('app.skipToContent')}
      </a>
      <AppShell
        layout="alt"
        padding={0}
        transitionDuration={0}
        header={{ height: headerHeight }}
        footer={{ height: footerHeight }}
        navbar={{
          width: sidebarWidth,
          breakpoint: 'sm',
          collapsed: { desktop: !withSidebar || sidebarHidden, mobile: !withSidebar || !sidebarOpen }
        }}
      >
        {withSidebar && (
          <AppShell.Navbar className="sidebar" mod={{ shown: sidebarShown }}>
            <Sidebar />
          </AppShell.Navbar>
        )}
        <AppShell.Header>
          <TopLine withSidebar={withSidebar} sidebarShown={sidebarShown} />
        </AppShell.Header>
        <AppShell.Main id="content" tabIndex={-1} className="content">
          <VaultNotices />
          {withSidebar && <CutShortNotice />}
          <Content />
        </AppShell.Main>
        <AppShell.Footer>
          <StatusBar />
        </AppShell.Footer>
      </AppShell>
      <LiveRegion />
      <Palette />
      {dialog === 'settings' && <SettingsDialog />}
      {dialog === 'shortcuts' && <ShortcutsDialog />}
      {dialog === 'add-credential' && <CredentialDialog />}
      {dialog === 'environments' && <EnvironmentsDialog />}
      {dialog === 'import' && <ImportDialog />}
      {dialog === 'log-in' && (
        <LoginDialog environmentId={dialogStart.environmentId ?? ''} onClose={closeDialog} onSend={null} />
      )}
      {dialog === 'explain' && <ExplainDialog />}
      {dialog === 'which-key' && <WhichKeyDialog />}
      {dialog === 'compare' && <CompareDialog />}
      <StartWorklistDialog />
      <LockWhileRunning />
      <WriteHost />
      <ConnectionsDialog />
      <ProposalDialog />
      <DropTarget />
    </>
  )
}
