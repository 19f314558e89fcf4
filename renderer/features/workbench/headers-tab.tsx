import type { ProviderSummary } from '@shared/schemas/provider'
import { useTranslation } from 'react-i18next'
import { NameValueTable } from '../../components/name-value-table'
import { newRow } from '../../stores/draft'
import { useDraft } from '../../stores/draft-store'

export const HeadersTab = ({ provider }: { provider: ProviderSummary | undefined }) => {
  const { t } = useTranslation()
  const { draft, edit } = useDraft()
  return (
    <>
      {provider && draft.credentialId !== null && (
        <p className="quiet part-note">{t('request.headersNote', { authentication: provider.authentication })}</p>
      )}
      <NameValueTable
        label={t('request.headers')}
        rows={draft.headers}
        createRow={newRow}
        onChange={headers => edit({ headers })}
      />
    </>
  )
}
