import { Button } from '@mantine/core'
import type { AppError } from '@shared/errors'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../components/notice'
import { openExchange } from '../exchange/open-exchange'
import type { KeyPlace } from './key-place'

interface LostAnswerProps {
  error: AppError
  place: KeyPlace
  /** Looks for what it has left. */
  onLook(): void
}

/** The answer to a create never came: what that means, and the one thing to do now. */
export const LostAnswer = ({ error, place, onLook }: LostAnswerProps) => {
  const { t } = useTranslation()
  const { name = '', exchangeId } = error.fields
  return (
    <Notice tone="bad" title={t('scopedKeys.lost.title')} urgent testId="scoped-key-lost">
      {t('scopedKeys.lost.text', { name, provider: place.provider.name })}
      <div className="notice-actions">
        <Button variant="default" onClick={onLook} data-testid="scoped-key-look">
          {t('scopedKeys.lost.look')}
        </Button>
        {exchangeId && (
          <Button variant="subtle" onClick={() => openExchange(exchangeId)}>
            {t('scopedKeys.seeExchange')}
          </Button>
        )}
      </div>
    </Notice>
  )
}
