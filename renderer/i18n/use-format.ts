import { useTranslation } from 'react-i18next'
import { type Format, formatFor } from './format'

/** The formats of the language that is shown. */
export const useFormat = (): Format => formatFor(useTranslation().i18n.language)
