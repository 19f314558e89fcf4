import '@mantine/core/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import './styles/base.css'
import './styles/frame.css'
import './styles/tabs.css'
import './styles/palette.css'
import './styles/sidebar.css'
import './styles/lists.css'
import './styles/vault.css'
import './styles/workbench.css'
import './styles/response.css'
import './styles/scoped-keys.css'
import './styles/sessions.css'
import './styles/auth-log.css'
import './styles/tokens.css'
import './styles/pasted.css'
import './styles/compare.css'
import './styles/rotation.css'
import './styles/debt.css'
import './styles/worklists.css'
import './styles/consumers.css'
import './styles/destinations.css'
import './styles/secret-managers.css'
import { createRoot } from 'react-dom/client'
import { App } from './app'
import { startTranslation } from './i18n'
import { pickLocale } from './i18n/pick-locale'
import { connectEvents, loadAtStart } from './stores/bridge-events'
import { saveWorkspace } from './stores/workspace'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no root element.')

connectEvents()
void loadAtStart()
// Whoever turns to another window may close this one next.
addEventListener('blur', () => void saveWorkspace())
addEventListener('beforeunload', () => void saveWorkspace())
// The settings come later; until then the system's own languages are the best guess.
await startTranslation(pickLocale('system', navigator.languages))
createRoot(root).render(<App />)
