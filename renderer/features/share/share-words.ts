import type { Finding } from '@shared/schemas/diagnosis'
import type { ShareLabels, ShareWords } from '@shared/schemas/share'
import { useTranslation } from 'react-i18next'
import { useEvidenceText } from '../diagnosis/use-evidence-text'

/** Characters of one text, and lines of evidence for one cause, that main takes. */
const maxWords = 4000
const maxEvidence = 60

const labelNames: readonly (keyof ShareLabels)[] = [
  'when',
  'where',
  'key',
  'withoutKey',
  'took',
  'causes',
  'noCauses',
  'todo',
  'evidence',
  'request',
  'response',
  'noResponse',
  'bodyCut',
  'bodyLeftOut',
  'bodyBinary',
  'repeat',
  'repeatHint',
  'hidden'
]

/** The words of the document, in the language of the window. */
export const useShareWords = (): ((findings: readonly Finding[]) => ShareWords) => {
  const { t } = useTranslation()
  const evidenceText = useEvidenceText()
  const cut = (text: string): string => text.slice(0, maxWords)
  return findings => ({
    labels: Object.fromEntries(labelNames.map(name => [name, t(`share.document.${name}`)])) as ShareLabels,
    findings: findings.map(({ id, confidence, parameters, evidence }) => ({
      title: cut(t(`diagnosis.findings.${id}.title`, parameters)),
      confidence: t(`diagnosis.confidence.${confidence}`),
      todo: cut(t(`diagnosis.findings.${id}.todo`, parameters)),
      evidence: [...new Set(evidence.map(item => cut(evidenceText(item))))].slice(0, maxEvidence)
    }))
  })
}
