import i18next, { type TFunction } from 'i18next'
import { startTranslation } from '../../../../renderer/i18n'

/** The words of one language, outside React. */
export const translatorFor = async (locale: string): Promise<TFunction> => {
  await startTranslation(locale)
  return i18next.t
}
