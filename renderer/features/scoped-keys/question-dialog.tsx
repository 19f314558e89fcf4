import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../components/confirm-dialog'
import { Notice } from '../../components/notice'
import { Scopes } from './key-facts'
import type { KeyPlace } from './key-place'
import type { KeyQuestion } from './use-asked-call'

interface QuestionDialogProps {
  question: KeyQuestion
  action: 'create' | 'edit'
  place: KeyPlace
  name: string
  scopes: readonly string[]
  busy: boolean
  onConfirm(): void
  onDismiss(): void
}

/** Names the key, what it may do and where, before it is made or changed. */
export const QuestionDialog = (props: QuestionDialogProps) => {
  const { question, action, place, name, scopes, busy, onConfirm, onDismiss } = props
  const { t } = useTranslation()
  const environment = place.environment.name
  const typed =
    question.kind === 'guard' && question.answer === 'type'
      ? { typed: { label: t('guard.typeName', { name: environment }), word: environment } }
      : {}
  return (
    <ConfirmDialog
      key={question.kind}
      title={t(`scopedKeys.ask.${question.kind}.${action}`, { name, environment })}
      confirmLabel={t(`scopedKeys.ask.confirm.${action}`)}
      cancelLabel={t('common.cancel')}
      closeLabel={t('common.close')}
      busy={busy}
      testId={`scoped-key-${question.kind}-confirm`}
      {...typed}
      onConfirm={onConfirm}
      onCancel={onDismiss}
    >
      <Text>{t(`scopedKeys.ask.${question.kind}.text`, { name, environment, provider: place.provider.name })}</Text>
      <Scopes scopes={scopes} broad={place.mechanism.broad} />
      {question.kind === 'broad' && <Notice tone="warn">{t('scopedKeys.ask.broad.advice')}</Notice>}
      {place.environment.production && <Notice tone="warn">{t('guard.production')}</Notice>}
    </ConfirmDialog>
  )
}
