import { ActionIcon, VisuallyHidden } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type KeyboardEvent, type MouseEvent, memo, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { keyText } from '../../components/key-combination'
import { MethodLabel } from '../../components/method-label'
import { firstKeys } from '../../stores/commands'
import { useSend } from '../../stores/send-store'
import { isEdited, type RequestTab, useTabs } from '../../stores/tabs-store'

interface TabItemProps {
  tab: RequestTab
  name: string
  active: boolean
  /** Arrow keys walk from tab to tab. */
  onKeyDown(event: KeyboardEvent): void
}

const middleButton = 1

export const TabItem = memo(({ tab, name, active, onKeyDown }: TabItemProps) => {
  const { t } = useTranslation()
  const { activate, close } = useTabs.getState()
  const sending = useSend(store => (store.sends[tab.id]?.sendId ?? null) !== null)
  const element = useRef<HTMLDivElement>(null)
  const edited = isEdited(tab)
  const shown = name || t('request.untitled')
  const state = sending ? t('tabs.sending') : edited ? t('tabs.edited') : ''
  useEffect(() => {
    if (active) element.current?.scrollIntoView({ inline: 'nearest', block: 'nearest' })
  }, [active])
  const closeOnMiddle = (event: MouseEvent): void => {
    if (event.button !== middleButton) return
    event.preventDefault()
    close(tab.id)
  }
  return (
    <div className="request-tab" role="presentation" data-active={active || undefined} ref={element}>
      <div
        role="tab"
        id={`request-tab-${tab.id}`}
        className="request-tab-name"
        aria-selected={active}
        aria-controls="request-panel"
        aria-keyshortcuts="Delete"
        tabIndex={active ? 0 : -1}
        title={[shown, state].filter(Boolean).join(' · ')}
        onClick={() => activate(tab.id)}
        onAuxClick={closeOnMiddle}
        onKeyDown={onKeyDown}
        data-testid="request-tab"
      >
        <MethodLabel method={tab.draft.method} /> <span className="ellipsis">{shown}</span>
        {state !== '' && <VisuallyHidden component="span">, {state}</VisuallyHidden>}
        {(sending || edited) && (
          <span
            className={sending ? 'tab-dot sending' : 'tab-dot'}
            data-testid={sending ? 'tab-sending' : 'tab-dirty'}
          />
        )}
      </div>
      <ActionIcon
        className="request-tab-close"
        size={20}
        // For the mouse alone: from the keyboard Delete closes the tab, and a list of tabs holds nothing but tabs.
        tabIndex={-1}
        aria-hidden
        title={`${t('tabs.close', { name: shown })} · ${keyText(firstKeys('closeTab'))}`}
        onClick={() => close(tab.id)}
        data-testid="tab-close"
      >
        <IconX size={12} aria-hidden />
      </ActionIcon>
    </div>
  )
})
TabItem.displayName = 'TabItem'
