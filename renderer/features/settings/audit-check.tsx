import { Button, Group, Stack, Text, Title } from '@mantine/core'
import type { AuditVerification } from '@shared/schemas/audit'
import { IconShieldCheck } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Tone } from '../../components/icon-word'
import { Notice } from '../../components/notice'
import { useFormat } from '../../i18n/use-format'
import { useAnnouncement } from '../../stores/announcement-store'
import { useAudit } from '../../stores/audit-store'
import { useErrorText } from '../feedback/use-error-text'

const tones: Record<AuditVerification['result'], Tone> = {
  intact: 'ok',
  incomplete: 'warn',
  broken: 'bad',
  cancelled: 'quiet'
}

/** Notes of the log that are listed; it may hold many of the same kind. */
const notesShown = 5

/** The first fault in words. A fault may belong to no file: then the log as a whole is named. */
const useFaultText = (): ((result: AuditVerification) => string) => {
  const { t } = useTranslation()
  const format = useFormat()
  return ({ fault }) =>
    fault
      ? t('audit.broken', {
          sequence: format.number(fault.sequence),
          file: fault.file ?? t('audit.noFile'),
          reason: t(`audit.reasons.${fault.reason}`)
        })
      : ''
}

/** What the log has noted of itself. */
const Notes = ({ notes }: Pick<AuditVerification, 'notes'>) => {
  const { t } = useTranslation()
  const format = useFormat()
  if (notes.length === 0) return null
  return (
    <ul className="notice-list">
      {notes.slice(0, notesShown).map(({ sequence, note }) => (
        <li key={`${sequence} ${note}`}>
          {t('audit.note', { sequence: format.number(sequence), what: t(`audit.notes.${note}`) })}
        </li>
      ))}
    </ul>
  )
}

const Result = ({ result }: { result: AuditVerification }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const faultText = useFaultText()
  const announce = useAnnouncement(store => store.announce)
  const { records, duration, notes } = result
  const values = { count: records, duration: format.duration(duration) }
  const text = result.result === 'broken' ? faultText(result) : t(`audit.${result.result}`, values)
  useEffect(() => announce(text), [announce, text])
  const title = result.result === 'broken' || result.result === 'incomplete' ? t(`audit.${result.result}Title`) : null
  return (
    <Notice tone={tones[result.result]} {...(title ? { title } : {})} testId="audit-result">
      <Text>{text}</Text>
      {result.result === 'broken' && <Text>{t('audit.brokenTodo')}</Text>}
      <Notes notes={notes} />
    </Notice>
  )
}

/** Reads the whole log and says whether anything in it was changed afterwards. */
export const AuditCheck = () => {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const { verifying, cancelling, records, result, error, verify, cancel } = useAudit()
  return (
    <Stack gap="sm" component="section" aria-labelledby="audit-title">
      <Title order={3} id="audit-title">
        {t('audit.title')}
      </Title>
      <Text className="quiet">{t('audit.text')}</Text>
      <Group gap="sm">
        {verifying ? (
          <>
            <Button variant="default" disabled={cancelling} onClick={cancel} data-testid="audit-cancel">
              {t('audit.cancel')}
            </Button>
            <span data-testid="audit-progress">{t('audit.progress', { count: records })}</span>
          </>
        ) : (
          <Button
            variant="default"
            leftSection={<IconShieldCheck size={15} aria-hidden />}
            onClick={verify}
            data-testid="audit-verify"
          >
            {t(result ? 'audit.again' : 'audit.check')}
          </Button>
        )}
      </Group>
      {result && <Result result={result} />}
      {error && (
        <Notice tone="bad" urgent>
          {errorText(error)}
        </Notice>
      )}
    </Stack>
  )
}
