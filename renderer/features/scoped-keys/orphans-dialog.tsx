import { Button, Group, Loader, Modal, Stack, Text, Title } from '@mantine/core'
import type { AppError } from '@shared/errors'
import type { OrphanSearch, ScopedKey, ScopedKeyList } from '@shared/schemas/scoped-key'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FocusReturn } from '../../components/focus-return'
import { Notice } from '../../components/notice'
import { useScopedKeys } from '../../stores/scoped-key-store'
import { useFeedback } from '../feedback/use-feedback'
import { Instant, Scopes } from './key-facts'
import type { KeyPlace } from './key-place'
import { ProblemNotice } from './problem-notice'

interface OrphansDialogProps {
  lostCreates: ScopedKeyList['lostCreates']
  /** Rows of the list that could not be read: what is looked for may be one of them. */
  unreadable: number
  place: KeyPlace
  onRevoke(key: ScopedKey): void
  onClose(): void
}

interface FoundProps {
  kind: 'certain' | 'possible'
  keys: readonly ScopedKey[]
  place: KeyPlace
  onRevoke(key: ScopedKey): void
}

const Found = ({ kind, keys, place, onRevoke }: FoundProps) => {
  const { t } = useTranslation()
  const readOnly = place.environment.guard === 'read_only'
  if (keys.length === 0) return null
  return (
    <section data-testid={`orphans-${kind}`}>
      <Title order={3}>{t(`scopedKeys.orphans.${kind}`)}</Title>
      <Text size="xs" className="quiet">
        {t(`scopedKeys.orphans.${kind}Help`)}
      </Text>
      <ul className="orphans">
        {keys.map(key => (
          <li key={key.id} className="orphan" data-testid="orphan">
            <span className="orphan-name">
              <strong>{key.name}</strong> <span className="wire quiet">{key.prefix}</span>
              <Scopes scopes={key.scopes} broad={place.mechanism.broad} />
            </span>
            <Instant iso={key.createdAt} none={t('scopedKeys.notTold')} />
            {!readOnly && (
              <Button
                variant="default"
                aria-label={t('scopedKeys.revokeLabel', { name: key.name })}
                onClick={() => onRevoke(key)}
                data-testid="orphan-revoke"
              >
                {t('scopedKeys.revoke')}…
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What lost answers may have left at the provider, to be revoked, or not to be reported any more. */
export const OrphansDialog = ({ lostCreates, unreadable, place, onRevoke, onClose }: OrphansDialogProps) => {
  const { t } = useTranslation()
  const { success, unwrap } = useFeedback()
  const [found, setFound] = useState<OrphanSearch | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const [settling, setSettling] = useState(false)
  const environmentId = place.environment.id
  const isEmpty = found !== null && found.certain.length + found.possible.length === 0 && unreadable === 0

  useEffect(() => {
    let present = true
    void useScopedKeys
      .getState()
      .findOrphans(environmentId)
      .then(result => {
        if (!present) return
        if (result.ok) setFound(result.value)
        else setError(result.error)
      })
    return () => {
      present = false
    }
  }, [environmentId])

  const settle = async (): Promise<void> => {
    setSettling(true)
    for (const { id } of lostCreates) {
      if (!unwrap(await useScopedKeys.getState().settle(environmentId, id))) return setSettling(false)
    }
    success(t('scopedKeys.orphans.settled'))
    onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('scopedKeys.orphans.title', { provider: place.provider.name })}
      size={620}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <FocusReturn />
      <Stack gap="md" data-testid="orphans">
        {!found && !error && (
          <Group gap="sm" role="status">
            <Loader size="xs" /> {t('scopedKeys.orphans.looking')}
          </Group>
        )}
        {error && <ProblemNotice error={error} action="list" place={place} onLeave={onClose} />}
        {found && unreadable > 0 && (
          <Notice tone="warn" urgent testId="orphans-unreadable">
            {t('scopedKeys.unreadable', { count: unreadable })}
          </Notice>
        )}
        {isEmpty && (
          <Notice tone="ok" title={t('scopedKeys.orphans.noneTitle')} urgent testId="orphans-none">
            {t('scopedKeys.orphans.noneText', { provider: place.provider.name })}
          </Notice>
        )}
        {found && <Found kind="certain" keys={found.certain} place={place} onRevoke={onRevoke} />}
        {found && <Found kind="possible" keys={found.possible} place={place} onRevoke={onRevoke} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('common.close')}
          </Button>
          {found && lostCreates.length > 0 && (
            <Button
              {...(isEmpty ? {} : { variant: 'default' })}
              loading={settling}
              onClick={settle}
              data-testid="orphans-settle"
            >
              {t(isEmpty ? 'scopedKeys.orphans.settle' : 'scopedKeys.orphans.settleAnyway')}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  )
}
