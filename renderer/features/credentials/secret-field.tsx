import { PasswordInput } from '@mantine/core'
import { type ReactNode, type Ref, useImperativeHandle, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

export interface SecretFieldHandle {
  isEmpty(): boolean
  /** Hands the secret over and forgets it, in one act. */
  take(): string
  focus(): void
}

interface SecretFieldProps {
  label: string
  description: ReactNode
  placeholder: string
  error: string | undefined
  ref: Ref<SecretFieldHandle>
}

const clearOnLeave = (input: HTMLInputElement | null) => () => {
  if (input) input.value = ''
}

/**
 * The one place where a secret is typed. The input is uncontrolled: what is in it is in no state, no form and no
 * store. After each hand-over a new input takes its place, so that undo cannot bring the text back.
 */
export const SecretField = ({ label, description, placeholder, error, ref }: SecretFieldProps) => {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement | null>(null)
  const [generation, setGeneration] = useState(0)
  useImperativeHandle(ref, () => ({
    isEmpty: () => (input.current?.value ?? '') === '',
    take: () => {
      const secret = input.current?.value ?? ''
      if (input.current) input.current.value = ''
      setGeneration(count => count + 1)
      return secret
    },
    focus: () => input.current?.focus()
  }))
  return (
    <PasswordInput
      key={generation}
      ref={node => {
        input.current = node
        return clearOnLeave(node)
      }}
      label={label}
      description={description}
      placeholder={placeholder}
      error={error}
      required
      autoComplete="off"
      autoCorrect="off"
      autoCapitalize="off"
      spellCheck={false}
      visibilityToggleFocusable
      visibilityToggleButtonProps={{ 'aria-label': t('credentialForm.showSecret') }}
      classNames={{ innerInput: 'wire' }}
      data-testid="credential-secret"
    />
  )
}
