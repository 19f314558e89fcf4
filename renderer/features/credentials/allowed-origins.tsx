import { ActionIcon, Group, Text, Title } from '@mantine/core'
import type { CredentialSummary } from '@shared/schemas/credential'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useCredentials } from '../../stores/credential-store'
import { useFeedback } from '../feedback/use-feedback'

/** Addresses beside its environment's to which a person let the key travel. */
export const AllowedOrigins = ({ credential }: { credential: CredentialSummary }) => {
  const { t } = useTranslation()
  const { success, unwrap } = useFeedback()
  const { id, label, origins } = credential
  if (origins.length === 0) return null
  const forget = async (origin: string): Promise<void> => {
    const changed = unwrap(await useCredentials.getState().forgetOrigin(id, origin))
    if (changed) success(t('credentialDetails.forgotten', { label, origin }))
  }
  return (
    <section aria-labelledby={`${id}-origins`}>
      <Title order={3} id={`${id}-origins`} className="details-title">
        {t('credentialDetails.origins')}
      </Title>
      <Text className="quiet">{t('credentialDetails.originsHelp')}</Text>
      <ul className="plain-list" data-testid="allowed-origins">
        {origins.map(origin => (
          <li key={origin}>
            <Group gap="sm" justify="space-between" wrap="nowrap">
              <span className="wire ellipsis">{origin}</span>
              <ActionIcon
                aria-label={t('credentialDetails.forget', { origin })}
                title={t('credentialDetails.forget', { origin })}
                onClick={() => void forget(origin)}
                data-testid="forget-origin"
              >
                <IconX size={15} aria-hidden />
              </ActionIcon>
            </Group>
          </li>
        ))}
      </ul>
    </section>
  )
}
