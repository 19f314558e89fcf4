import { Button, Group, Loader, Title } from '@mantine/core'
import type { ScopedKeyEntry, ScopedKeyList } from '@shared/schemas/scoped-key'
import { IconKey, IconPlus, IconRefresh } from '@tabler/icons-react'
import { useCallback, useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyPanel } from '../../components/empty-panel'
import { Notice } from '../../components/notice'
import { useFormat } from '../../i18n/use-format'
import { noProviderKeys, useScopedKeys } from '../../stores/scoped-key-store'
import { HeldNotice } from './held-notice'
import { KeyDialogs, type OpenKeyDialog } from './key-dialogs'
import { KeyList } from './key-list'
import { type KeyPlace, useKeyPlace } from './key-place'
import type { RowAction } from './key-row'
import { LostNotice } from './lost-notice'
import { ProblemNotice } from './problem-notice'

interface ScopedKeysSectionProps {
  environmentId: string
}

const Standing = ({
  list,
  listedAt,
  loading
}: {
  list: ScopedKeyList | null
  listedAt: number | null
  loading: boolean
}) => {
  const { t } = useTranslation()
  const format = useFormat()
  const words = (): string => {
    if (loading) return t('scopedKeys.loading')
    if (!list || listedAt === null) return ''
    const time = format.time(new Date(listedAt).toISOString())
    return t('scopedKeys.count', { count: list.entries.length, time })
  }
  return (
    <span className="quiet" role="status" data-testid="scoped-keys-count">
      {words()}
    </span>
  )
}

const Empty = ({ place, onCreate }: { place: KeyPlace; onCreate(): void }) => {
  const { t } = useTranslation()
  const readOnly = place.environment.guard === 'read_only'
  return (
    <EmptyPanel
      icon={IconKey}
      title={t('scopedKeys.emptyTitle', { provider: place.provider.name })}
      text={t('scopedKeys.emptyText')}
      testId="scoped-keys-empty"
    >
      {!readOnly && <Button onClick={onCreate}>{t('scopedKeys.create')}</Button>}
    </EmptyPanel>
  )
}

const Section = ({ place }: { place: KeyPlace }) => {
  const { t } = useTranslation()
  const titleId = useId()
  const { environment, provider } = place
  const { id: environmentId } = environment
  const known = useScopedKeys(store => store.byEnvironment[environmentId]) ?? noProviderKeys
  const { list, listedAt, loading, error, made } = known
  const [dialog, setDialog] = useState<OpenKeyDialog | null>(null)
  const readOnly = environment.guard === 'read_only'
  // What is held has a notice of its own, with a better way out.
  const lost = (list?.lostCreates ?? []).filter(({ name }) => !made?.draftId || name !== made.key.name)
  const refresh = (): void => void useScopedKeys.getState().load(environmentId)
  const act = (kind: RowAction, entry: ScopedKeyEntry): void => setDialog({ kind, entry })
  const dismissMade = useCallback(() => useScopedKeys.getState().dismissMade(environmentId), [environmentId])

  const isUnasked = !list && !loading && !error
  useEffect(() => {
    if (isUnasked) void useScopedKeys.getState().load(environmentId)
  }, [isUnasked, environmentId])

  return (
    <section className="scoped-keys" aria-labelledby={titleId} aria-busy={loading} data-testid="scoped-keys">
      <Group gap="sm" className="scoped-keys-head">
        <Title order={3} id={titleId}>
          {t('scopedKeys.title', { provider: provider.name })}
        </Title>
        <Standing {...{ list, listedAt, loading }} />
        <Group gap="sm" className="head-action">
          <Button
            variant="default"
            leftSection={loading ? <Loader size={14} /> : <IconRefresh size={15} aria-hidden />}
            onClick={refresh}
            disabled={loading}
            data-testid="scoped-keys-refresh"
          >
            {t('scopedKeys.refresh')}
          </Button>
          {!readOnly && (
            <Button
              leftSection={<IconPlus size={15} aria-hidden />}
              onClick={() => setDialog({ kind: 'create' })}
              data-testid="scoped-key-create"
            >
              {t('scopedKeys.create')}
            </Button>
          )}
        </Group>
      </Group>
      {readOnly && <Notice tone="quiet">{t('scopedKeys.readOnly', { environment: environment.name })}</Notice>}
      {made?.draftId && <HeldNotice made={made} place={place} onDone={dismissMade} />}
      {lost.length > 0 && <LostNotice lostCreates={lost} place={place} onLook={() => setDialog({ kind: 'orphans' })} />}
      {error && <ProblemNotice error={error} action="list" place={place} />}
      {list && list.unreadable > 0 && (
        <Notice tone="warn" testId="scoped-keys-unreadable">
          {t('scopedKeys.unreadable', { count: list.unreadable })}
        </Notice>
      )}
      {list?.entries.length === 0 && <Empty place={place} onCreate={() => setDialog({ kind: 'create' })} />}
      {list && list.entries.length > 0 && <KeyList entries={list.entries} place={place} onAction={act} />}
      <KeyDialogs dialog={dialog} place={place} known={known} onOpen={setDialog} />
    </section>
  )
}

/** The keys that live at the provider of an environment where somebody is logged in. */
export const ScopedKeysSection = ({ environmentId }: ScopedKeysSectionProps) => {
  const place = useKeyPlace(environmentId)
  return place && <Section key={environmentId} place={place} />
}
