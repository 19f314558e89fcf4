import { Anchor, Button, Group, Loader, Stack, Text } from '@mantine/core'
import type { CredentialSummary, KeyTest } from '@shared/schemas/credential'
import { IconCircleCheck, IconCircleDashed, IconCircleX, IconHelpCircle, IconPlugConnected } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { IconWord, type Tone } from '../../components/icon-word'
import { useFormat } from '../../i18n/use-format'
import { useHistory } from '../../stores/history-store'
import { type KeyTestState, useKeyTests } from '../../stores/key-test-store'
import { useNavigation } from '../../stores/navigation-store'
import { useErrorText } from '../feedback/use-error-text'
import { useKeyTest } from './use-saved'

const looks = {
  works: { icon: IconCircleCheck, tone: 'ok' },
  refused: { icon: IconCircleX, tone: 'bad' },
  unproven: { icon: IconHelpCircle, tone: 'warn' },
  unprovable: { icon: IconCircleDashed, tone: 'quiet' }
} satisfies Record<KeyTest['outcome'], { icon: typeof IconCircleCheck; tone: Tone }>

const showExchange = (id: string): void => {
  void useHistory.getState().open(id)
  useNavigation.getState().show('history')
}

const Answer = ({ test, at }: { test: KeyTest; at: string }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { outcome, reason, status, exchangeId } = test
  const { icon, tone } = looks[outcome]
  return (
    <Stack gap={4} data-testid="key-test-answer" data-outcome={outcome}>
      <strong>
        <IconWord icon={icon} tone={tone}>
          {t(`keyTest.outcome.${outcome}`)}
        </IconWord>
      </strong>
      <Text>{t(`keyTest.reason.${reason}`)}</Text>
      <Text className="quiet" size="xs">
        {[...(status === null ? [] : [t('keyTest.status', { status })]), format.time(at)].join(' · ')}
        {exchangeId !== null && (
          <>
            {' · '}
            <Anchor
              component="button"
              type="button"
              size="xs"
              onClick={() => showExchange(exchangeId)}
              data-testid="key-test-exchange"
            >
              {t('keyTest.showExchange')}
            </Anchor>
          </>
        )}
      </Text>
    </Stack>
  )
}

const Found = ({ state }: { state: KeyTestState | undefined }) => {
  const { t } = useTranslation()
  const errorText = useErrorText()
  if (!state) return <Text className="quiet">{t('keyTest.never')}</Text>
  if (state.status === 'done') return <Answer test={state.test} at={state.at} />
  if (state.status === 'failed') {
    return (
      <IconWord icon={IconCircleX} tone="bad">
        {errorText(state.error)}
      </IconWord>
    )
  }
  return (
    <Group gap="sm">
      <Loader size={14} />
      <span>{t('keyTest.running')}</span>
    </Group>
  )
}

/** Whether the provider takes the key: the last answer, honestly told, and the button that asks. */
export const KeyTestPanel = ({ credential }: { credential: CredentialSummary }) => {
  const { t } = useTranslation()
  const test = useKeyTest()
  const state = useKeyTests(store => store.tests[credential.id])
  const running = state?.status === 'running'
  return (
    <Stack gap="sm" align="flex-start">
      <Found state={state} />
      {running ? (
        <Button
          variant="default"
          onClick={() => useKeyTests.getState().stop(credential.id)}
          data-testid="key-test-cancel"
        >
          {t('keyTest.cancel')}
        </Button>
      ) : (
        <Button
          variant="default"
          leftSection={<IconPlugConnected size={15} aria-hidden />}
          onClick={() => void test(credential)}
          data-testid="key-test"
        >
          {t(state ? 'keyTest.again' : 'keyTest.run')}
        </Button>
      )}
    </Stack>
  )
}
