import { Tabs } from '@mantine/core'
import type { IconKey } from '@tabler/icons-react'
import type { ComponentType } from 'react'

export interface ViewPart<Name extends string> {
  name: Name
  label: string
  icon: typeof IconKey
  panel: ComponentType
}

interface PartTabsProps<Name extends string> {
  parts: readonly ViewPart<Name>[]
  shown: Name
  onShow(name: Name): void
  label: string
  /** Before the name of a part, for the id of its tab. */
  testId: string
}

/** A view of several parts, of which one is drawn. */
export const PartTabs = <Name extends string>({ parts, shown, onShow, label, testId }: PartTabsProps<Name>) => {
  const open = (value: string | null): void => {
    const chosen = parts.find(({ name }) => name === value)
    if (chosen) onShow(chosen.name)
  }
  return (
    <Tabs className="fill view access" value={shown} onChange={open} keepMounted={false}>
      <Tabs.List aria-label={label}>
        {parts.map(({ name, label: words, icon: Icon }) => (
          <Tabs.Tab
            key={name}
            value={name}
            leftSection={<Icon size={15} aria-hidden />}
            data-testid={`${testId}-${name}`}
          >
            {words}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {parts.map(({ name, panel: Panel }) => (
        <Tabs.Panel key={name} value={name} className="fill access-panel">
          <Panel />
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}
