import { Text, Title } from '@mantine/core'
import type { Finding } from '@shared/schemas/diagnosis'
import type { Exchange } from '@shared/schemas/exchange'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Mark } from '../../components/mark'
import { FixButton } from './fix-button'
import { useEvidenceText } from './use-evidence-text'

interface FindingCardProps {
  finding: Finding
  /** Null where there is no request of ours to change: then the words alone say what to do. */
  exchange: Exchange | null
  first: boolean
}

/** One cause: in plain words, how sure it is, what to do, and what it rests on. */
export const FindingCard = ({ finding, exchange, first }: FindingCardProps) => {
  const { t } = useTranslation()
  const evidenceText = useEvidenceText()
  const title = useId()
  const { id, confidence, parameters, evidence } = finding
  const lines = [...new Set(evidence.map(evidenceText))]
  return (
    <article className="finding" aria-labelledby={title} data-testid="finding" data-finding={id}>
      <div className="finding-head">
        <Title order={3} id={title} className="finding-title">
          {t(`diagnosis.findings.${id}.title`, parameters)}
        </Title>
        <Mark tone={confidence === 'certain' ? 'warn' : 'quiet'}>{t(`diagnosis.confidence.${confidence}`)}</Mark>
      </div>
      <Text>{t(`diagnosis.findings.${id}.todo`, parameters)}</Text>
      {exchange && <FixButton finding={finding} exchange={exchange} first={first} />}
      {lines.length > 0 && (
        <details open={first}>
          <summary>{t('diagnosis.evidence')}</summary>
          <ul className="notice-list finding-evidence">
            {lines.map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
    </article>
  )
}
