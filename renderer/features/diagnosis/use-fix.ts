import type { Finding } from '@shared/schemas/diagnosis'
import type { Exchange } from '@shared/schemas/exchange'
import { useTranslation } from 'react-i18next'
import { useFeedback } from '../feedback/use-feedback'
import { carryOutFix } from './carry-out-fix'

/** Does what the button of a finding says, and says what came of it. */
export const useFix = (exchange: Exchange): ((finding: Finding) => Promise<void>) => {
  const { t } = useTranslation()
  const { success, unwrap } = useFeedback()
  return async finding => {
    const outcome = await carryOutFix(finding, exchange)
    if (outcome.kind === 'failed') unwrap({ ok: false, error: outcome.error })
    if (outcome.kind === 'told') success(t(`diagnosis.${outcome.words}`, { origin: outcome.origin }))
  }
}
