import { Title } from '@mantine/core'
import type { Endpoint } from '@shared/schemas/provider'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { hintsOf, type RowHint } from '../../components/editable-row'
import { NameValueTable } from '../../components/name-value-table'
import { useLocalizedText } from '../../i18n/use-localized-text'
import { newRow } from '../../stores/draft'
import { useDraft, useTabs } from '../../stores/tabs-store'

/** What the catalogue knows of the parameters in one place. */
const useHints = (endpoint: Endpoint | undefined, place: 'path' | 'query'): ReadonlyMap<string, RowHint> => {
  const text = useLocalizedText()
  return useMemo(
    () =>
      hintsOf(
        (endpoint?.parameters ?? []).filter(parameter => parameter.in === place),
        text
      ),
    [endpoint, place, text]
  )
}

export const ParamsTab = ({ endpoint }: { endpoint: Endpoint | undefined }) => {
  const { t } = useTranslation()
  const draft = useDraft()
  const edit = useTabs(store => store.edit)
  const pathHints = useHints(endpoint, 'path')
  const queryHints = useHints(endpoint, 'query')
  return (
    <>
      {draft.pathParameters.length > 0 && (
        <>
          <Title order={2} className="part-title">
            {t('request.pathParameters')}
          </Title>
          <NameValueTable
            label={t('request.pathParameters')}
            fixed
            rows={draft.pathParameters}
            hints={pathHints}
            createRow={newRow}
            onChange={pathParameters => edit({ pathParameters })}
          />
        </>
      )}
      <Title order={2} className="part-title">
        {t('request.query')}
      </Title>
      <NameValueTable
        label={t('request.query')}
        rows={draft.query}
        hints={queryHints}
        createRow={newRow}
        onChange={query => edit({ query })}
      />
      {draft.pathParameters.length === 0 && <p className="quiet part-note">{t('request.noPathParameters')}</p>}
    </>
  )
}
