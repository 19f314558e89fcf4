import { Stack, TextInput } from '@mantine/core'
import type { AppError } from '@shared/errors'
import type { CredentialSummary } from '@shared/schemas/credential'
import type { RotationOutlook } from '@shared/schemas/rotation'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormButtons } from '../../components/form-buttons'
import { Notice } from '../../components/notice'
import { useNavigation } from '../../stores/navigation-store'
import { useRotations } from '../../stores/rotation-store'
import { useFeedback } from '../feedback/use-feedback'
import { GraceField } from './grace-field'
import { graceTime, readGrace, usualGrace } from './grace-time'
import { asOldKey, LifeField, lifeOf } from './life-field'
import { StartFacts } from './start-facts'
import { StartTrouble } from './start-trouble'

interface StartFormProps {
  credential: CredentialSummary
  outlook: RotationOutlook
  /** It is production, or its environment wants a word before a change. */
  guarded: boolean
  onClose(): void
}

/** What is to be decided before a rotation begins; all of it has a sensible answer already. */
export const StartForm = ({ credential, outlook, guarded, onClose }: StartFormProps) => {
  const { t } = useTranslation()
  const { success } = useFeedback()
  const { id, label } = credential
  const { mode, leastGraceSeconds: least, consumers, production } = outlook
  const [time, setTime] = useState(() => graceTime(usualGrace(least, consumers.length > 0)))
  const [life, setLife] = useState<string>(asOldKey)
  const [nobodyElse, setNobodyElse] = useState(false)
  const [word, setWord] = useState('')
  const [error, setError] = useState<AppError | null>(null)
  const [busy, setBusy] = useState(false)
  const grace = readGrace(time, least)
  const allowed = grace.seconds !== null && (!guarded || word.trim() === label.trim())

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (busy || grace.seconds === null || !allowed) return
    setBusy(true)
    setError(null)
    const expiresInDays = lifeOf(life)
    const given = mode === 'automatic' && expiresInDays !== undefined ? { expiresInDays } : {}
    const result = await useRotations
      .getState()
      .start({ credentialId: id, reason: 'scheduled', graceSeconds: grace.seconds, nobodyElse, ...given })
    setBusy(false)
    if (!result.ok) return setError(result.error)
    success(t('rotation.start.started', { label }))
    onClose()
    useNavigation.getState().showRotation('rotations', result.value.id)
  }
  return (
    <form onSubmit={submit} noValidate data-testid="rotation-start-form">
      <Stack gap="md">
        <StartFacts
          outlook={outlook}
          credential={credential}
          nobodyElse={nobodyElse}
          onNobodyElse={setNobodyElse}
          onLeave={onClose}
        />
        <GraceField time={time} least={least} onChange={setTime} />
        {mode === 'automatic' && <LifeField choice={life} onChange={setLife} />}
        {production && (
          <Notice tone="warn" title={t('rotation.start.productionTitle')}>
            {t('rotation.start.productionText')}
          </Notice>
        )}
        {guarded && (
          <TextInput
            label={t('rotation.start.typeName', { name: label })}
            value={word}
            onChange={event => setWord(event.currentTarget.value)}
            autoComplete="off"
            spellCheck={false}
            data-testid="confirm-word"
          />
        )}
        {error && <StartTrouble error={error} credential={credential} onLeave={onClose} />}
        <FormButtons
          submitLabel={t('rotation.start.submit')}
          busy={busy}
          disabled={!allowed}
          onCancel={onClose}
          testId="rotation-start"
        />
      </Stack>
    </form>
  )
}
