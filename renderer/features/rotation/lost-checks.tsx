import { Anchor, Checkbox, Stack, Text } from '@mantine/core'
import type { Rotation } from '@shared/schemas/rotation'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigation } from '../../stores/navigation-store'
import { useVaultView } from '../../stores/vault-view-store'

const checks = ['history', 'lastUsed', 'consumers', 'versions', 'debt'] as const
type Check = (typeof checks)[number]

const showKey = (id: string): void => {
  useNavigation.getState().show('vault')
  useVaultView.getState().select(id)
}

/** What to look after once a key that was lost has been replaced. */
export const LostChecks = ({ rotation }: { rotation: Rotation }) => {
  const { t } = useTranslation()
  const [checked, setChecked] = useState<readonly Check[]>([])
  const { plan, record, credentialId } = rotation
  const go: Record<Check, () => void> = {
    history: () => useNavigation.getState().show('history'),
    lastUsed: () => useNavigation.getState().showAccess('sessions', record.environmentId),
    consumers: () => showKey(credentialId),
    versions: () => showKey(credentialId),
    debt: () => useNavigation.getState().showRotation('debt')
  }
  // Of keys that it does not manage by call, the provider's own record cannot be shown here.
  const hasList = plan.mode === 'automatic'
  const toggle = (check: Check): void =>
    setChecked(checked.includes(check) ? checked.filter(one => one !== check) : [...checked, check])
  return (
    <Stack gap="sm" role="group" aria-label={t('rotation.lostKey.checkTitle')} data-testid="lost-checks">
      <strong>{t('rotation.lostKey.checkTitle')}</strong>
      <Text>{t('rotation.lostKey.checkText')}</Text>
      {checks.map(check => (
        <div key={check} className="lost-check">
          <Checkbox
            label={t(`rotation.lostKey.check.${check}`)}
            checked={checked.includes(check)}
            onChange={() => toggle(check)}
            data-testid={`lost-check-${check}`}
          />
          {(check !== 'lastUsed' || hasList) && (
            <Anchor component="button" type="button" onClick={go[check]} data-testid={`lost-go-${check}`}>
              {t(`rotation.lostKey.check.${check}Action`)}
            </Anchor>
          )}
        </div>
      ))}
      <Text size="xs" className="quiet">
        {t('rotation.lostKey.checkNote')}
      </Text>
    </Stack>
  )
}
