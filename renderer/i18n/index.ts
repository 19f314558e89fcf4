import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { en } from './en'
import { es } from './es'

/** The words are in the bundle, so this is ready at once. React escapes by itself. */
export const startTranslation = async (locale: string): Promise<void> => {
  await i18next.use(initReactI18next).init({
    lng: locale,
    fallbackLng: 'en',
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: { en: { translation: en }, es: { translation: es } }
  })
}

/** Also tells the page, so that screen readers pronounce it and the browser hyphenates it right. */
export const changeLocale = async (locale: string): Promise<void> => {
  await i18next.changeLanguage(locale)
  document.documentElement.lang = locale
}
