import { useTranslation } from 'react-i18next'
import type { ConsumerFault, ConsumerFaults, ConsumerField } from './form-values'

/** What is wrong with a field, in words; null where nothing is. */
export const useFaultWords = (faults: ConsumerFaults): ((field: ConsumerField) => string | null) => {
  const { t } = useTranslation()
  const wordsOf = (field: ConsumerField, fault: ConsumerFault): string => {
    if (fault === 'long')
      return t(field === 'cache' ? 'consumers.form.fault.longCache' : 'consumers.form.fault.longQuiet')
    if (fault === 'required' && field === 'contains') return t('consumers.form.fault.words')
    return t(`consumers.form.fault.${fault}`)
  }
  return field => {
    const fault = faults[field]
    return fault === undefined ? null : wordsOf(field, fault)
  }
}
