import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FocusReturn } from '../../components/focus-return'
import { useAnnouncement } from '../../stores/announcement-store'
import { useCredentials } from '../../stores/credential-store'
import { type AskedWrite, useDestinations } from '../../stores/destination-store'
import { useEnvironments } from '../../stores/environment-store'
import { EnvironmentName } from '../credentials/environment-name'
import { useTargetName } from './use-place-name'
import { useWriteRun } from './use-write-run'
import { type KnownPlace, WriteCard } from './write-card'
import type { WriteItem } from './write-run'

/** The key that is written, and where it belongs. */
const KeyLine = ({ credentialId, version }: { credentialId: string; version: number }) => {
  const { t } = useTranslation()
  const credential = useCredentials(store => store.credentials).find(({ id }) => id === credentialId)
  const environments = useEnvironments(store => store.environments)
  const environment = environments.find(({ id }) => id === credential?.environmentId)
  if (!credential) return null
  return (
    <p className="write-key" data-testid="write-key">
      {t('destinations.dialog.key')} <strong>{credential.label}</strong>
      <span className="quiet">{t('destinations.dialog.version', { version })}</span>
      <EnvironmentName environment={environment} />
    </p>
  )
}

const useKnownPlaces = (): ((id: string) => KnownPlace | null) => {
  const lists = useDestinations(store => store.destinations)
  const targetName = useTargetName()
  return id => {
    const all = Object.values(lists).flatMap(({ value }) => value ?? [])
    const found = all.find(one => one.id === id)
    return found ? { name: targetName(found.target), path: found.path } : null
  }
}

const count = (items: readonly WriteItem[], ...at: WriteItem['at'][]): number =>
  items.filter(item => at.includes(item.at)).length

/** What would change, in one place or several; one word of the person writes it, and it is told what came of each. */
export const WriteDialog = ({ asked }: { asked: AskedWrite }) => {
  const { t } = useTranslation()
  const announce = useAnnouncement(store => store.announce)
  const knownPlace = useKnownPlaces()
  const { ids, version, onDone } = asked
  const run = useWriteRun(ids, version)
  const { items, busy } = run
  const planned = items.flatMap(item => ('plan' in item ? [item.plan] : []))[0]
  const [shown, left] = [count(items, 'shown'), count(items, 'unable', 'failed')]
  const [done, failed] = [count(items, 'written', 'same'), count(items, 'failed')]
  const isReported = !busy && count(items, 'written') + failed > 0
  const close = (): void => {
    if (!busy) useDestinations.getState().dismiss()
  }
  const reportOf = (holds: number, refused: number): string =>
    [
      holds > 0 ? t('destinations.report', { count: holds }) : '',
      refused > 0 ? t('destinations.reportFailed', { count: refused }) : ''
    ]
      .filter(Boolean)
      .join(' ')
  const write = async (): Promise<void> => {
    const after = await run.write()
    announce(reportOf(count(after, 'written', 'same'), count(after, 'failed')))
    if (count(after, 'written', 'same') > 0) onDone?.()
  }
  return (
    <Modal
      opened
      onClose={close}
      closeOnClickOutside={false}
      title={
        ids.length === 1 ? t('destinations.dialog.title') : t('destinations.dialog.titleAll', { count: ids.length })
      }
      size={680}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <FocusReturn />
      <Stack gap="md" data-testid="write-dialog" aria-busy={busy}>
        {planned && <KeyLine credentialId={planned.credentialId} version={planned.version} />}
        {items.map(item => (
          <WriteCard key={item.id} item={item} known={knownPlace(item.id)} />
        ))}
        {isReported ? (
          <Text role="status" data-testid="write-report">
            {reportOf(done, failed)} {done > 0 && t('destinations.dialog.restart')}
          </Text>
        ) : (
          <Text size="xs" className="quiet">
            {t('destinations.dialog.promise')}
          </Text>
        )}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={close} disabled={busy} data-autofocus data-testid="write-close">
            {t(isReported || shown === 0 ? 'common.close' : 'common.cancel')}
          </Button>
          {left > 0 && (
            <Button variant="default" onClick={run.look} disabled={busy} data-testid="write-look-again">
              {t('destinations.dialog.lookAgain')}
            </Button>
          )}
          {(shown > 0 || busy) && (
            <Button onClick={() => void write()} loading={busy} data-testid="write-submit">
              {ids.length === 1
                ? t('destinations.dialog.submitOne')
                : t('destinations.dialog.submit', { count: shown })}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  )
}
