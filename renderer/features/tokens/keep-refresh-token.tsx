import { Switch } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTokens } from '../../stores/token-store'
import { useFeedback } from '../feedback/use-feedback'

/** Whether the refresh token may rest in the keychain, and what that means. */
export const KeepRefreshToken = ({ id, keeps }: { id: string; keeps: boolean }) => {
  const { t } = useTranslation()
  const { success, unwrap } = useFeedback()
  const [busy, setBusy] = useState(false)
  const change = async (keep: boolean): Promise<void> => {
    setBusy(true)
    const done = unwrap(await useTokens.getState().keepRefreshToken(id, keep))
    setBusy(false)
    if (done) success(t(keep ? 'tokens.kept' : 'tokens.notKept'))
  }
  return (
    <Switch
      className="token-keep"
      label={t('tokens.keep')}
      description={t('tokens.keepHelp')}
      checked={keeps}
      disabled={busy}
      onChange={event => void change(event.currentTarget.checked)}
      data-testid="token-keep"
    />
  )
}
