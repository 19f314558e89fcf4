import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../components/confirm-dialog'
import { Notice } from '../../components/notice'
import { useDraft } from '../../stores/draft-store'
import { previewUrl } from './url-preview'
import type { Question, Sending } from './use-sending'

type DialogProps<Kind> = Pick<Sending, 'context' | 'confirm' | 'dismiss'> & {
  question: Extract<Question, { kind: Kind }>
}

/** Names the key and the environment before something is changed for good. */
const GuardDialog = ({ question, context, confirm, dismiss }: DialogProps<'guard'>) => {
  const { t } = useTranslation()
  const draft = useDraft(store => store.draft)
  const { credential, environment, endpoint } = context
  const { method } = question.spec
  const name = environment?.name ?? ''
  const destructive = method === 'DELETE' || endpoint?.effect === 'destructive'
  return (
    <ConfirmDialog
      title={t('guard.title', { method, environment: name })}
      confirmLabel={t('guard.confirm', { method })}
      cancelLabel={t('common.cancel')}
      closeLabel={t('common.close')}
      danger={destructive}
      testId="send-confirm"
      {...(question.guard === 'type' ? { typed: { label: t('guard.typeName', { name }), word: name } } : {})}
      onConfirm={() => confirm(question)}
      onCancel={dismiss}
    >
      <p className="wire wire-box">{t('guard.text', { method, url: previewUrl(draft, environment?.baseUrl ?? '') })}</p>
      <Text>
        {credential
          ? t('guard.who', { label: credential.label, fingerprint: credential.fingerprint, environment: name })
          : t('guard.whoNone', { environment: name })}
      </Text>
      {(destructive || environment?.production) && (
        <Notice tone="warn">
          {[
            ...(destructive ? [t('guard.destructive')] : []),
            ...(environment?.production ? [t('guard.production')] : [])
          ].join(' ')}
        </Notice>
      )}
    </ConfirmDialog>
  )
}

const PlainHttpDialog = ({ question, confirm, dismiss }: DialogProps<'plainHttp'>) => {
  const { t } = useTranslation()
  return (
    <ConfirmDialog
      title={t('plainHttp.title')}
      confirmLabel={t('plainHttp.confirm')}
      cancelLabel={t('common.cancel')}
      closeLabel={t('common.close')}
      danger
      testId="plain-http-confirm"
      onConfirm={() => confirm(question)}
      onCancel={dismiss}
    >
      <Text>{t('plainHttp.text')}</Text>
      <Text className="quiet">{t('plainHttp.advice')}</Text>
    </ConfirmDialog>
  )
}

/** The questions between Send and sending. */
export const SendDialogs = ({ question, ...rest }: Pick<Sending, 'question' | 'context' | 'confirm' | 'dismiss'>) => {
  if (question === null) return null
  return question.kind === 'guard' ? (
    <GuardDialog question={question} {...rest} />
  ) : (
    <PlainHttpDialog question={question} {...rest} />
  )
}
