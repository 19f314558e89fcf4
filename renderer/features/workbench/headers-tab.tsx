import { useTranslation } from 'react-i18next'
import { NameValueTable } from '../../components/name-value-table'
import { newRow } from '../../stores/draft'
import { useDraft, useTabs } from '../../stores/tabs-store'
import type { DraftContext } from './use-draft-context'
import { wireText } from './wire-text'

export const HeadersTab = ({ provider, credential }: Pick<DraftContext, 'provider' | 'credential'>) => {
  const { t } = useTranslation()
  const draft = useDraft()
  const edit = useTabs(store => store.edit)
  const authentication = wireText(provider, credential)
  const { session } = draft
  return (
    <>
      {session !== null && <p className="quiet part-note">{t(`sessions.headersNote.${session}`)}</p>}
      {authentication !== '' && <p className="quiet part-note">{t('request.headersNote', { authentication })}</p>}
      <NameValueTable
        label={t('request.headers')}
        rows={draft.headers}
        createRow={newRow}
        onChange={headers => edit({ headers })}
      />
    </>
  )
}
