import { Checkbox, Stack, TextInput } from '@mantine/core'
import { type FormEvent, type ReactNode, type RefObject, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocalizedText } from '../../i18n/use-localized-text'
import { SecretField, type SecretFieldHandle } from '../credentials/secret-field'
import { KeptPassword } from './kept-password'
import type { SessionPlace } from './session-places'
import { TroubleNotice } from './trouble-notice'
import { useLogIn } from './use-log-in'

/** What may be done with a form that is filled in. */
export interface LoginButtons {
  busy: boolean
  /** Logs in, and then does this in the place of `onLoggedIn`. */
  run(after?: () => void): void
}

interface LoginFormProps {
  place: SessionPlace
  /** Who is about to log in, where that is known already: only the password is missing then. */
  account?: string
  /** After the form was submitted and went through. */
  onLoggedIn?: () => void
  /** The end of the form; the button that submits it comes with Enter too. */
  buttons(state: LoginButtons): ReactNode
  autoFocus?: boolean
}

/** Whether it is still shown. */
const usePresent = (): RefObject<boolean> => {
  const present = useRef(false)
  useEffect(() => {
    present.current = true
    return () => {
      present.current = false
    }
  }, [])
  return present
}

/** Asks for account and password. What fails keeps the account and never the password. */
export const LoginForm = ({ place, account: known, onLoggedIn, buttons, autoFocus = false }: LoginFormProps) => {
  const { t } = useTranslation()
  const text = useLocalizedText()
  const { session, rules } = place
  const { busy, error, logIn } = useLogIn(place)
  const [account, setAccount] = useState(known ?? session.account)
  const [keep, setKeep] = useState(false)
  const [typing, setTyping] = useState(false)
  const [missing, setMissing] = useState<{ account: boolean; password: boolean } | null>(null)
  const field = useRef<SecretFieldHandle>(null)
  const name = useRef<HTMLInputElement>(null)
  const form = useId()
  const present = usePresent()
  // The one in the keychain belongs to one account.
  const kept = session.passwordKept && !typing && (known === undefined || known === session.account)
  const accountLabel = rules.registerFields.find(one => one.name === rules.accountField)?.label

  // Each hand-over puts a new field in the place of the old one; whoever tries again need not look for it.
  useEffect(() => {
    if (error || missing?.password) field.current?.focus()
    if (missing?.account) name.current?.focus()
  }, [error, missing])
  useEffect(() => {
    if (typing || known !== undefined) field.current?.focus()
  }, [typing, known])

  const run = async (after?: () => void): Promise<void> => {
    if (busy) return
    const lacks = { account: account.trim() === '', password: !kept && field.current?.isEmpty() !== false }
    if (lacks.account || lacks.password) return setMissing(lacks)
    const password = kept ? null : (field.current?.take() ?? '')
    const done = await logIn(kept ? session.account : account.trim(), password, !kept && keep)
    // What was closed meanwhile leads nowhere any more.
    if (!present.current) return
    if (done) (after ?? onLoggedIn)?.()
    else setTyping(true)
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    void run()
  }
  return (
    <form id={form} onSubmit={submit} autoComplete="off" noValidate data-testid="login-form">
      <Stack gap="md">
        {error && <TroubleNotice error={error} />}
        {kept ? (
          <KeptPassword place={place} onType={() => setTyping(true)} />
        ) : (
          <>
            <TextInput
              ref={name}
              label={accountLabel ? text(accountLabel) : t('sessions.account')}
              value={account}
              onChange={event => {
                setAccount(event.currentTarget.value)
                setMissing(null)
              }}
              error={missing?.account && t('fieldError.required')}
              required
              maxLength={1024}
              autoComplete="off"
              autoCorrect="off"
              autoCapitalize="off"
              spellCheck={false}
              {...(autoFocus && account === '' ? { 'data-autofocus': true } : {})}
              data-testid="login-account"
            />
            <SecretField
              ref={field}
              label={t('sessions.password')}
              showLabel={t('sessions.showPassword')}
              error={missing?.password ? t('fieldError.required') : undefined}
              onLength={() => missing && setMissing(null)}
              autoFocus={autoFocus && account !== ''}
              testId="login-password"
            />
            <Checkbox
              label={t('sessions.keepPassword')}
              description={t('sessions.keepPasswordHelp')}
              checked={keep}
              onChange={event => setKeep(event.currentTarget.checked)}
              data-testid="login-keep"
            />
          </>
        )}
        {buttons({ busy, run: after => void run(after) })}
      </Stack>
    </form>
  )
}
