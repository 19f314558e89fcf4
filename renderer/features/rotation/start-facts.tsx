import { Button, Checkbox, List, Stack, Text } from '@mantine/core'
import type { CredentialSummary } from '@shared/schemas/credential'
import type { RotationOutlook } from '@shared/schemas/rotation'
import { IconShieldCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { IconWord } from '../../components/icon-word'
import { Notice } from '../../components/notice'
import { useNavigation } from '../../stores/navigation-store'
import { findProvider, useProviders } from '../../stores/provider-store'
import { useVaultView } from '../../stores/vault-view-store'

const points = ['create', 'store', 'swap', 'wait', 'revoke'] as const

interface StartFactsProps {
  outlook: RotationOutlook
  credential: CredentialSummary
  nobodyElse: boolean
  onNobodyElse(said: boolean): void
  onLeave(): void
}

/** Plainly what will happen, and that nothing of it can cut anybody off. */
export const StartFacts = ({ outlook, credential, nobodyElse, onNobodyElse, onLeave }: StartFactsProps) => {
  const { t } = useTranslation()
  const providers = useProviders(store => store.providers)
  const provider = findProvider(providers, credential.providerId)?.name ?? credential.providerId
  const { mode, overlap, consumers } = outlook
  const isKnown = consumers.some(({ kind }) => kind === 'consumer')
  const addConsumers = (): void => {
    onLeave()
    useNavigation.getState().show('vault')
    useVaultView.getState().select(credential.id)
  }
  return (
    <Stack gap="sm">
      <section>
        <strong>{t('rotation.start.works')}</strong>
        <List type="ordered" className="start-points">
          {points.map(point => (
            <List.Item key={point}>{t(`rotation.start.${mode}.${point}`, { provider })}</List.Item>
          ))}
        </List>
      </section>
      <Text data-testid="rotation-overlap" data-overlap={overlap}>
        {t(`rotation.start.overlap.${overlap}`)}
      </Text>
      <div className="start-safe">
        <IconWord icon={IconShieldCheck} tone="ok">
          {t(`rotation.start.safe.${mode}`)}
        </IconWord>
      </div>
      {consumers.length > 0 && (
        <section data-testid="rotation-consumers">
          <strong>{t('rotation.start.consumers', { count: consumers.length })}</strong>
          <Text className="quiet">{t('rotation.start.consumersText')}</Text>
          <ul className="consequences">
            {consumers.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        </section>
      )}
      {!isKnown && (
        <Notice tone="warn" title={t('rotation.start.noConsumersTitle')} testId="rotation-no-consumers">
          {t('rotation.start.noConsumersText')}
          <Checkbox
            mt="xs"
            label={t('rotation.start.nobodyElse')}
            description={t('rotation.start.nobodyElseHelp')}
            checked={nobodyElse}
            onChange={event => onNobodyElse(event.currentTarget.checked)}
            data-testid="rotation-nobody-else"
          />
          <div className="notice-actions">
            <Button variant="default" onClick={addConsumers} data-testid="rotation-add-consumers">
              {t('rotation.start.addConsumers')}
            </Button>
          </div>
        </Notice>
      )}
    </Stack>
  )
}
