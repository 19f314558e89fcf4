import { Button } from '@mantine/core'
import type { AppError } from '@shared/errors'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../components/notice'
import { useErrorText } from './use-error-text'

interface LoadFailureProps {
  /** Null where nothing failed. */
  error: AppError | null
  onRetry(): void
  testId: string
}

/** Says why a list did not come, and asks for it again. */
export const LoadFailure = ({ error, onRetry, testId }: LoadFailureProps) => {
  const { t } = useTranslation()
  const errorText = useErrorText()
  if (!error) return null
  return (
    <div className="outcome">
      <Notice tone="bad" urgent testId={testId}>
        {errorText(error)}
        <div className="notice-actions">
          <Button variant="default" onClick={onRetry}>
            {t('common.tryAgain')}
          </Button>
        </div>
      </Notice>
    </div>
  )
}
