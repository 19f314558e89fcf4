import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { useEffect } from 'react'
import { useKeptFocus } from './components/kept-focus'
import { styleNonce } from './csp-nonce'
import { Frame } from './features/frame/frame'
import { changeLocale } from './i18n'
import { pickLocale } from './i18n/pick-locale'
import { useSettings } from './stores/settings-store'
import { cssVariables, theme } from './theme'

/** The language follows the settings, and through them the system. */
const useLocale = (): void => {
  const { settings, info } = useSettings()
  const locale = pickLocale(settings.language, info?.languages ?? navigator.languages)
  useEffect(() => void changeLocale(locale), [locale])
}

export const App = () => {
  const choice = useSettings(store => store.settings.theme)
  useLocale()
  useKeptFocus()
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      getStyleNonce={styleNonce}
      defaultColorScheme="auto"
      {...(choice === 'system' ? {} : { forceColorScheme: choice })}
    >
      <Frame />
      <Notifications position="bottom-right" limit={3} containerWidth={380} />
    </MantineProvider>
  )
}
