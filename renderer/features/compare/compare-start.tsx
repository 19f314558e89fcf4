import { Button, Checkbox, Group, SegmentedControl, Stack, Text } from '@mantine/core'
import { IconArrowsLeftRight } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormButtons } from '../../components/form-buttons'
import { MethodLabel } from '../../components/method-label'
import { Notice } from '../../components/notice'
import { type CompareMode, useCompare } from '../../stores/compare-store'
import { draftFromSpec } from '../../stores/draft'
import { useNavigation } from '../../stores/navigation-store'
import { signerValue } from '../workbench/signer-options'
import { previewUrl } from '../workbench/url-preview'
import { KeptSelect } from './kept-select'
import { changesSomething, runComparison, specOf } from './run-comparison'
import { SideSelect } from './side-select'
import { useWho } from './use-words'

const modes: readonly CompareMode[] = ['send', 'kept']
const modeNames = { send: 'modeSend', kept: 'modeKept' } as const
const modeHelps = { send: 'modeSendHelp', kept: 'modeKeptHelp' } as const

const Asked = () => {
  const { t } = useTranslation()
  const { spec, kept, mode } = useCompare()
  const { baseUrl } = useWho('left')
  if (!spec) return null
  const url = mode === 'kept' && kept ? (kept.hops[0]?.url ?? spec.url) : previewUrl(draftFromSpec(spec), baseUrl)
  return (
    <div>
      <Text className="quiet">{t('compare.request')}</Text>
      <p className="wire wire-box" data-testid="compare-request">
        <MethodLabel method={spec.method} /> {url}
      </p>
    </div>
  )
}

/** Whom the two are signed by, and what is worth knowing of that choice. */
const Signers = () => {
  const { t } = useTranslation()
  const { left, right, sign } = useCompare()
  const swap = (): void => {
    const [one, other] = [left.signer, right.signer]
    sign('left', other)
    sign('right', one)
  }
  const isOneKey = signerValue(left.signer) === signerValue(right.signer)
  const isFixed = left.signer.environmentId !== right.signer.environmentId && !specOf('right')?.url.startsWith('/')
  return (
    <>
      <div className="compare-signers">
        <SideSelect side="left" />
        <SideSelect side="right" autofocus />
      </div>
      <Group gap="sm">
        <Button
          variant="subtle"
          className="fact-button"
          leftSection={<IconArrowsLeftRight size={13} aria-hidden />}
          onClick={swap}
        >
          {t('compare.swap')}
        </Button>
        {isOneKey && (
          <Text className="quiet" data-testid="compare-same-key">
            {t('compare.same')}
          </Text>
        )}
      </Group>
      {isFixed && <Notice tone="warn">{t('compare.absolute')}</Notice>}
    </>
  )
}

interface TwiceProps {
  agreed: boolean
  onChange(agreed: boolean): void
}

/** What changes something would do so twice; nobody finds that out afterwards. */
const Twice = ({ agreed, onChange }: TwiceProps) => {
  const { t } = useTranslation()
  const method = useCompare(store => store.spec?.method ?? '')
  return (
    <Notice tone="warn" testId="compare-twice">
      <Stack gap="xs">
        <Text>{t('compare.writes', { method })}</Text>
        <Checkbox
          label={t('compare.writesAgree')}
          checked={agreed}
          onChange={event => onChange(event.currentTarget.checked)}
          data-testid="compare-twice-agree"
        />
      </Stack>
    </Notice>
  )
}

/** What is compared, and with what. */
export const CompareStart = () => {
  const { t } = useTranslation()
  const { mode, kept, otherId, chooseMode, compareKept } = useCompare()
  const closeDialog = useNavigation(store => store.closeDialog)
  const [agreed, setAgreed] = useState(false)
  const isSend = mode === 'send'
  const twice = isSend && changesSomething()
  const isReady = isSend ? !twice || agreed : otherId !== null
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (isReady) void (isSend ? runComparison() : compareKept())
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        {kept && (
          <SegmentedControl
            aria-label={t('compare.mode')}
            data={modes.map(value => ({ value, label: t(`compare.${modeNames[value]}`) }))}
            value={mode}
            onChange={chooseMode}
            data-testid="compare-mode"
          />
        )}
        <Text className="quiet">{t(`compare.${modeHelps[mode]}`)}</Text>
        <Asked />
        {isSend ? <Signers /> : <KeptSelect />}
        {twice && <Twice agreed={agreed} onChange={setAgreed} />}
        <FormButtons
          submitLabel={t(isSend ? 'compare.start' : 'compare.startKept')}
          busy={false}
          disabled={!isReady}
          onCancel={closeDialog}
          testId="compare-start"
        />
      </Stack>
    </form>
  )
}
