import { Button, Group, Loader, Stack, Text, Title } from '@mantine/core'
import type { Consumer } from '@shared/schemas/consumer'
import type { CredentialSummary } from '@shared/schemas/credential'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../components/notice'
import { useConsumers } from '../../stores/consumer-store'
import { useRotations } from '../../stores/rotation-store'
import { useErrorText } from '../feedback/use-error-text'
import { ConsumerCard, PlainCard } from './consumer-card'
import { ConsumerDialog } from './consumer-dialog'
import type { ConsumerSubject } from './form-values'
import { RemoveConsumerDialog } from './remove-consumer-dialog'
import { openRotationOf } from './standing'
import { undescribedOf } from './undescribed'
import { useConsumersOf } from './use-consumers-of'
import { WhoUsesIt } from './who-uses-it'

/** Who uses a key: described ones and bare names, how each stands, and what can be done. */
export const ConsumersSection = ({ credential }: { credential: CredentialSummary }) => {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const { id, label, details, temporary } = credential
  const { consumers, error } = useConsumersOf(id)
  const rotation = useRotations(store => openRotationOf(store.rotations, id))
  const [editing, setEditing] = useState<ConsumerSubject | null>(null)
  const [removing, setRemoving] = useState<Consumer | null>(null)
  // A key that is forgotten with the app has nobody to be replaced for.
  if (temporary) return null
  const described = consumers ?? []
  const plain = consumers ? undescribedOf(details.consumers, described) : []
  const isEmpty = consumers !== null && described.length + plain.length === 0
  const isWaited = (one: Consumer): boolean =>
    rotation?.plan.consumers.some(({ id: known, confirmed }) => known === one.id && confirmed === null) ?? false
  return (
    <section aria-labelledby={`${id}-consumers`} data-testid="consumers-section">
      <Group justify="space-between" wrap="nowrap" className="details-title">
        <Title order={3} id={`${id}-consumers`}>
          {t('consumers.title')}
        </Title>
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconPlus size={13} aria-hidden />}
          onClick={() => setEditing({ kind: 'add', name: '' })}
          data-testid="consumer-add"
        >
          {t('consumers.add')}
        </Button>
      </Group>
      <Stack gap="sm">
        {error && (
          <Notice tone="bad" urgent>
            {errorText(error)}
            <div className="notice-actions">
              <Button size="xs" variant="default" onClick={() => void useConsumers.getState().refresh()}>
                {t('common.tryAgain')}
              </Button>
            </div>
          </Notice>
        )}
        {consumers === null && !error && <Loader size="sm" aria-label={t('consumers.loading')} />}
        {isEmpty && (
          <Text className={rotation ? 'tone-warn' : 'quiet'} data-testid="consumers-empty">
            {t(rotation ? 'consumers.emptyOpen' : 'consumers.empty')}
          </Text>
        )}
        {described.length + plain.length > 0 && (
          <ul className="consumers" aria-label={t('consumers.list', { label })}>
            {described.map(consumer => (
              <ConsumerCard
                key={consumer.id}
                consumer={consumer}
                rotation={rotation}
                onEdit={() => setEditing({ kind: 'edit', consumer })}
                onRemove={() => setRemoving(consumer)}
              />
            ))}
            {plain.map(name => (
              <PlainCard
                key={name}
                name={name}
                rotation={rotation}
                onDescribe={() => setEditing({ kind: 'add', name })}
              />
            ))}
          </ul>
        )}
        {plain.length > 0 && (
          <Text size="xs" className="quiet">
            {t('consumers.plain.text')}
          </Text>
        )}
        <WhoUsesIt />
      </Stack>
      {editing && (
        <ConsumerDialog
          credential={credential}
          subject={editing}
          rotation={rotation}
          onClose={() => setEditing(null)}
        />
      )}
      {removing && (
        <RemoveConsumerDialog consumer={removing} waited={isWaited(removing)} onClose={() => setRemoving(null)} />
      )}
    </section>
  )
}
