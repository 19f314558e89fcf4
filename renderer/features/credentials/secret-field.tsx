import { PasswordInput } from '@mantine/core'
import { type ReactNode, type Ref, useCallback, useImperativeHandle, useRef, useState } from 'react'

export interface SecretFieldHandle {
  isEmpty(): boolean
  /** Hands the secret over and forgets it, in one act. */
  take(): string
  clear(): void
  focus(): void
  /** Whether another field holds the same text; neither is read out. */
  equals(other: SecretFieldHandle): boolean
  holds(text: string): boolean
}

interface SecretFieldProps {
  label: string
  description?: ReactNode
  /** The name of the button that shows what was typed. */
  showLabel: string
  error: string | undefined
  autoFocus?: boolean
  /** How many characters are in it, after each change. */
  onLength?(length: number): void
  testId: string
  ref: Ref<SecretFieldHandle>
}

/**
 * The one place where a secret is typed. The input is uncontrolled: what is in it is in no state, no form and no
 * store. After each hand-over a new input takes its place, so that undo cannot bring the text back.
 */
export const SecretField = (props: SecretFieldProps) => {
  const { label, description, showLabel, error, autoFocus = false, onLength, testId, ref } = props
  const input = useRef<HTMLInputElement | null>(null)
  const [generation, setGeneration] = useState(0)
  // One function for good: a new one with each drawing would have the field leave, and be emptied, each time.
  const attach = useCallback((node: HTMLInputElement | null) => {
    input.current = node
    return () => {
      if (node) node.value = ''
    }
  }, [])
  const text = (): string => input.current?.value ?? ''
  const clear = (): void => {
    if (input.current) input.current.value = ''
    setGeneration(count => count + 1)
  }
  useImperativeHandle(ref, () => ({
    isEmpty: () => text() === '',
    take: () => {
      const secret = text()
      clear()
      return secret
    },
    clear,
    focus: () => input.current?.focus(),
    equals: other => other.holds(text()),
    holds: wanted => text() === wanted
  }))
  return (
    <PasswordInput
      key={generation}
      ref={attach}
      label={label}
      description={description}
      error={error}
      // Mantine leaves it out here, and the focus goes to what is marked so.
      {...(error ? { 'aria-invalid': true } : {})}
      required
      autoComplete="off"
      autoCorrect="off"
      autoCapitalize="off"
      spellCheck={false}
      visibilityToggleFocusable
      visibilityToggleButtonProps={{ 'aria-label': showLabel }}
      classNames={{ innerInput: 'wire' }}
      {...(onLength ? { onInput: event => onLength([...event.currentTarget.value].length) } : {})}
      {...(autoFocus ? { 'data-autofocus': true } : {})}
      data-testid={testId}
    />
  )
}
