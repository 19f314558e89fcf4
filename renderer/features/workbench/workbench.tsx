import { Splitter } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { specFromDraft } from '../../stores/draft'
import { activeTab, useTabs } from '../../stores/tabs-store'
import { openCompare } from '../compare/open-compare'
import { useCommand } from '../frame/use-command'
import { RequestLine } from './request-line'
import { RequestTabs } from './request-tabs'
import { ResponseArea } from './response-area'
import { SendDialogs } from './send-dialogs'
import { SendTarget } from './send-target'
import { SignerSelect } from './signer-select'
import { useSending } from './use-sending'

/** Low windows, and large zoom: the two halves follow each other and the whole page scrolls. */
const lowWindow = '(max-height: 34em)'

/** The request above, its response below. */
export const Workbench = () => {
  const { t } = useTranslation()
  const low = useMediaQuery(lowWindow, false, { getInitialValueInEffect: false })
  const activeId = useTabs(store => store.activeId)
  const state = useSending()
  const { sending, problem, question, context, toggle, replay, confirm, dismiss } = state
  const { credential, environment, provider, endpoint } = context
  useCommand('send', toggle)
  useCommand(
    'compare',
    () => {
      const spec = specFromDraft(activeTab(useTabs.getState()).draft)
      if (spec && !problem) openCompare(spec, null)
    },
    problem === null
  )

  // The answer is what a person waits for; where it would be out of sight, it comes into sight.
  const answer = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (low && sending) answer.current?.scrollIntoView({ block: 'start' })
  }, [low, sending])

  const request = <RequestTabs endpoint={endpoint} provider={provider} credential={credential} />
  const response = (
    <section className="fill" aria-label={t('response.title')}>
      <ResponseArea onReplay={replay} />
    </section>
  )
  return (
    <section
      className={low ? 'fill workbench scroll' : 'fill workbench'}
      id="request-panel"
      role="tabpanel"
      aria-labelledby={`request-tab-${activeId}`}
      aria-label={t('nav.requests')}
    >
      <div className="request-head">
        <RequestLine sending={sending} problem={problem} toggle={toggle} />
        <div className="request-foot">
          <SignerSelect credential={credential} endpoint={endpoint} />
          <SendTarget environment={environment} problem={problem} />
        </div>
      </div>
      {low ? (
        <>
          <div className="low-part">{request}</div>
          <div className="low-part" ref={answer}>
            {response}
          </div>
        </>
      ) : (
        <Splitter orientation="vertical" className="fill" lineSize={1} withHandle={false}>
          <Splitter.Pane defaultSize={42} min={15} className="fill">
            {request}
          </Splitter.Pane>
          <Splitter.Pane defaultSize={58} min={20} className="fill">
            {response}
          </Splitter.Pane>
        </Splitter>
      )}
      <SendDialogs question={question} context={context} confirm={confirm} dismiss={dismiss} />
    </section>
  )
}
