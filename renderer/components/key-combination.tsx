import { Kbd } from '@mantine/core'

const isMac = navigator.platform.startsWith('Mac')

const macSigns: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Enter: '⏎' }
const signs: Readonly<Record<string, string>> = { Mod: 'Ctrl', Enter: '⏎' }

/** How a key is written on this computer. */
const keyName = (key: string): string => (isMac ? macSigns : signs)[key] ?? key

export const keyText = (keys: readonly string[]): string => keys.map(keyName).join(isMac ? '' : '+')

export const KeyCombination = ({ keys }: { keys: readonly string[] }) => <Kbd>{keyText(keys)}</Kbd>
