import { ActionIcon, Group, Select, TextInput, Title } from '@mantine/core'
import type { Endpoint } from '@shared/schemas/provider'
import { IconPlus, IconSearch } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocalizedText } from '../../i18n/use-localized-text'
import { useDraft } from '../../stores/draft-store'
import { useNavigation } from '../../stores/navigation-store'
import { findProvider, useProviders } from '../../stores/provider-store'
import { matchesSearch } from './catalogue-groups'
import { CatalogueTree } from './catalogue-tree'
import { useOpenEndpoint } from './use-open-endpoint'

/** What can be asked of the chosen provider, by task. */
export const Catalogue = () => {
  const { t } = useTranslation()
  const text = useLocalizedText()
  const { providers, chosenId, choose } = useProviders()
  const openEndpoint = useOpenEndpoint()
  const endpointId = useDraft(store => store.draft.endpointId)
  const draftProviderId = useDraft(store => store.draft.providerId)
  const [search, setSearch] = useState('')
  const provider = findProvider(providers, chosenId)
  const endpoints = useMemo<Endpoint[]>(
    () => (provider?.endpoints ?? []).filter(endpoint => matchesSearch(endpoint, text(endpoint.task), search)),
    [provider, search, text]
  )
  if (!provider) return null
  const newRequest = (): void => {
    useDraft.getState().reset()
    useNavigation.getState().show('requests', 'url')
  }
  return (
    <section className="fill catalogue" aria-labelledby="catalogue-title">
      <Group className="catalogue-head" justify="space-between" wrap="nowrap" gap="xs">
        <Title order={2} id="catalogue-title" className="catalogue-title">
          {providers.length > 1 ? t('catalogue.title') : provider.name}
        </Title>
        <ActionIcon
          aria-label={t('catalogue.new')}
          title={t('catalogue.new')}
          onClick={newRequest}
          data-testid="new-request"
        >
          <IconPlus size={15} aria-hidden />
        </ActionIcon>
      </Group>
      {providers.length > 1 && (
        <Select
          className="catalogue-field"
          aria-label={t('catalogue.provider')}
          data={providers.map(({ id, name }) => ({ value: id, label: name }))}
          value={provider.id}
          onChange={id => id && choose(id)}
          data-testid="catalogue-provider"
        />
      )}
      <TextInput
        className="catalogue-field"
        aria-label={t('catalogue.search')}
        placeholder={t('catalogue.search')}
        leftSection={<IconSearch size={14} aria-hidden />}
        value={search}
        onChange={event => setSearch(event.currentTarget.value)}
        data-testid="catalogue-search"
      />
      <div className="scroll catalogue-list">
        {endpoints.length === 0 ? (
          <p className="quiet part-note">{t('catalogue.noMatch')}</p>
        ) : (
          <CatalogueTree
            provider={provider}
            endpoints={endpoints}
            openId={draftProviderId === provider.id ? endpointId : null}
            onOpen={endpoint => openEndpoint(provider, endpoint)}
          />
        )}
      </div>
    </section>
  )
}
