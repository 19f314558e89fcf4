import { Button, Group, Loader, Modal, Progress, Stack, Text } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EmptyPanel } from '../../components/empty-panel'
import { FocusReturn } from '../../components/focus-return'
import { Notice } from '../../components/notice'
import { useFormat } from '../../i18n/use-format'
import { type ImportPhase, useImport } from '../../stores/import-store'
import { useNavigation } from '../../stores/navigation-store'
import { useErrorText } from '../feedback/use-error-text'
import { ImportSource } from '../secret-managers/import-source'
import { ImportPreviewStep } from './import-preview'
import { ImportResultStep } from './import-result'

/** Where there is no file yet. */
const StartStep = () => {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const { error, secret, choose, chooseSecret } = useImport()
  return (
    <Stack gap="md">
      {error && (
        <Notice tone="bad" urgent testId="import-error">
          {errorText(error)}
        </Notice>
      )}
      {secret ? (
        <ImportSource secret={secret} />
      ) : (
        <EmptyPanel icon={IconFileImport} title={t('imports.title')} text={t('imports.intro')}>
          <Button onClick={() => void choose()} data-autofocus data-testid="import-choose">
            {t('imports.choose')}
          </Button>
          <span className="quiet">{t('imports.drop')}</span>
          <Button
            variant="default"
            onClick={() => chooseSecret({ connectionId: null, name: '' })}
            data-testid="import-from-secret-manager"
          >
            {t('secretManagers.fromHere')}
          </Button>
        </EmptyPanel>
      )}
    </Stack>
  )
}

const ReadingStep = () => {
  const { t } = useTranslation()
  const { readId, stopReading } = useImport()
  return (
    <Group gap="sm" p="lg" justify="center">
      <Loader size={16} />
      <span role="status">{t(readId === null ? 'imports.reading' : 'secretManagers.reading')}</span>
      {readId !== null && (
        <Button variant="default" onClick={stopReading} data-testid="import-stop-reading">
          {t('common.cancel')}
        </Button>
      )}
    </Group>
  )
}

const SavingStep = () => {
  const { t } = useTranslation()
  const format = useFormat()
  const { progress, cancel } = useImport()
  const { done, total } = progress
  return (
    <Stack gap="md" p="md" data-testid="import-saving">
      <Text role="status">{t('imports.saving', { done: format.number(done), total: format.number(total) })}</Text>
      <Progress value={total === 0 ? 0 : (100 * done) / total} aria-label={t('imports.savingLabel')} />
      <Group justify="flex-end">
        <Button variant="default" onClick={cancel} data-testid="import-stop">
          {t('imports.stop')}
        </Button>
      </Group>
    </Stack>
  )
}

const steps: Record<ImportPhase, () => React.ReactNode> = {
  start: StartStep,
  reading: ReadingStep,
  choosing: ImportPreviewStep,
  saving: SavingStep,
  done: ImportResultStep
}

/** Keys from a file: look first, choose, then save. */
export const ImportDialog = () => {
  const { t } = useTranslation()
  const phase = useImport(store => store.phase)
  const empty = useImport(store => store.preview?.rows.length === 0)
  const closeDialog = useNavigation(store => store.closeDialog)
  const Step = steps[phase]
  const close = (): void => {
    // A save is stopped by its own button, so that nobody ends it by a stray key.
    if (phase === 'saving') return
    useImport.getState().reset()
    closeDialog()
  }
  return (
    <Modal
      opened
      onClose={close}
      closeOnClickOutside={false}
      withCloseButton={phase !== 'saving'}
      title={t('imports.title')}
      size={phase === 'choosing' && !empty ? 'min(1180px, 96vw)' : 560}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      data-testid="import-dialog"
    >
      <FocusReturn />
      <Step />
    </Modal>
  )
}
