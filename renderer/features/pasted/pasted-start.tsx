import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { IconClipboard, IconFileSearch } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../components/notice'
import { usePasted } from '../../stores/pasted-store'
import { useErrorText } from '../feedback/use-error-text'

/** What went wrong with the last text, so that the next one can be better. */
const Problem = () => {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const { problem, error } = usePasted()
  if (!problem && !error) return null
  return (
    <Notice tone={error ? 'bad' : 'warn'} urgent testId="pasted-problem">
      {problem && t(`pasted.problems.${problem}`)}
      {error && (error.code === 'import_unreadable' ? t('pasted.problems.not_text') : errorText(error))}
    </Notice>
  )
}

/**
 * The text may hold secrets: the field is uncontrolled, what is in it is in no state and no store, and it is emptied as
 * soon as it was handed over.
 */
export const PastedStart = () => {
  const { t } = useTranslation()
  const explain = usePasted(store => store.explain)
  const field = useRef<HTMLTextAreaElement>(null)
  const [isEmpty, setIsEmpty] = useState(true)
  useEffect(() => {
    const node = field.current
    return () => {
      if (node) node.value = ''
    }
  }, [])
  const submit = (): void => {
    const text = field.current?.value ?? ''
    if (field.current) field.current.value = ''
    setIsEmpty(true)
    void explain({ from: 'text', text })
  }
  return (
    <Stack gap="md">
      <Text>{t('pasted.intro')}</Text>
      <Problem />
      <Group gap="sm">
        <Button
          leftSection={<IconClipboard size={15} aria-hidden />}
          onClick={() => void explain({ from: 'clipboard' })}
          data-autofocus
          data-testid="pasted-paste"
        >
          {t('pasted.paste')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconFileSearch size={15} aria-hidden />}
          onClick={() => void explain({ from: 'dialog' })}
          data-testid="pasted-file"
        >
          {t('pasted.file')}
        </Button>
        <span className="quiet">{t('pasted.drop')}</span>
      </Group>
      <Textarea
        ref={field}
        label={t('pasted.text')}
        placeholder={t('pasted.placeholder')}
        classNames={{ input: 'wire' }}
        rows={8}
        spellCheck={false}
        autoComplete="off"
        onInput={event => setIsEmpty(event.currentTarget.value === '')}
        data-testid="pasted-text"
      />
      <Group justify="flex-end">
        <Button variant="default" disabled={isEmpty} onClick={submit} data-testid="pasted-explain">
          {t('pasted.explain')}
        </Button>
      </Group>
    </Stack>
  )
}
