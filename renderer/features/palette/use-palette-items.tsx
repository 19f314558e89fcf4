import type { CredentialSummary } from '@shared/schemas/credential'
import { IconHistory, IconKey, IconPlayerPlay, IconSettings } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { EffectMark } from '../../components/effect-mark'
import { EnvironmentDot } from '../../components/environment-dot'
import { useFormat } from '../../i18n/use-format'
import { useLocalizedText } from '../../i18n/use-localized-text'
import { useCommands } from '../../stores/command-store'
import { allCommands, firstKeys } from '../../stores/commands'
import { useCredentials } from '../../stores/credential-store'
import { useEnvironments } from '../../stores/environment-store'
import { useHistory } from '../../stores/history-store'
import { useNavigation } from '../../stores/navigation-store'
import { useProviders } from '../../stores/provider-store'
import { useSettings } from '../../stores/settings-store'
import { useTabs } from '../../stores/tabs-store'
import { useVault } from '../../stores/vault-store'
import { useVaultView } from '../../stores/vault-view-store'
import { plain, searchText } from '../catalogue/catalogue-groups'
import { openEndpoint } from '../catalogue/open-endpoint'
import { openExchange } from '../exchange/open-exchange'
import { shortUrl } from '../history/history-rows'
import { languageChoices, themeChoices } from '../settings/choices'
import { signerIn } from '../workbench/environment-options'
import type { PaletteItem } from './palette-items'

const useCommandItems = (): PaletteItem[] => {
  const { t } = useTranslation()
  const handlers = useCommands(store => store.handlers)
  const open = useVault(store => store.state.status === 'open')
  return useMemo(
    () =>
      allCommands
        .filter(({ id, needs, inPalette = true }) => {
          const possible = (handlers[id]?.length ?? 0) > 0
          return inPalette && possible && (needs === 'nothing' || open)
        })
        .map(({ id, group }) => ({
          id: `command ${id}`,
          group: 'commands',
          label: t(`commands.${id}`),
          detail: t(`commandGroups.${group}`),
          text: plain(`${t(`commands.${id}`)} ${t(`commandGroups.${group}`)}`),
          icon: <IconPlayerPlay size={14} aria-hidden />,
          keys: firstKeys(id),
          run: () => void useCommands.getState().run(id)
        })),
    [handlers, open, t]
  )
}

const useTaskItems = (): PaletteItem[] => {
  const text = useLocalizedText()
  const providers = useProviders(store => store.providers)
  return useMemo(
    () =>
      providers.flatMap(provider =>
        provider.endpoints.map(
          (endpoint): PaletteItem => ({
            id: `task ${provider.id} ${endpoint.id}`,
            group: 'tasks',
            label: text(endpoint.task),
            detail: `${provider.name} · ${endpoint.method} ${endpoint.path}`,
            text: `${plain(provider.name)} ${searchText(endpoint)}`,
            icon: <EffectMark effect={endpoint.effect} />,
            run: () => openEndpoint(provider.id, endpoint)
          })
        )
      ),
    [providers, text]
  )
}

const signWith = ({ id, environmentId }: CredentialSummary): void => {
  useTabs.getState().sign({ credentialId: id, environmentId })
  useNavigation.getState().show('requests', 'url')
}

const showKey = ({ id }: CredentialSummary): void => {
  useNavigation.getState().show('vault')
  useVaultView.getState().select(id)
}

const useKeyItems = (): PaletteItem[] => {
  const credentials = useCredentials(store => store.credentials)
  const environments = useEnvironments(store => store.environments)
  const providers = useProviders(store => store.providers)
  return useMemo(() => {
    const environmentNames = new Map(environments.map(({ id, name }) => [id, name]))
    const providerNames = new Map(providers.map(({ id, name }) => [id, name]))
    const icon = <IconKey size={14} aria-hidden />
    return credentials.flatMap((credential): PaletteItem[] => {
      const { id, label, providerId, environmentId, fingerprint, tags } = credential
      const detail = [providerNames.get(providerId), environmentNames.get(environmentId), fingerprint].join(' · ')
      const shared = { label, detail, text: plain(`${label} ${detail} ${tags.join(' ')}`), icon }
      return [
        { ...shared, id: `key ${id}`, group: 'keys', run: () => signWith(credential) },
        { ...shared, id: `open ${id}`, group: 'openKeys', run: () => showKey(credential) }
      ]
    })
  }, [credentials, environments, providers])
}

const useEnvironmentItems = (): PaletteItem[] => {
  const environments = useEnvironments(store => store.environments)
  const providers = useProviders(store => store.providers)
  return useMemo(() => {
    const providerNames = new Map(providers.map(({ id, name }) => [id, name]))
    return environments.map(({ id, name, baseUrl, color, providerId }): PaletteItem => {
      const detail = `${providerNames.get(providerId) ?? providerId} · ${baseUrl}`
      return {
        id: `environment ${id}`,
        group: 'environments',
        label: name,
        detail,
        text: plain(`${name} ${detail}`),
        icon: <EnvironmentDot color={color} />,
        run: () => {
          useTabs.getState().sign(signerIn(id, undefined, useCredentials.getState().credentials))
          useNavigation.getState().show('requests', 'url')
        }
      }
    })
  }, [environments, providers])
}

const useHistoryItems = (): PaletteItem[] => {
  const { t } = useTranslation()
  const format = useFormat()
  const exchanges = useHistory(store => store.exchanges)
  return useMemo(() => {
    const icon = <IconHistory size={14} aria-hidden />
    return exchanges.map(({ id, method, url, status, environmentName, sentAt }): PaletteItem => {
      const label = `${method} ${shortUrl(url)}`
      const detail = [status ?? t('history.failed'), environmentName, format.instant(sentAt)].join(' · ')
      const run = () => openExchange(id)
      return { id: `exchange ${id}`, group: 'history', label, detail, text: plain(`${label} ${detail}`), icon, run }
    })
  }, [exchanges, format, t])
}

const useSettingItems = (): PaletteItem[] => {
  const { t } = useTranslation()
  return useMemo(() => {
    const update = useSettings.getState().update
    const item = (id: string, label: string, run: () => unknown): PaletteItem => ({
      id: `setting ${id}`,
      group: 'settings',
      label,
      detail: '',
      text: plain(`${label} ${t('palette.settings')}`),
      icon: <IconSettings size={14} aria-hidden />,
      run: () => void run()
    })
    return [
      ...languageChoices(t).map(({ value, label }) =>
        item(`language ${value}`, t('palette.language', { name: label }), () => update({ language: value }))
      ),
      ...themeChoices(t).map(({ value, label }) =>
        item(`theme ${value}`, t('palette.theme', { name: label }), () => update({ theme: value }))
      )
    ]
  }, [t])
}

/** Everything there is to go to or to do. Nothing of the vault while it is closed: its stores are empty then. */
export const usePaletteItems = (): PaletteItem[] => {
  const groups = [
    useCommandItems(),
    useTaskItems(),
    useKeyItems(),
    useEnvironmentItems(),
    useHistoryItems(),
    useSettingItems()
  ]
  const open = useVault(store => store.state.status === 'open')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is new with every drawing, its members are not
  return useMemo(() => (open ? groups.flat() : [...(groups[0] ?? []), ...(groups[5] ?? [])]), [open, ...groups])
}
