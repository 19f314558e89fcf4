import { SegmentedControl, Textarea } from '@mantine/core'
import type { Endpoint } from '@shared/schemas/provider'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { hintsOf, type RowHint } from '../../components/editable-row'
import { NameValueTable } from '../../components/name-value-table'
import { useLocalizedText } from '../../i18n/use-localized-text'
import { type BodyKind, newRow } from '../../stores/draft'
import { useDraft, useTabs } from '../../stores/tabs-store'
import { JsonBody } from './json-body'

/** What the catalogue knows of the fields of this kind of body. */
const useFieldHints = (endpoint: Endpoint | undefined, kind: BodyKind): ReadonlyMap<string, RowHint> => {
  const text = useLocalizedText()
  return useMemo(() => {
    const body = endpoint?.body
    return hintsOf(body && body.kind !== 'json' && body.kind === kind ? body.fields : [], text)
  }, [endpoint, kind, text])
}

const BodyContent = ({ endpoint }: { endpoint: Endpoint | undefined }) => {
  const { t } = useTranslation()
  const { body } = useDraft()
  const editBody = useTabs(store => store.editBody)
  const { kind, text } = body
  const hints = useFieldHints(endpoint, kind)
  if (kind === 'json') return <JsonBody />
  if (kind === 'text') {
    return (
      <Textarea
        aria-label={t('request.bodyLabel')}
        classNames={{ input: 'wire' }}
        value={text}
        onChange={event => editBody({ text: event.currentTarget.value })}
        minRows={6}
        autosize
        maxRows={30}
        spellCheck={false}
        data-testid="request-body"
      />
    )
  }
  if (kind === 'none') return <p className="quiet part-note">{t('request.bodyNoneText')}</p>
  return (
    <NameValueTable
      key={kind}
      label={t(kind === 'form' ? 'request.bodyForm' : 'request.bodyMultipart')}
      rows={body[kind]}
      hints={hints}
      createRow={newRow}
      onChange={rows => editBody({ [kind]: rows })}
    />
  )
}

export const BodyTab = ({ endpoint }: { endpoint: Endpoint | undefined }) => {
  const { t } = useTranslation()
  const draft = useDraft()
  const editBody = useTabs(store => store.editBody)
  const kinds: { value: BodyKind; label: string }[] = [
    { value: 'none', label: t('request.bodyNone') },
    { value: 'json', label: t('request.bodyJson') },
    { value: 'text', label: t('request.bodyText') },
    { value: 'form', label: t('request.bodyForm') },
    { value: 'multipart', label: t('request.bodyMultipart') }
  ]
  return (
    <div className="fill body-tab">
      <SegmentedControl
        className="body-kinds"
        aria-label={t('request.bodyKind')}
        data={kinds}
        value={draft.body.kind}
        onChange={kind => editBody({ kind })}
        data-testid="body-kind"
      />
      <BodyContent endpoint={endpoint} />
    </div>
  )
}
