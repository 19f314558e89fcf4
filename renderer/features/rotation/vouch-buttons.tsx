import { Button, Text } from '@mantine/core'
import type { Rotation } from '@shared/schemas/rotation'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRotations } from '../../stores/rotation-store'
import { useFeedback } from '../feedback/use-feedback'
import { ReasonDialog } from './reason-dialog'

/** A person's word where no request can prove it: either way, with a reason. */
export const VouchButtons = ({ rotation, main = false }: { rotation: Rotation; main?: boolean }) => {
  const { t } = useTranslation()
  const { unwrap } = useFeedback()
  const [holds, setHolds] = useState<boolean | null>(null)
  // Of the old key it is wanted that it is refused, and of every other that it works.
  const wanted = rotation.plan.failure?.deed === 'verify' ? 'Refused' : 'Works'
  return (
    <>
      <Button variant={main ? 'filled' : 'default'} onClick={() => setHolds(true)} data-testid="rotation-vouch-yes">
        {t(`rotation.vouch.yes${wanted}`)}
      </Button>
      <Button variant="default" onClick={() => setHolds(false)} data-testid="rotation-vouch-no">
        {t(`rotation.vouch.no${wanted}`)}
      </Button>
      {holds !== null && (
        <ReasonDialog
          title={t(holds ? 'rotation.vouch.titleYes' : 'rotation.vouch.titleNo')}
          reasonLabel={t('rotation.vouch.reason')}
          submitLabel={t('rotation.vouch.submit')}
          testId="rotation-vouch-confirm"
          onSubmit={async reason => unwrap(await useRotations.getState().vouch(rotation.id, holds, reason))}
          onClose={() => setHolds(null)}
        >
          <Text>{t(holds ? 'rotation.vouch.textYes' : 'rotation.vouch.textNo')}</Text>
        </ReasonDialog>
      )}
    </>
  )
}
