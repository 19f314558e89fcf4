import { Button, Group, Select, TextInput } from '@mantine/core'
import { IconPlayerStop, IconSend2 } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { keyText } from '../../components/key-combination'
import { MethodLabel } from '../../components/method-label'
import { firstKeys } from '../../stores/commands'
import { asMethod, methods } from '../../stores/methods'
import { useNavigation } from '../../stores/navigation-store'
import { useSend } from '../../stores/send-store'
import { useDraft, useTabs } from '../../stores/tabs-store'
import type { Sending } from './use-sending'

/** Method, URL and Send in one line. */
export const RequestLine = ({ sending, problem, toggle }: Pick<Sending, 'sending' | 'problem' | 'toggle'>) => {
  const { t } = useTranslation()
  const draft = useDraft()
  const { edit, editUrl, activeId } = useTabs()
  const cancelling = useSend(store => store.sends[activeId]?.cancelling ?? false)
  const { focus, focused } = useNavigation()
  const url = useRef<HTMLInputElement>(null)
  const send = useRef<HTMLButtonElement>(null)

  useEffect(() => {
    if (focus !== 'url' && focus !== 'send') return
    if (focus === 'url') url.current?.select()
    else send.current?.focus()
    focused()
  }, [focus, focused])

  return (
    <Group className="request-line" gap="sm" wrap="nowrap">
      <Select
        className="request-method"
        classNames={{ input: 'wire' }}
        aria-label={t('request.method')}
        data={methods.map(method => ({ value: method, label: method }))}
        value={draft.method}
        onChange={method => edit({ method: asMethod(method) })}
        renderOption={({ option }) => <MethodLabel method={option.label} />}
        withCheckIcon={false}
        data-testid="request-method"
      />
      <TextInput
        ref={url}
        className="request-url"
        classNames={{ input: 'wire' }}
        aria-label={t('request.url')}
        placeholder={t('request.urlPlaceholder')}
        value={draft.url}
        onChange={event => editUrl(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !sending) toggle()
        }}
        spellCheck={false}
        maxLength={16_384}
        data-testid="request-url"
      />
      <Button
        ref={send}
        className="send-button"
        variant={sending ? 'default' : 'filled'}
        disabled={cancelling || (!sending && problem !== null)}
        leftSection={sending ? <IconPlayerStop size={15} aria-hidden /> : <IconSend2 size={15} aria-hidden />}
        title={keyText(firstKeys('send'))}
        onClick={toggle}
        data-testid="send-button"
      >
        {sending ? t(cancelling ? 'request.cancelling' : 'request.cancel') : t('request.send')}
      </Button>
    </Group>
  )
}
