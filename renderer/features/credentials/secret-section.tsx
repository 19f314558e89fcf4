import { Button, Group, Menu, Stack, Text } from '@mantine/core'
import type { LocalizedText } from '@shared/schemas/common'
import type { AuthMethodSummary } from '@shared/schemas/provider'
import { IconChevronDown, IconClipboard, IconDice5, IconKey } from '@tabler/icons-react'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { IconWord } from '../../components/icon-word'
import { Notice } from '../../components/notice'
import { useLocalizedText } from '../../i18n/use-localized-text'
import { useErrorText } from '../feedback/use-error-text'
import { SecretField, type SecretFieldHandle } from './secret-field'
import { SecretFindings } from './secret-findings'
import { type HeldSecret, standingOf } from './secret-standing'
import type { SecretInHand } from './use-secret'

interface SecretSectionProps {
  method: AuthMethodSummary
  /** Where its keys are made. */
  keyPage: LocalizedText
  secret: SecretInHand
  error: string | undefined
  autoFocus?: boolean
  field: Ref<SecretFieldHandle>
}

/** Stands where the field was, once main holds the key. */
const Held = ({ held, secret }: { held: HeldSecret; secret: SecretInHand }) => {
  const { t } = useTranslation()
  const ready = standingOf(held) === 'ready'
  const words = {
    entered: t(ready ? 'credentialForm.heldTyped' : 'credentialForm.heldRead', { count: held.draft.length }),
    generated: t('credentialForm.heldGenerated'),
    response: t('credentialForm.heldUnknown')
  }
  return (
    <Stack gap="sm">
      <Group gap="sm" justify="space-between" wrap="nowrap" className="held-secret" data-testid="secret-held">
        <span role="status">
          <IconWord icon={IconKey} tone={ready ? 'ok' : 'quiet'}>
            {words[held.origin]} {held.cleaned && t('credentialForm.cleaned')}
          </IconWord>
        </span>
        <Button variant="subtle" onClick={secret.drop} data-testid="secret-another">
          {t('credentialForm.another')}
        </Button>
      </Group>
      <SecretFindings held={held} secret={secret} />
    </Stack>
  )
}

const GenerateButton = ({
  forms,
  secret
}: {
  forms: AuthMethodSummary['secret']['generate']
  secret: SecretInHand
}) => {
  const { t } = useTranslation()
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconDice5 size={15} aria-hidden />}
          rightSection={<IconChevronDown size={13} aria-hidden />}
          data-testid="secret-generate"
        >
          {t('credentialForm.generate')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {forms.map(form => (
          <Menu.Item key={form} onClick={() => secret.generate(form)}>
            {t(`credentialForm.generate_${form}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** The key itself: typed, pasted or made here. */
export const SecretSection = ({ method, keyPage, secret, error, autoFocus = false, field }: SecretSectionProps) => {
  const { t } = useTranslation()
  const text = useLocalizedText()
  const errorText = useErrorText()
  const { label, help, placeholder, generate } = method.secret
  const looksLike = placeholder === '' ? '' : ` ${t('credentialForm.looksLike', { example: placeholder })}`
  return (
    <Stack gap="xs">
      {secret.held ? (
        <>
          <span className="mantine-InputWrapper-label field-label">{text(label)}</span>
          <Held held={secret.held} secret={secret} />
        </>
      ) : (
        <>
          <SecretField
            ref={field}
            label={text(label)}
            description={`${text(help)}${looksLike}`}
            showLabel={t('credentialForm.showSecret')}
            error={error}
            autoFocus={autoFocus}
            testId="credential-secret"
          />
          <Group gap="sm">
            <Button
              variant="default"
              leftSection={<IconClipboard size={15} aria-hidden />}
              onClick={secret.paste}
              loading={secret.busy}
              title={t('credentialForm.pasteHelp')}
              data-testid="secret-paste"
            >
              {t('credentialForm.paste')}
            </Button>
            {generate.length > 0 && <GenerateButton forms={generate} secret={secret} />}
            <Text className="quiet" size="xs">
              {t('credentialForm.secretOnce')}
            </Text>
          </Group>
          <Text className="quiet" size="xs">
            {t('credentialForm.whereFrom')}: {text(keyPage)}
          </Text>
        </>
      )}
      {secret.error && (
        <Notice tone="bad" urgent testId="secret-error">
          {errorText(secret.error)}
        </Notice>
      )}
    </Stack>
  )
}
