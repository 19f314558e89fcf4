import { Kbd } from '@mantine/core'

const isMac = navigator.platform.startsWith('Mac')

/** How a key is written on this computer. */
const keyName = (key: string): string => (key === 'Mod' ? (isMac ? '⌘' : 'Ctrl') : key)

export const keyText = (keys: readonly string[]): string => keys.map(keyName).join(isMac ? '' : '+')

export const KeyCombination = ({ keys }: { keys: readonly string[] }) => <Kbd>{keyText(keys)}</Kbd>
