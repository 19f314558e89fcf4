import { IconBolt } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Mark } from '../../components/mark'
import { useDraft } from '../../stores/tabs-store'
import type { SendProblem } from './send-problem'
import { previewUrl } from './url-preview'
import type { DraftContext } from './use-draft-context'

interface SendTargetProps extends Pick<DraftContext, 'environment'> {
  problem: SendProblem | null
}

/** Where the request will go, and what is still missing before it can. */
export const SendTarget = ({ environment, problem }: SendTargetProps) => {
  const { t } = useTranslation()
  const draft = useDraft()
  const url = draft.url.trim() === '' ? '' : previewUrl(draft, environment?.baseUrl ?? '')
  const words = {
    environment: () => t('request.needEnvironment'),
    url: () => t('request.needUrl'),
    path: (names: string[]) => t('request.needPath', { count: names.length, names: names.join(', ') })
  }
  return (
    <div className="send-target">
      {draft.raw && (
        <span data-testid="raw-mark">
          <Mark tone="warn" icon={IconBolt} title={t('authLog.raw.markHelp')}>
            {t('authLog.raw.mark')}
          </Mark>
        </span>
      )}
      {problem ? (
        <span className="quiet send-problem" data-testid="send-problem">
          {problem.kind === 'path' ? words.path(problem.names) : words[problem.kind]()}
        </span>
      ) : (
        <>
          <span className="quiet">{t('request.preview')}</span>{' '}
          <span className="wire ellipsis" title={url} data-testid="request-preview">
            {url}
          </span>
        </>
      )}
    </div>
  )
}
