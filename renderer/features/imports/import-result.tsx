import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../components/confirm-dialog'
import { Notice } from '../../components/notice'
import { en } from '../../i18n/en'
import { useImport } from '../../stores/import-store'
import { useNavigation } from '../../stores/navigation-store'
import { isKnownKey } from '../feedback/known-key'
import { useFeedback } from '../feedback/use-feedback'

const Failed = () => {
  const { t } = useTranslation()
  const { result, preview, choices } = useImport()
  const failed = result?.failed ?? []
  if (failed.length === 0) return null
  const rows = preview?.rows ?? []
  return (
    <Notice tone="bad" title={t('imports.failedTitle', { count: failed.length })} testId="import-failed">
      <ul className="notice-list import-failed">
        {failed.map(({ index, code }) => {
          const position = rows.findIndex(row => row.index === index)
          return (
            <li key={index}>
              {t('imports.failedRow', {
                line: rows[position]?.line ?? index + 1,
                label: choices[position]?.label ?? '',
                reason:
                  code === 'invalid_input'
                    ? t('imports.notAccepted')
                    : t(`errors.${isKnownKey(en.errors, code) ? code : 'internal'}`)
              })}
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}

/** What became of the rows, and the file that still holds the keys. */
export const ImportResultStep = () => {
  const { t } = useTranslation()
  const { success, unwrap } = useFeedback()
  const { result, preview, reset, deleteFile } = useImport()
  const { closeDialog, show } = useNavigation()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [deleted, setDeleted] = useState(false)
  if (!result || !preview) return null
  const file = preview.fileName

  const remove = async (): Promise<void> => {
    setBusy(true)
    const done = unwrap(await deleteFile())
    setBusy(false)
    setAsking(false)
    if (done === null) return
    setDeleted(true)
    success(t('imports.fileDeleted', { file }))
  }
  const finish = (): void => {
    reset()
    closeDialog()
    show('vault')
  }
  return (
    <Stack gap="md" data-testid="import-result">
      <div role="status">
        <Notice tone={result.saved > 0 ? 'ok' : 'quiet'} title={t('imports.doneTitle', { count: result.saved })}>
          {result.cancelled && t('imports.cancelledText')}
        </Notice>
      </div>
      <Failed />
      {!deleted && preview.format !== 'managed_secret' && (
        <Group justify="space-between" gap="md" wrap="nowrap">
          <div>
            <Text fw={500}>{t('imports.fileTitle', { file })}</Text>
            <Text className="quiet">{t('imports.fileText')}</Text>
          </div>
          <Button
            className="head-action"
            variant="default"
            onClick={() => setAsking(true)}
            data-testid="import-delete-file"
          >
            {t('imports.deleteFile')}…
          </Button>
        </Group>
      )}
      <Group justify="flex-end">
        <Button onClick={finish} data-autofocus data-testid="import-done">
          {t('imports.done')}
        </Button>
      </Group>
      {asking && (
        <ConfirmDialog
          title={t('imports.deleteTitle', { file })}
          confirmLabel={t('imports.deleteFile')}
          cancelLabel={t('common.cancel')}
          closeLabel={t('common.close')}
          danger
          busy={busy}
          testId="import-delete-confirm"
          onConfirm={remove}
          onCancel={() => setAsking(false)}
        >
          <Text>{t('imports.deleteText')}</Text>
        </ConfirmDialog>
      )}
    </Stack>
  )
}
