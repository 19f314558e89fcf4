import { Button, Group, Stack } from '@mantine/core'
import type { KeyAnswer } from '@shared/schemas/which-key'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../components/notice'
import { useAnnouncement } from '../../stores/announcement-store'
import { useWhichKey } from '../../stores/which-key-store'
import { KeyFileTable } from './key-file-table'
import { NamedKeyCard } from './named-key-card'
import { useKeyTitle } from './use-key-title'

/** One key in full, the keys of a file as a table. */
export const KeyAnswerView = ({ answer }: { answer: KeyAnswer }) => {
  const { t } = useTranslation()
  const title = useKeyTitle()
  const { fileName, keys, readableByOthers } = answer
  const [only] = keys
  const inFile = fileName === null ? null : { count: keys.length, file: fileName }
  const told = inFile ? t('whichKey.inFile', inFile) : only ? title(only) : ''
  useEffect(() => useAnnouncement.getState().announce(told), [told])
  return (
    <Stack gap="md" data-testid="which-key-answer">
      {inFile && readableByOthers && <Notice tone="warn">{t('whichKey.readable')}</Notice>}
      {inFile && keys.length === 0 && <Notice tone="quiet">{t('whichKey.noneInFile', { file: inFile.file })}</Notice>}
      {inFile && keys.length > 0 && (
        <>
          <strong>{told}</strong>
          <KeyFileTable keys={keys} />
        </>
      )}
      {!inFile && only && <NamedKeyCard named={only} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={() => useWhichKey.getState().reset()} data-testid="which-key-again">
          {t('whichKey.again')}
        </Button>
      </Group>
    </Stack>
  )
}
