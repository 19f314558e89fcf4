import type { EvidenceItem } from '@shared/schemas/diagnosis'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/use-format'
import { useLocalizedText } from '../../i18n/use-localized-text'

/** One piece of evidence as a sentence. */
export const useEvidenceText = (): ((item: EvidenceItem) => string) => {
  const { t } = useTranslation()
  const format = useFormat()
  const text = useLocalizedText()
  const nothing = t('diagnosis.nothingSent')
  return item => {
    const words = `diagnosis.evidenceKinds.${item.kind}` as const
    switch (item.kind) {
      case 'header_sent':
        return t(words, { name: item.name, value: item.value ?? nothing })
      case 'known_answer':
        return t(words, { text: text(item.meaning) })
      case 'hop':
        return t(words, { url: item.url, status: item.status ?? nothing })
      case 'clock':
        return t(words, { seconds: format.number(item.aheadSeconds) })
      case 'secret_finding':
        return t(words, { text: t(`secretFindings.${item.code}`, { detail: item.detail }) })
      case 'setting':
        return t(words, { setting: t(`diagnosis.settings.${item.setting}`), value: item.value })
      case 'history': {
        const isInstant = item.fact === 'last_success'
        return t(words, {
          fact: t(`diagnosis.facts.${item.fact}`),
          value: isInstant ? format.instant(item.value) : item.value
        })
      }
      case 'certificate': {
        const { subject, issuer, names, validFrom, validTo } = item
        return t(words, {
          names: names.length > 0 ? names.join(', ') : subject,
          issuer,
          validFrom: validFrom === null ? nothing : format.date(validFrom),
          validTo: validTo === null ? nothing : format.date(validTo)
        })
      }
      case 'probe':
        return t(words, { status: item.status ?? nothing })
      default:
        return t(words, { ...item })
    }
  }
}
