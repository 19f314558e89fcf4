import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { IconWord } from '../../components/icon-word'
import { LazyCodeView } from '../../components/lazy-code-view'
import { styleNonce } from '../../csp-nonce'
import { useDraft, useTabs } from '../../stores/tabs-store'
import { formatJson } from './format-json'

/** What is sent is the text as it stands; that it is not JSON is said, not corrected. */
export const JsonBody = () => {
  const { t } = useTranslation()
  const draft = useDraft()
  const editBody = useTabs(store => store.editBody)
  const { json } = draft.body
  const formatted = formatJson(json)
  return (
    <div className="fill body-editor">
      <div className="body-editor-code">
        <LazyCodeView
          value={json}
          language="json"
          label={t('request.bodyLabel')}
          nonce={styleNonce()}
          onChange={text => editBody({ json: text })}
          testId="request-body"
        />
      </div>
      <div className="body-editor-foot">
        {formatted === null && json.trim() !== '' && (
          <IconWord icon={IconAlertTriangle} tone="warn">
            {t('request.invalidJson')}
          </IconWord>
        )}
        {formatted !== null && formatted !== json && (
          <Button variant="subtle" onClick={() => editBody({ json: formatted })}>
            {t('request.formatJson')}
          </Button>
        )}
      </div>
    </div>
  )
}
