import { Text, Title } from '@mantine/core'
import type { PastedCall } from '@shared/schemas/pasted'
import { IconEyeOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { IconWord } from '../../components/icon-word'
import { Mark } from '../../components/mark'
import { MethodLabel } from '../../components/method-label'
import type { PastedRead } from '../../stores/pasted-store'
import { FindingCard } from '../diagnosis/finding-card'
import { PastedOutcome } from './pasted-outcome'
import { describePlaces, wentWrong, wireOf } from './pasted-text'

interface PastedCallViewProps {
  call: PastedCall
  format: PastedRead['format']
}

/** Whose call it was, as far as its address and its key say. */
const Whose = ({ call }: { call: PastedCall }) => {
  const { t } = useTranslation()
  const { credential, environment, providerName, places } = call
  const key = credential ? t('pasted.keyOf', { label: credential.label }) : null
  const other = places.length > 0 ? t('pasted.unknownKey') : t('pasted.noKey')
  return (
    <div className="pasted-whose">
      {providerName && <Mark tone="quiet">{providerName}</Mark>}
      {environment && <Mark tone="quiet">{environment.name}</Mark>}
      <span className="quiet">{key ?? other}</span>
    </div>
  )
}

/** One call: the likeliest cause first, the others below it, and what was read at the end. */
export const PastedCallView = ({ call, format }: PastedCallViewProps) => {
  const { t } = useTranslation()
  const [first, ...others] = call.findings
  const asked = call.hops[0]
  const { sent, received } = wireOf(call)
  const names = describePlaces(call.places, format)
  return (
    <section className="findings pasted-call" aria-label={t('pasted.why')} data-testid="pasted-view">
      <div className="pasted-asked">
        <MethodLabel method={asked?.method ?? ''} /> <span className="wire">{asked?.url}</span>{' '}
        <PastedOutcome call={call} />
      </div>
      <Whose call={call} />
      {first && (
        <Title order={2} className="findings-title">
          {t('pasted.why')}
        </Title>
      )}
      {first && <FindingCard key={first.id} finding={first} exchange={null} first />}
      {!first && <Text className="quiet">{t(wentWrong(call) ? 'pasted.noCause' : 'pasted.fine')}</Text>}
      {others.length > 0 && (
        <Title order={2} className="findings-title">
          {t('pasted.others')}
        </Title>
      )}
      {others.map(finding => (
        <FindingCard key={finding.id} finding={finding} exchange={null} first={false} />
      ))}
      {names !== '' && (
        <div data-testid="pasted-masked">
          <IconWord icon={IconEyeOff} tone="quiet">
            <span className="pasted-names">{t('pasted.masked', { count: call.places.length, names })}</span>
          </IconWord>
        </div>
      )}
      <details className="pasted-seen" data-testid="pasted-seen">
        <summary>{t('pasted.seen')}</summary>
        {sent !== '' && (
          <>
            <h3>{t('pasted.sent')}</h3>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with the keyboard */}
            <pre className="wire" tabIndex={0}>
              {sent}
            </pre>
          </>
        )}
        {received !== '' && (
          <>
            <h3>{t('pasted.received')}</h3>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with the keyboard */}
            <pre className="wire" tabIndex={0}>
              {received}
            </pre>
          </>
        )}
        {!call.body.isWhole && <p className="quiet">{t('pasted.bodyCut')}</p>}
      </details>
    </section>
  )
}
