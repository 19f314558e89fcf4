import { Tabs } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type RequestTab, useDraft } from '../../stores/draft-store'
import { BodyTab } from './body-tab'
import { DocsTab } from './docs-tab'
import { HeadersTab } from './headers-tab'
import { ParamsTab } from './params-tab'
import type { DraftContext } from './use-draft-context'

const tabs: readonly RequestTab[] = ['params', 'headers', 'body', 'docs']

const countEnabled = (rows: readonly { enabled: boolean; name: string }[]): number =>
  rows.filter(row => row.enabled && row.name !== '').length

export const RequestTabs = ({ endpoint, provider }: Pick<DraftContext, 'endpoint' | 'provider'>) => {
  const { t } = useTranslation()
  const { draft, tab, openTab } = useDraft()
  const kindWords = {
    none: '',
    json: t('request.bodyJson'),
    text: t('request.bodyText'),
    form: t('request.bodyForm'),
    multipart: t('request.bodyMultipart')
  }
  const notes: Record<RequestTab, string | number> = {
    params: countEnabled(draft.pathParameters) + countEnabled(draft.query),
    headers: countEnabled(draft.headers),
    body: kindWords[draft.body.kind],
    docs: ''
  }
  const contents: Record<RequestTab, React.ReactNode> = {
    params: <ParamsTab endpoint={endpoint} />,
    headers: <HeadersTab provider={provider} />,
    body: <BodyTab endpoint={endpoint} />,
    docs: <DocsTab endpoint={endpoint} provider={provider} />
  }
  return (
    <Tabs
      className="part-tabs"
      value={tab}
      onChange={value => openTab(tabs.find(one => one === value) ?? 'params')}
      keepMounted={false}
    >
      <Tabs.List aria-label={t('request.tabs')}>
        {tabs.map(name => (
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
      {tabs.map(name => (
        // What only has to be read must be scrolled with the keyboard too.
        <Tabs.Panel key={name} value={name} className="part-panel scroll" {...(name === 'docs' ? { tabIndex: 0 } : {})}>
          {contents[name]}
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}
