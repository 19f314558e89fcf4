import { ActionIcon } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type KeyboardEvent, useRef, type WheelEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { keyText } from '../../components/key-combination'
import { useLocalizedText } from '../../i18n/use-localized-text'
import { useCommands } from '../../stores/command-store'
import { firstKeys } from '../../stores/commands'
import { useProviders } from '../../stores/provider-store'
import { useTabs } from '../../stores/tabs-store'
import { TabItem } from './tab-item'
import { tabName } from './tab-words'

/** The place an arrow key leads to; null for other keys. */
const placeAfter = (key: string, place: number, count: number): number | null => {
  if (key === 'ArrowRight') return (place + 1) % count
  if (key === 'ArrowLeft') return (place + count - 1) % count
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : null
}

/** The open requests. One of them is a stop of the Tab key; arrows walk between them, Delete closes. */
export const TabBar = () => {
  const { t } = useTranslation()
  const text = useLocalizedText()
  const { tabs, activeId, activateAt, close } = useTabs()
  const providers = useProviders(store => store.providers)
  const list = useRef<HTMLDivElement>(null)
  const focusActive = (): void => {
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('[aria-selected=true]')?.focus())
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    const place = tabs.findIndex(({ id }) => id === activeId)
    if (event.key === 'Delete') close(activeId)
    else {
      const next = placeAfter(event.key, place, tabs.length)
      if (next === null) return
      activateAt(next)
    }
    event.preventDefault()
    focusActive()
  }
  const onWheel = ({ deltaX, deltaY }: WheelEvent): void => {
    if (deltaX === 0) list.current?.scrollBy({ left: deltaY })
  }
  return (
    <div className="tab-bar">
      <div
        className="tab-list"
        role="tablist"
        aria-label={t('tabs.label')}
        ref={list}
        onWheel={onWheel}
        data-testid="tab-list"
      >
        {tabs.map(tab => (
          <TabItem
            key={tab.id}
            tab={tab}
            name={tabName(tab, providers, text)}
            active={tab.id === activeId}
            onKeyDown={onKeyDown}
          />
        ))}
      </div>
      <ActionIcon
        className="tab-new"
        aria-label={t('commands.newRequest')}
        title={`${t('commands.newRequest')} · ${keyText(firstKeys('newRequest'))}`}
        onClick={() => useCommands.getState().run('newRequest')}
        data-testid="tab-new"
      >
        <IconPlus size={15} aria-hidden />
      </ActionIcon>
    </div>
  )
}
