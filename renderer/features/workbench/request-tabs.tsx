import { Tabs } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/use-format'
import { defaultTimeoutMs } from '../../stores/draft'
import { activeTab, type RequestPart, useTabs } from '../../stores/tabs-store'
import { BodyTab } from './body-tab'
import { DocsTab } from './docs-tab'
import { HeadersTab } from './headers-tab'
import { OptionsTab } from './options-tab'
import { ParamsTab } from './params-tab'
import type { DraftContext } from './use-draft-context'

const parts: readonly RequestPart[] = ['params', 'headers', 'body', 'options', 'docs']

const countEnabled = (rows: readonly { enabled: boolean; name: string }[]): number =>
  rows.filter(row => row.enabled && row.name !== '').length

/** A word beside the name of each part, where there is something in it. */
const usePartNotes = (): Record<RequestPart, string | number> => {
  const { t } = useTranslation()
  const format = useFormat()
  const { draft } = useTabs(activeTab)
  const kindWords = {
    none: '',
    json: t('request.bodyJson'),
    text: t('request.bodyText'),
    form: t('request.bodyForm'),
    multipart: t('request.bodyMultipart')
  }
  const { timeoutMs, raw } = draft
  const timeout = timeoutMs === 0 ? t('options.noTimeout') : format.duration(timeoutMs)
  return {
    params: countEnabled(draft.pathParameters) + countEnabled(draft.query),
    headers: countEnabled(draft.headers),
    body: kindWords[draft.body.kind],
    options: [
      ...(timeoutMs === defaultTimeoutMs ? [] : [timeout]),
      ...(raw ? [t('authLog.raw.mark').toLocaleLowerCase()] : [])
    ].join(', '),
    docs: ''
  }
}

export const RequestTabs = ({ endpoint, provider, credential }: Omit<DraftContext, 'environment'>) => {
  const { t } = useTranslation()
  const { id, part } = useTabs(activeTab)
  const openPart = useTabs(store => store.openPart)
  const notes = usePartNotes()
  const contents: Record<RequestPart, React.ReactNode> = {
    params: <ParamsTab endpoint={endpoint} />,
    headers: <HeadersTab provider={provider} credential={credential} />,
    body: <BodyTab endpoint={endpoint} />,
    options: <OptionsTab />,
    docs: <DocsTab endpoint={endpoint} provider={provider} />
  }
  return (
    <Tabs
      // What a field keeps for itself (a cursor, an undo list) belongs to one request.
      key={id}
      className="part-tabs"
      value={part}
      onChange={value => openPart(parts.find(one => one === value) ?? 'params')}
      keepMounted={false}
    >
      <Tabs.List aria-label={t('request.tabs')}>
        {parts.map(name => (
          <Tabs.Tab
            key={name}
            value={name}
            data-testid={`tab-${name}`}
            rightSection={notes[name] ? <span className="tab-count">{notes[name]}</span> : null}
          >
            {t(`request.${name}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {parts.map(name => (
        // What only has to be read must be scrolled with the keyboard too.
        <Tabs.Panel key={name} value={name} className="part-panel scroll" {...(name === 'docs' ? { tabIndex: 0 } : {})}>
          {contents[name]}
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}
