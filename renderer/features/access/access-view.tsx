import { Tabs } from '@mantine/core'
import { IconIdBadge2, IconKey, IconListDetails } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
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
  const part = useNavigation(store => store.accessPart)
  const showAccess = useNavigation(store => store.showAccess)
  const open = (value: string | null): void => {
    const chosen = accessParts.find(one => one === value)
    if (chosen) showAccess(chosen)
  }
  return (
    <Tabs className="fill view access" value={part} onChange={open} keepMounted={false}>
      <Tabs.List aria-label={t('access.parts')}>
        {accessParts.map(one => {
          const { icon: Icon } = parts[one]
          return (
            <Tabs.Tab key={one} value={one} leftSection={<Icon size={15} aria-hidden />} data-testid={`access-${one}`}>
              {t(`access.${one}`)}
            </Tabs.Tab>
          )
        })}
      </Tabs.List>
      {accessParts.map(one => {
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
