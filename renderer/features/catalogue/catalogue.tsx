import { ActionIcon, Group, Select, TextInput, Title, UnstyledButton } from '@mantine/core'
import { IconPlus, IconSearch } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { keyText } from '../../components/key-combination'
import { useCommands } from '../../stores/command-store'
import { firstKeys } from '../../stores/commands'
import { findProvider, useProviders } from '../../stores/provider-store'
import { useDraft } from '../../stores/tabs-store'
import { searchProviders } from './catalogue-groups'
import { CatalogueTree } from './catalogue-tree'
import { openEndpoint } from './open-endpoint'

/** In the place of a provider's id. */
const all = 'all'

const CatalogueHead = () => {
  const { t } = useTranslation()
  return (
    <Group className="catalogue-head" justify="space-between" wrap="nowrap" gap="xs">
      <Title order={2} id="catalogue-title" className="catalogue-title">
        {t('catalogue.title')}
      </Title>
      <ActionIcon
        aria-label={t('catalogue.new')}
        title={`${t('catalogue.new')} · ${keyText(firstKeys('newRequest'))}`}
        onClick={() => useCommands.getState().run('newRequest')}
        data-testid="new-request"
      >
        <IconPlus size={15} aria-hidden />
      </ActionIcon>
    </Group>
  )
}

/** What can be asked of one provider, or of all, by task. */
export const Catalogue = () => {
  const { t } = useTranslation()
  const { providers, chosenId, choose } = useProviders()
  const { providerId, endpointId } = useDraft()
  const [search, setSearch] = useState('')
  const chosen = findProvider(providers, chosenId)
  const found = useMemo(() => searchProviders(providers, search), [providers, search])
  const shown = useMemo(() => (chosen ? found.filter(({ id }) => id === chosen.id) : found), [found, chosen])
  const open = useMemo(() => ({ providerId, endpointId }), [providerId, endpointId])
  const elsewhere = found
    .filter(({ id }) => chosen && id !== chosen.id)
    .reduce((sum, { endpoints }) => sum + endpoints.length, 0)
  if (providers.length === 0) return null
  return (
    <section className="fill catalogue" aria-labelledby="catalogue-title">
      <CatalogueHead />
      <Select
        className="catalogue-field"
        aria-label={t('catalogue.provider')}
        data={[
          { value: all, label: t('catalogue.allProviders') },
          ...providers.map(({ id, name }) => ({ value: id, label: name }))
        ]}
        value={chosen?.id ?? all}
        onChange={id => id && choose(id)}
        data-testid="catalogue-provider"
      />
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
        {shown.length === 0 ? (
          <p className="quiet part-note">{t('catalogue.noMatch')}</p>
        ) : (
          <CatalogueTree providers={shown} open={open} onOpen={openEndpoint} />
        )}
        {search.trim() !== '' && elsewhere > 0 && (
          <UnstyledButton className="catalogue-elsewhere" onClick={() => choose(all)} data-testid="catalogue-elsewhere">
            {t('catalogue.elsewhere', { count: elsewhere })}
          </UnstyledButton>
        )}
      </div>
    </section>
  )
}
