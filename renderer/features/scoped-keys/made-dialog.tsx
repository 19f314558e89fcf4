import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import type { CredentialSummary } from '@shared/schemas/credential'
import { IconSend2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { FocusReturn } from '../../components/focus-return'
import { findCredential, useCredentials } from '../../stores/credential-store'
import type { MadeKey } from '../../stores/scoped-key-store'
import { CopyButton } from '../credentials/copy-button'
import { RevealBox } from '../credentials/reveal-box'
import { signWith } from '../credentials/sign-with'
import { Instant, Scopes } from './key-facts'
import type { KeyPlace } from './key-place'

interface MadeDialogProps {
  made: MadeKey
  place: KeyPlace
  onClose(): void
}

const InVault = ({ credential, onClose }: { credential: CredentialSummary; onClose(): void }) => {
  const { t } = useTranslation()
  const { id, label } = credential
  const use = (): void => {
    onClose()
    signWith(credential)
  }
  return (
    <>
      <div className="details-key">
        <RevealBox id={id} label={label} />
        <CopyButton id={id} label={label} />
      </div>
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onClose} data-autofocus data-testid="scoped-key-made-close">
          {t('common.close')}
        </Button>
        <Button leftSection={<IconSend2 size={15} aria-hidden />} onClick={use} data-testid="scoped-key-use">
          {t('credentials.useShort')}
        </Button>
      </Group>
    </>
  )
}

/** A key was made and is in the vault already; here it can be seen once, copied and used. */
export const MadeDialog = ({ made, place, onClose }: MadeDialogProps) => {
  const { t } = useTranslation()
  const { name, prefix, scopes, expiresAt } = made.key
  const credential = findCredential(
    useCredentials(store => store.credentials),
    made.credentialId
  )
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      title={t('scopedKeys.made.title', { name })}
      size={520}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <FocusReturn />
      <Stack gap="md" data-testid="scoped-key-made">
        <Text>{t('scopedKeys.made.text', { provider: place.provider.name, label: credential?.label ?? name })}</Text>
        <dl className="facts">
          <div>
            <dt>{t('scopedKeys.beginning')}</dt>
            <dd className="wire">{prefix}</dd>
          </div>
          <div>
            <dt>{t('scopedKeys.scopes')}</dt>
            <dd>
              <Scopes scopes={scopes} broad={place.mechanism.broad} />
            </dd>
          </div>
          <div>
            <dt>{t('scopedKeys.expires')}</dt>
            <dd>
              <Instant iso={expiresAt} none={t('scopedKeys.never')} />
            </dd>
          </div>
        </dl>
        {credential && <InVault credential={credential} onClose={onClose} />}
      </Stack>
    </Modal>
  )
}
