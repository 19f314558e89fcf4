import { Text } from '@mantine/core'
import { isDestructive } from '@shared/guard'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../components/confirm-dialog'
import { Notice } from '../../components/notice'
import { draftFromSpec } from '../../stores/draft'
import { findEnvironment, useEnvironments } from '../../stores/environment-store'
import type { Question } from '../../stores/send-store'
import { OriginDialog } from './origin-dialog'
import { previewUrl } from './url-preview'
import type { Sending } from './use-sending'

type DialogProps<Kind> = Pick<Sending, 'context' | 'confirm' | 'dismiss'> & {
  question: Extract<Question, { kind: Kind }>
}

const useLabels = () => {
  const { t } = useTranslation()
  return { cancelLabel: t('common.cancel'), closeLabel: t('common.close') }
}

/** Names the key and the environment before something is changed for good. */
const GuardDialog = ({ question, context, confirm, dismiss }: DialogProps<'guard'>) => {
  const { t } = useTranslation()
  const environments = useEnvironments(store => store.environments)
  const { credential, endpoint } = context
  const { method } = question.spec
  const environment = findEnvironment(environments, question.environmentId)
  const name = environment?.name ?? ''
  const signedIn = context.environment?.name ?? ''
  const destructive = isDestructive(method, endpoint?.effect ?? null)
  return (
    <ConfirmDialog
      {...useLabels()}
      title={t('guard.title', { method, environment: name })}
      confirmLabel={t('guard.confirm', { method })}
      danger={destructive}
      testId="send-confirm"
      {...(question.level === 'type' ? { typed: { label: t('guard.typeName', { name }), word: name } } : {})}
      onConfirm={() => confirm(question)}
      onCancel={dismiss}
    >
      <p className="wire wire-box">
        {t('guard.text', { method, url: previewUrl(draftFromSpec(question.spec), context.environment?.baseUrl ?? '') })}
      </p>
      <Text>
        {credential
          ? t('guard.who', { label: credential.label, fingerprint: credential.fingerprint, environment: signedIn })
          : t('guard.whoNone', { environment: signedIn })}
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
      {...useLabels()}
      title={t('plainHttp.title')}
      confirmLabel={t('plainHttp.confirm')}
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
  if (question.kind === 'guard') return <GuardDialog question={question} {...rest} />
  if (question.kind === 'origin') {
    return <OriginDialog {...question} onConfirm={() => rest.confirm(question)} onCancel={rest.dismiss} />
  }
  return <PlainHttpDialog question={question} {...rest} />
}
