import { Button, Checkbox, Group, Select, Stack, TextInput } from '@mantine/core'
import type { AppError } from '@shared/errors'
import { IconArrowLeft } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormButtons } from '../../components/form-buttons'
import { Notice } from '../../components/notice'
import { useNavigation } from '../../stores/navigation-store'
import { useWorklists } from '../../stores/worklist-store'
import { useErrorText } from '../feedback/use-error-text'
import { useFeedback } from '../feedback/use-feedback'
import { type Choice, mostKeys } from './start-choice'
import { StartPlan } from './start-plan'

/** Seconds. */
const graces = { none: 0, hour: 3600, day: 86_400, threeDays: 259_200, week: 604_800 } as const
const graceNames = Object.keys(graces) as (keyof typeof graces)[]

/** What was typed as a number of failures; null for what is none. */
const failuresOf = (text: string): number | null => {
  const number = Number(text)
  return /^\d{1,3}$/.test(text.trim()) && number >= 1 && number <= mostKeys ? number : null
}

interface StartConfirmProps {
  turn: readonly Choice[]
  leftOut: number
  onBack(): void
}

/** What will happen, how careful it is to be, and the number of keys as the one word for all. */
export const StartConfirm = ({ turn, leftOut, onBack }: StartConfirmProps) => {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const { success } = useFeedback()
  const [grace, setGrace] = useState<keyof typeof graces>('none')
  const [failures, setFailures] = useState('3')
  const [nobodyElse, setNobodyElse] = useState(false)
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  const count = turn.length
  const stopAfter = failuresOf(failures)
  const isCount = typed.trim() === String(count)

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setAsked(true)
    if (busy || stopAfter === null || !isCount) return
    setBusy(true)
    const started = await useWorklists.getState().start({
      credentialIds: turn.map(({ credential }) => credential.id),
      graceSeconds: graces[grace],
      stopAfter,
      nobodyElse,
      typedCount: typed
    })
    if (!started.ok) {
      setBusy(false)
      return setError(started.error)
    }
    success(t('worklists.start.begun', { count }))
    useNavigation.getState().showRotation('worklists', started.value.id)
  }
  return (
    <form onSubmit={submit} data-testid="worklist-confirm">
      <Stack gap="sm">
        <Button
          variant="subtle"
          className="start"
          leftSection={<IconArrowLeft size={14} aria-hidden />}
          onClick={onBack}
          data-testid="worklist-change"
        >
          {t('worklists.start.change')}
        </Button>
        <StartPlan turn={turn} leftOut={leftOut} />
        <Group gap="sm" align="flex-start" className="field-pair" grow>
          <Select
            label={t('worklists.start.grace')}
            description={t('worklists.start.graceHelp')}
            data={graceNames.map(value => ({ value, label: t(`worklists.start.graces.${value}`) }))}
            value={grace}
            onChange={value => setGrace(graceNames.find(one => one === value) ?? 'none')}
            data-testid="worklist-grace"
          />
          <TextInput
            label={t('worklists.start.stopAfter')}
            description={t('worklists.start.stopAfterHelp')}
            inputMode="numeric"
            maxLength={3}
            value={failures}
            onChange={event => setFailures(event.currentTarget.value)}
            error={stopAfter === null && t('worklists.start.stopAfterInvalid')}
            data-testid="worklist-stop-after"
          />
        </Group>
        <Checkbox
          label={t('worklists.start.nobodyElse')}
          description={t('worklists.start.nobodyElseHelp')}
          checked={nobodyElse}
          onChange={event => setNobodyElse(event.currentTarget.checked)}
          data-testid="worklist-nobody-else"
        />
        <TextInput
          label={t('worklists.start.typeCount', { count })}
          inputMode="numeric"
          autoComplete="off"
          maxLength={20}
          value={typed}
          onChange={event => {
            setTyped(event.currentTarget.value)
            setAsked(false)
          }}
          error={asked && !isCount && t('worklists.start.countWrong', { count })}
          data-autofocus
          data-testid="worklist-count"
        />
        {error && (
          <Notice tone="bad" urgent testId="worklist-start-error">
            {errorText(error)}
          </Notice>
        )}
        <FormButtons
          submitLabel={t('worklists.start.submit', { count })}
          busy={busy}
          onCancel={() => useWorklists.getState().dismiss()}
          testId="worklist-submit"
        />
      </Stack>
    </form>
  )
}
