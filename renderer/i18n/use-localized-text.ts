import type { LocalizedText } from '@shared/schemas/common'
import { useTranslation } from 'react-i18next'

type Pick = (text: LocalizedText) => string

// Constant functions, so that whoever remembers by them remembers.
const inEnglish: Pick = text => text.en
const inSpanish: Pick = text => text.es

/** Picks the words of provider data in the language that is shown. */
export const useLocalizedText = (): Pick => (useTranslation().i18n.language.startsWith('es') ? inSpanish : inEnglish)
