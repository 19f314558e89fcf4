import { Button, Group, Loader, Text, Title } from '@mantine/core'
import type { CredentialSummary } from '@shared/schemas/credential'
import type { Destination, DestinationWrite } from '@shared/schemas/destination'
import { IconPlus } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../components/notice'
import { useDestinations } from '../../stores/destination-store'
import { useErrorText } from '../feedback/use-error-text'
import { AddDialog } from './add-dialog'
import { DestinationRow } from './destination-row'
import { OpenWrites } from './open-writes'
import { RemoveDialog } from './remove-dialog'
import { isToWrite, standingOf } from './standing'
import { WriteHistory } from './write-history'

type OpenDialog = { kind: 'add' } | { kind: 'remove'; destination: Destination }

const none: readonly Destination[] = []
const noWrites: readonly DestinationWrite[] = []

/** Looks at each place for as long as it is shown. */
const useLooks = (places: readonly Destination[]): void => {
  const ids = places.map(({ id }) => id).join(' ')
  useEffect(() => {
    const stops = ids.split(' ').flatMap(id => (id === '' ? [] : [useDestinations.getState().watchLook(id)]))
    return () => {
      for (const stop of stops) stop()
    }
  }, [ids])
}

const Places = ({ places, onDialog }: { places: readonly Destination[]; onDialog(dialog: OpenDialog): void }) => {
  const { t } = useTranslation()
  const looks = useDestinations(store => store.looks)
  const left = places.filter(({ id }) => isToWrite(standingOf(looks[id]))).map(({ id }) => id)
  return (
    <>
      <ul className="destinations" aria-label={t('destinations.list')} data-testid="destination-list">
        {places.map(destination => (
          <DestinationRow
            key={destination.id}
            destination={destination}
            onRemove={() => onDialog({ kind: 'remove', destination })}
          />
        ))}
      </ul>
      {left.length > 1 && (
        <Group>
          <Button
            variant="default"
            onClick={() => useDestinations.getState().ask({ ids: left, version: null })}
            data-testid="destination-write-all"
          >
            {t('destinations.writeAll')}
          </Button>
        </Group>
      )}
    </>
  )
}

/** Where services read this key: which key stands there, and what was written. */
export const DestinationsSection = ({ credential }: { credential: CredentialSummary }) => {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const { id, temporary } = credential
  const list = useDestinations(store => store.destinations[id])
  const writes = useDestinations(store => store.writes[id])?.value ?? noWrites
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const places = list?.value ?? none
  useEffect(() => (temporary ? undefined : useDestinations.getState().watch(id)), [id, temporary])
  useLooks(places)
  const close = (): void => setDialog(null)
  // A key that is forgotten with the app is written nowhere.
  if (temporary) return null
  return (
    <section aria-labelledby={`${id}-destinations`} className="destinations-section" data-testid="destinations">
      <Group justify="space-between" wrap="nowrap">
        <Title order={3} id={`${id}-destinations`}>
          {t('destinations.title')}
        </Title>
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconPlus size={13} aria-hidden />}
          onClick={() => setDialog({ kind: 'add' })}
          data-testid="destination-add"
        >
          {t('destinations.add')}
        </Button>
      </Group>
      {!list && <Loader size="xs" aria-label={t('destinations.loading')} />}
      {list?.error && (
        <Notice tone="bad" title={t('destinations.loadFailed')} testId="destinations-error">
          {errorText(list.error)}
          <div className="notice-actions">
            <Button variant="default" onClick={() => void useDestinations.getState().refresh()}>
              {t('common.tryAgain')}
            </Button>
          </div>
        </Notice>
      )}
      <OpenWrites writes={writes} />
      {list?.value?.length === 0 && (
        <Text className="quiet" data-testid="destinations-empty">
          {t('destinations.empty')}
        </Text>
      )}
      {places.length > 0 && <Places places={places} onDialog={setDialog} />}
      {writes.length > 0 && <WriteHistory writes={writes} places={places} />}
      {dialog?.kind === 'add' && <AddDialog credential={credential} onClose={close} />}
      {dialog?.kind === 'remove' && (
        <RemoveDialog
          destination={dialog.destination}
          losesUndo={writes.some(({ destinationId, canUndo }) => destinationId === dialog.destination.id && canUndo)}
          onClose={close}
        />
      )}
    </section>
  )
}
