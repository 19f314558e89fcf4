import { Button, Group } from '@mantine/core'
import type { Consumer } from '@shared/schemas/consumer'
import type { Rotation } from '@shared/schemas/rotation'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Mark } from '../../components/mark'
import { ConsumerFacts } from './consumer-facts'
import { ConsumerState } from './consumer-state'

interface ConsumerCardProps {
  consumer: Consumer
  rotation: Rotation | undefined
  onEdit(): void
  onRemove(): void
}

/** A service that uses a key: what is noted of it, and where it stands. */
export const ConsumerCard = ({ consumer, rotation, onEdit, onRemove }: ConsumerCardProps) => {
  const { t } = useTranslation()
  const { id, service, host } = consumer
  return (
    <li className="consumer" data-testid="consumer" data-consumer={service}>
      <div className="consumer-name">
        <strong>{service}</strong>
        {host !== '' && <span className="quiet">{t('consumers.onHost', { host })}</span>}
        <Group gap={4} className="consumer-buttons" wrap="nowrap">
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<IconPencil size={13} aria-hidden />}
            onClick={onEdit}
            aria-label={`${t('consumers.edit')}: ${service}`}
            data-testid="consumer-edit"
          >
            {t('consumers.edit')}
          </Button>
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<IconTrash size={13} aria-hidden />}
            onClick={onRemove}
            aria-label={`${t('consumers.remove')}: ${service}`}
            data-testid="consumer-remove"
          >
            {t('consumers.remove')}
          </Button>
        </Group>
      </div>
      <ConsumerState id={id} name={service} consumer={consumer} rotation={rotation} />
      <ConsumerFacts consumer={consumer} />
    </li>
  )
}

interface PlainCardProps {
  name: string
  rotation: Rotation | undefined
  onDescribe(): void
}

/** A name beside the key that nobody has described. */
export const PlainCard = ({ name, rotation, onDescribe }: PlainCardProps) => {
  const { t } = useTranslation()
  return (
    <li className="consumer" data-testid="consumer" data-consumer={name}>
      <div className="consumer-name">
        <strong>{name}</strong>
        <Mark tone="quiet">{t('consumers.plain.mark')}</Mark>
      </div>
      {rotation && <ConsumerState id={name} name={name} consumer={undefined} rotation={rotation} />}
      <Button
        size="xs"
        variant="default"
        className="start"
        onClick={onDescribe}
        aria-label={`${t('consumers.plain.describe')}: ${name}`}
        data-testid="consumer-describe"
      >
        {t('consumers.plain.describe')}
      </Button>
    </li>
  )
}
