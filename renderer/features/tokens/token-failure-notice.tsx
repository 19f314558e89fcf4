import { Button, Text } from '@mantine/core'
import type { TokenFailure } from '@shared/schemas/token'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../components/notice'
import { useNavigation } from '../../stores/navigation-store'
import type { ReceivedToken } from '../../stores/token-times'
import { useVaultView } from '../../stores/vault-view-store'

/** What passes by itself is a warning. */
const passing: readonly TokenFailure['kind'][] = ['server_fault', 'too_many_requests', 'unreachable', 'locked']

const replaceKey = (id: string): void => {
  useNavigation.getState().show('vault')
  useVaultView.setState({ selectedId: id, dialog: { kind: 'replace', id } })
}

/** Why no new token came, in plain words, and what to do about it. */
export const TokenFailureNotice = ({ token }: { token: ReceivedToken }) => {
  const { t } = useTranslation()
  const { failure, credentialId } = token.state
  if (!failure) return null
  const { kind, status, problem } = failure
  const facts = [
    ...(status === null ? [] : [t('tokens.answered', { status })]),
    ...(problem === null ? [] : [t(`tokens.problem.${problem}`)])
  ]
  return (
    <Notice
      tone={passing.includes(kind) ? 'warn' : 'bad'}
      title={t(`tokens.failure.${kind}.title`)}
      testId="token-failure"
    >
      {facts.length > 0 && <Text>{facts.join(' ')}</Text>}
      <Text>{t(`tokens.failure.${kind}.todo`)}</Text>
      {kind === 'key_refused' && (
        <div className="notice-actions">
          <Button variant="default" onClick={() => replaceKey(credentialId)} data-testid="token-replace-key">
            {t('tokens.replaceKey')}
          </Button>
        </div>
      )}
    </Notice>
  )
}
