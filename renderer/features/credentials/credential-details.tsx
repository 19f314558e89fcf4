import { ActionIcon, Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconSend2, IconX } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Mark } from '../../components/mark'
import { Notice } from '../../components/notice'
import { useCredentials } from '../../stores/credential-store'
import { useVaultView } from '../../stores/vault-view-store'
import { ConsumersSection } from '../consumers/consumers-section'
import { DestinationsSection } from '../destinations/destinations-section'
import { useFeedback } from '../feedback/use-feedback'
import { DisabledNotice } from '../rotation/disabled-notice'
import { RotationLine } from '../rotation/rotation-line'
import { TokenLine } from '../tokens/token-line'
import { VersionsSection } from '../versions/versions-section'
import { AllowedOrigins } from './allowed-origins'
import { CopyButton } from './copy-button'
import { CredentialFacts } from './credential-facts'
import type { CredentialEntry } from './credential-filter'
import { CredentialStateWord } from './credential-state'
import { KeyMenu } from './key-menu'
import { KeyTestPanel } from './key-test-panel'
import { RevealBox } from './reveal-box'
import { signWith } from './sign-with'

const Temporary = ({ id }: { id: string }) => {
  const { t } = useTranslation()
  const { success, unwrap } = useFeedback()
  const keep = async (): Promise<void> => {
    const kept = unwrap(await useCredentials.getState().keep(id))
    if (kept) success(t('credentials.kept', { label: kept.label }))
  }
  return (
    <Notice tone="warn" title={t('credentialDetails.temporaryTitle')} testId="credential-temporary">
      {t('credentialDetails.temporaryText')}
      <Group mt="xs">
        <Button variant="default" onClick={keep} data-testid="credential-keep">
          {t('credentials.keep')}
        </Button>
      </Group>
    </Notice>
  )
}

/** One key: what it is, whether it works, and what can be done with it. */
export const CredentialDetails = ({ entry, onClose }: { entry: CredentialEntry; onClose(): void }) => {
  const { t } = useTranslation()
  const { credential } = entry
  const { id, label, fingerprint, state, example, temporary, disabled } = credential
  const part = useRef<HTMLElement>(null)
  // A screen reader hears what was opened; the list keeps the focus, so that the arrows go on.
  useEffect(() => {
    part.current?.scrollTo({ top: 0 })
  }, [])
  return (
    <section
      ref={part}
      className="details scroll"
      aria-label={t('credentialDetails.title', { label })}
      data-testid="credential-details"
    >
      <Stack gap="lg">
        <Group gap="sm" wrap="nowrap" align="flex-start" justify="space-between">
          <Stack gap={4} className="details-head">
            <Title order={2}>{label}</Title>
            <Group gap="xs">
              {!(disabled && state === 'ready') && <CredentialStateWord state={state} />}
              {example && <Mark tone="quiet">{t('credentials.example')}</Mark>}
              {temporary && <Mark tone="warn">{t('credentials.temporary')}</Mark>}
              {disabled && <Mark tone="bad">{t('rotation.disabled.mark')}</Mark>}
            </Group>
          </Stack>
          <ActionIcon
            aria-label={t('credentialDetails.close')}
            title={t('credentialDetails.close')}
            onClick={onClose}
            data-testid="credential-details-close"
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </Group>
        {state !== 'ready' && state !== 'unchecked' && (
          <Notice tone={state === 'saving' ? 'quiet' : 'bad'}>{t(`credentialStateHelp.${state}`)}</Notice>
        )}
        {temporary && <Temporary id={id} />}
        <DisabledNotice credential={credential} />
        <Group gap="sm">
          <Button
            leftSection={<IconSend2 size={15} aria-hidden />}
            onClick={() => signWith(credential)}
            data-testid="details-use"
          >
            {t('credentials.useShort')}
          </Button>
          <Button
            variant="default"
            onClick={() => useVaultView.getState().openDialog({ kind: 'edit', id })}
            data-testid="credential-edit"
          >
            {t('credentials.edit')}
          </Button>
          <KeyMenu credential={credential} />
        </Group>
        <section aria-labelledby={`${id}-key`}>
          <Title order={3} id={`${id}-key`} className="details-title">
            {t('credentialDetails.key')} <span className="wire quiet">{fingerprint}</span>
          </Title>
          <div className="details-key">
            <RevealBox key={`${id} ${credential.version}`} id={id} label={label} />
            <CopyButton id={id} label={label} />
          </div>
        </section>
        <TokenLine id={id} label={label} />
        <section aria-labelledby={`${id}-test`}>
          <Title order={3} id={`${id}-test`} className="details-title">
            {t('keyTest.title')}
          </Title>
          <KeyTestPanel credential={credential} />
        </section>
        <RotationLine credential={credential} />
        <ConsumersSection credential={credential} />
        <DestinationsSection credential={credential} />
        <VersionsSection credential={credential} />
        <CredentialFacts entry={entry} />
        <AllowedOrigins credential={credential} />
        <Text className="quiet" size="xs">
          {t('credentials.keys')}
        </Text>
      </Stack>
    </section>
  )
}
