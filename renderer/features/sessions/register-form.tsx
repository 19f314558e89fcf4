import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core'
import type { AppError } from '@shared/errors'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocalizedText } from '../../i18n/use-localized-text'
import { useSessions } from '../../stores/session-store'
import { SecretField, type SecretFieldHandle } from '../credentials/secret-field'
import { type FieldProblem, type RegisterField, registerProblems } from './register-fields'
import type { SessionPlace } from './session-places'
import { TroubleNotice } from './trouble-notice'

interface RegisterFormProps {
  place: SessionPlace
  /** With what names the account, and the exchange that made it. */
  onRegistered(account: string, exchangeId: string): void
  onCancel(): void
}

interface FieldProps {
  field: RegisterField
  value: string
  problem: string | undefined
  onChange(value: string): void
  secret(handle: SecretFieldHandle | null): void
  onTyped(): void
}

const Field = ({ field: { name, label, secret: isSecret }, value, problem, onChange, secret, onTyped }: FieldProps) => {
  const { t } = useTranslation()
  const text = useLocalizedText()
  const shared = { label: text(label), error: problem }
  if (isSecret) {
    return (
      <SecretField
        ref={secret}
        {...shared}
        showLabel={t('sessions.showPassword')}
        onLength={onTyped}
        testId={`register-${name}`}
      />
    )
  }
  return (
    <TextInput
      {...shared}
      value={value}
      onChange={event => onChange(event.currentTarget.value)}
      required
      maxLength={1024}
      autoComplete="off"
      spellCheck={false}
      data-testid={`register-${name}`}
    />
  )
}

/** Makes an account at the provider, by its own fields. What fails keeps everything but the secrets. */
export const RegisterForm = ({ place, onRegistered, onCancel }: RegisterFormProps) => {
  const { t } = useTranslation()
  const text = useLocalizedText()
  const { environment, provider, rules } = place
  const { registerFields: fields, accountField } = rules
  const [values, setValues] = useState<Readonly<Record<string, string>>>({})
  const [problems, setProblems] = useState<Partial<Record<string, FieldProblem>>>({})
  const [error, setError] = useState<AppError | null>(null)
  const [busy, setBusy] = useState(false)
  const secrets = useRef(new Map<string, SecretFieldHandle>())
  const form = useRef<HTMLFormElement>(null)
  const isSecret = (name: string): boolean => fields.some(field => field.name === name && field.secret)

  useEffect(() => {
    if (Object.keys(problems).length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [problems])

  const problemText = ({ name, repeats }: RegisterField): string | undefined => {
    const problem = problems[name]
    if (problem === undefined) return undefined
    const other = fields.find(field => field.name === repeats)?.label
    return problem === 'required' || !other ? t('fieldError.required') : t('sessions.differs', { field: text(other) })
  }
  const found = () =>
    registerProblems(fields, {
      isEmpty: name =>
        isSecret(name) ? secrets.current.get(name)?.isEmpty() !== false : (values[name] ?? '').trim() === '',
      areEqual(name, other) {
        const [one, two] = [secrets.current.get(name), secrets.current.get(other)]
        return one && two ? one.equals(two) : values[name] === values[other]
      }
    })
  const handOver = (name: string): string =>
    isSecret(name) ? (secrets.current.get(name)?.take() ?? '') : (values[name] ?? '').trim()

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (busy) return
    const wrong = found()
    setProblems(wrong)
    if (Object.keys(wrong).length > 0) return
    setBusy(true)
    setError(null)
    const result = await useSessions.getState().register({
      environmentId: environment.id,
      fields: Object.fromEntries(fields.map(({ name }) => [name, handOver(name)]))
    })
    setBusy(false)
    if (result.ok) onRegistered((values[accountField] ?? '').trim(), result.value.exchangeId)
    else setError(result.error)
  }
  const forgive = (name: string): void => {
    if (problems[name]) setProblems({ ...problems, [name]: undefined })
  }
  return (
    <form ref={form} onSubmit={submit} autoComplete="off" noValidate data-testid="register-form">
      <Stack gap="md">
        <Title order={3}>{t('sessions.registerTitle')}</Title>
        <Text className="quiet">
          {t('sessions.registerText', { provider: provider.name, origin: environment.baseUrl })}
        </Text>
        {error && <TroubleNotice error={error} registering />}
        {fields.map(field => (
          <Field
            key={field.name}
            field={field}
            value={values[field.name] ?? ''}
            problem={problemText(field)}
            onChange={value => {
              setValues({ ...values, [field.name]: value })
              forgive(field.name)
            }}
            secret={handle => {
              if (handle) secrets.current.set(field.name, handle)
              else secrets.current.delete(field.name)
            }}
            onTyped={() => forgive(field.name)}
          />
        ))}
        <Group gap="sm">
          <Button type="submit" loading={busy} data-testid="register-submit">
            {t('sessions.register')}
          </Button>
          <Button variant="default" onClick={onCancel} data-testid="register-cancel">
            {t('sessions.backToLogin')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
