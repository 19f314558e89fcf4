import { Button, Group, Text } from '@mantine/core'
import { IconCopy, IconRefresh, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../components/confirm-dialog'
import { useTokens } from '../../stores/token-store'
import { isBusy, type ReceivedToken, timesOf } from '../../stores/token-times'
import { useTimedToasts } from '../credentials/use-timed-toasts'
import { useFeedback } from '../feedback/use-feedback'
import { useTicking } from './use-ticking'

interface TokenActionsProps {
  id: string
  label: string
  token: ReceivedToken
}

const ForgetDialog = ({ id, label, onClose }: Omit<TokenActionsProps, 'token'> & { onClose(): void }) => {
  const { t } = useTranslation()
  const { success, unwrap } = useFeedback()
  const [busy, setBusy] = useState(false)
  const forget = async (): Promise<void> => {
    setBusy(true)
    const forgotten = unwrap(await useTokens.getState().forgetToken(id))
    onClose()
    if (forgotten) success(t('tokens.forgotten', { label }))
  }
  return (
    <ConfirmDialog
      title={t('tokens.forgetTitle', { label })}
      confirmLabel={t('tokens.forgetConfirm')}
      cancelLabel={t('common.cancel')}
      closeLabel={t('common.close')}
      danger
      busy={busy}
      testId="token-forget-confirm"
      onConfirm={forget}
      onCancel={onClose}
    >
      <Text>{t('tokens.forgetText')}</Text>
      <Text className="quiet">{t('tokens.forgetLimits')}</Text>
    </ConfirmDialog>
  )
}

/** Fetches a new token: in the words of what that means just now. */
const RefreshButton = ({ id, token }: Pick<TokenActionsProps, 'id' | 'token'>) => {
  const { t } = useTranslation()
  const { unwrap } = useFeedback()
  const waits = useTicking(now => (timesOf(token, now).retryInMs ?? 0) > 0)
  const held = token.state.remainingMs !== null
  return (
    <Button
      leftSection={<IconRefresh size={15} aria-hidden />}
      loading={isBusy(token.state.status)}
      onClick={async () => unwrap(await useTokens.getState().refresh(id))}
      data-testid="token-refresh"
      {...(waits ? { title: t('tokens.tryNowHelp') } : {})}
    >
      {t(waits ? 'tokens.tryNow' : held ? 'tokens.refresh' : 'tokens.fetch')}
    </Button>
  )
}

/** What can be done with a token. Copying goes through main: the token never comes here. */
export const TokenActions = ({ id, label, token }: TokenActionsProps) => {
  const { t } = useTranslation()
  const { unwrap } = useFeedback()
  const toasts = useTimedToasts()
  const [forgetting, setForgetting] = useState(false)
  const { remainingMs, hasRefreshToken, keepsRefreshToken } = token.state
  const held = remainingMs !== null
  const copy = async (): Promise<void> => {
    const copied = unwrap(await useTokens.getState().copy(id))
    if (copied) toasts.copied(t('tokens.copiedName', { label }), copied.clearAfter)
  }
  return (
    <Group gap="sm">
      <RefreshButton id={id} token={token} />
      <Button
        variant="default"
        leftSection={<IconCopy size={15} aria-hidden />}
        disabled={!held}
        onClick={copy}
        data-testid="token-copy"
      >
        {t('tokens.copy')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconTrash size={15} aria-hidden />}
        disabled={!held && !hasRefreshToken && !keepsRefreshToken}
        onClick={() => setForgetting(true)}
        data-testid="token-forget"
      >
        {t('tokens.forget')}
      </Button>
      {forgetting && <ForgetDialog id={id} label={label} onClose={() => setForgetting(false)} />}
    </Group>
  )
}
