import { Tabs } from '@mantine/core'
import type { Finding } from '@shared/schemas/diagnosis'
import type { Exchange } from '@shared/schemas/exchange'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CompareButton } from '../compare/compare-button'
import { useDiagnosed, wentWrong } from '../diagnosis/use-diagnosed'
import { WhyTab } from '../diagnosis/why-tab'
import { useCommand } from '../frame/use-command'
import { ShareButton } from '../share/share-button'
import { BodyTab } from './body-tab'
import { CapturedNotice } from './captured-notice'
import { cookiesOf } from './cookies'
import { CookiesTab } from './cookies-tab'
import { HeadersTab } from './headers-tab'
import { KeepNotice } from './keep-notice'
import { OutcomeNotice } from './outcome-notice'
import { ResponseFacts } from './response-facts'
import { TimelineTab } from './timeline-tab'

type ResponseTab = 'why' | 'body' | 'headers' | 'cookies' | 'timeline'

const noFindings: Finding[] = []

const tabs: readonly ResponseTab[] = ['why', 'body', 'headers', 'cookies', 'timeline']

/** An exchange, as it is shown after a send and from the history. */
export const ResponsePanel = ({ exchange }: { exchange: Exchange }) => {
  const { t } = useTranslation()
  const diagnosed = useDiagnosed(exchange)
  const [chosen, setChosen] = useState<ResponseTab | null>(null)
  const findings = diagnosed.diagnosis?.findings.length ?? 0
  const explains = wentWrong(exchange) || findings > 0
  // Until a person chooses: what they came for, or why they did not get it.
  const tab = chosen ?? (explains ? 'why' : 'body')
  useCommand('why', () => setChosen('why'), explains)
  const last = exchange.hops.at(-1)
  const cookies = cookiesOf(exchange.hops)
  const counts: Partial<Record<ResponseTab, number>> = {
    why: findings,
    headers: last?.responseHeaders.length ?? 0,
    cookies: cookies.length
  }
  const shown = tabs.filter(name => name !== 'why' || explains)
  return (
    <Tabs
      className="part-tabs response-panel"
      value={tab}
      onChange={value => setChosen(tabs.find(one => one === value) ?? 'body')}
      keepMounted={false}
    >
      <div className="response-head">
        <ResponseFacts exchange={exchange} />
        <CompareButton exchange={exchange} />
        <ShareButton exchange={exchange} findings={diagnosed.diagnosis?.findings ?? noFindings} />
        <Tabs.List aria-label={t('response.tabs')}>
          {shown.map(name => (
            <Tabs.Tab
              key={name}
              value={name}
              data-testid={`response-tab-${name}`}
              rightSection={counts[name] ? <span className="tab-count">{counts[name]}</span> : null}
            >
              {name === 'why' ? t('diagnosis.tab') : t(`response.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </div>
      {explains && (
        <Tabs.Panel value="why" className="part-panel scroll" tabIndex={0}>
          <WhyTab exchange={exchange} diagnosed={diagnosed} />
        </Tabs.Panel>
      )}
      <Tabs.Panel value="body" className="fill">
        <div className="outcome">
          <CapturedNotice exchange={exchange} />
          <KeepNotice exchange={exchange} />
          <OutcomeNotice exchange={exchange} />
        </div>
        <BodyTab exchange={exchange} />
      </Tabs.Panel>
      <Tabs.Panel value="headers" className="part-panel scroll" tabIndex={0}>
        <HeadersTab hop={last} />
      </Tabs.Panel>
      <Tabs.Panel value="cookies" className="part-panel scroll" tabIndex={0}>
        <CookiesTab cookies={cookies} />
      </Tabs.Panel>
      <Tabs.Panel value="timeline" className="part-panel scroll" tabIndex={0}>
        <TimelineTab exchange={exchange} />
      </Tabs.Panel>
    </Tabs>
  )
}
