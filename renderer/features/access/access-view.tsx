import { IconIdBadge2, IconKey, IconListDetails } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { PartTabs } from '../../components/part-tabs'
import { type AccessPart, accessParts, useNavigation } from '../../stores/navigation-store'
import { AuthLogPanel } from '../auth-log/auth-log-panel'
import { SessionsPanel } from '../sessions/sessions-panel'
import { TokensPanel } from '../tokens/tokens-panel'

const parts = {
  tokens: { icon: IconKey, panel: TokensPanel },
  sessions: { icon: IconIdBadge2, panel: SessionsPanel },
  log: { icon: IconListDetails, panel: AuthLogPanel }
} as const satisfies Record<AccessPart, unknown>

/** What stands between a key and a request: tokens, sessions with their keys, and what happened to them. */
export const AccessView = () => {
  const { t } = useTranslation()
  const shown = useNavigation(store => store.accessPart)
  const showAccess = useNavigation(store => store.showAccess)
  return (
    <PartTabs
      parts={accessParts.map(name => ({ name, label: t(`access.${name}`), ...parts[name] }))}
      shown={shown}
      onShow={name => showAccess(name)}
      label={t('access.parts')}
      testId="access"
    />
  )
}
