import { SegmentedControl, Textarea } from '@mantine/core'
import type { Endpoint } from '@shared/schemas/provider'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { RowHint } from '../../components/editable-row'
import { NameValueTable } from '../../components/name-value-table'
import { useLocalizedText } from '../../i18n/use-localized-text'
import { type BodyKind, newRow } from '../../stores/draft'
import { useDraft } from '../../stores/draft-store'
import { JsonBody } from './json-body'

const useFieldHints = (endpoint: Endpoint | undefined): ReadonlyMap<string, RowHint> => {
  const text = useLocalizedText()
  return useMemo(() => {
    const fields = endpoint?.body?.kind === 'multipart' ? endpoint.body.fields : []
    return new Map(
      fields.map(({ name, label, required, options }) => [name, { label: text(label), required, options }])
    )
  }, [endpoint, text])
}

const BodyContent = ({ endpoint }: { endpoint: Endpoint | undefined }) => {
  const { t } = useTranslation()
  const { draft, editBody } = useDraft()
  const hints = useFieldHints(endpoint)
  const { kind, text, form, multipart } = draft.body
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
  return kind === 'form' ? (
    <NameValueTable
      label={t('request.bodyForm')}
      rows={form}
      createRow={newRow}
      onChange={rows => editBody({ form: rows })}
    />
  ) : (
    <NameValueTable
      label={t('request.bodyMultipart')}
      rows={multipart}
      hints={hints}
      createRow={newRow}
      onChange={rows => editBody({ multipart: rows })}
    />
  )
}

export const BodyTab = ({ endpoint }: { endpoint: Endpoint | undefined }) => {
  const { t } = useTranslation()
  const { draft, editBody } = useDraft()
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
