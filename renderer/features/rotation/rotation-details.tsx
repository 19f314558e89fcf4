import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core'
import type { Rotation } from '@shared/schemas/rotation'
import { IconArrowLeft } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Mark } from '../../components/mark'
import { useFormat } from '../../i18n/use-format'
import { useNavigation } from '../../stores/navigation-store'
import { useVaultView } from '../../stores/vault-view-store'
import { EnvironmentName } from '../credentials/environment-name'
import { Journal } from './journal'
import { KeyPair } from './key-pair'
import { keyStanding } from './key-standing'
import { NextAction } from './next-action'
import { PlanList } from './plan-list'
import { RotationStatusWord } from './rotation-status-word'
import { useRotationPlace } from './use-rotation-place'
import { UsersOfKey } from './users-of-key'

/** Whether there is a way back, in a sentence. */
const WayBack = ({ rotation }: { rotation: Rotation }) => {
  const { t } = useTranslation()
  const { plan, canUndo } = rotation
  if (plan.outcome !== 'open') return null
  const key = canUndo
    ? keyStanding(rotation).old === 'perhaps'
      ? 'canUndoPerhaps'
      : 'canUndo'
    : plan.direction === 'back'
      ? 'goingBack'
      : plan.undoClosed
        ? 'noWayBack'
        : 'cannotUndo'
  return (
    <Text className="quiet" data-testid="rotation-way-back">
      {t(`rotation.${key}`)}
    </Text>
  )
}

const Head = ({ rotation }: { rotation: Rotation }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { label, credential, environment, provider } = useRotationPlace(rotation)
  const { openedAt, plan, record, credentialId } = rotation
  const show = (): void => {
    useNavigation.getState().show('vault')
    useVaultView.getState().select(credentialId)
  }
  return (
    <Stack gap={4} className="details-head">
      <Title order={2}>{label}</Title>
      <Group gap="xs">
        <RotationStatusWord rotation={rotation} />
        {plan.reason === 'lost' && <Mark tone="bad">{t('rotation.lost')}</Mark>}
        {record.worklistId !== null && (
          <Anchor
            component="button"
            type="button"
            size="xs"
            onClick={() => useNavigation.getState().showRotation('worklists', record.worklistId ?? '')}
          >
            {t('rotation.worklist')}
          </Anchor>
        )}
      </Group>
      <Group gap="xs" className="quiet">
        {provider?.name ?? record.providerId} · <EnvironmentName environment={environment} />
      </Group>
      <Group gap="xs" className="quiet">
        <span>{t('rotation.openedAt', { time: format.moment(openedAt) })}</span>
        {credential && (
          <Anchor component="button" type="button" size="xs" onClick={show} data-testid="rotation-show-key">
            {t('rotation.showKey')}
          </Anchor>
        )}
      </Group>
    </Stack>
  )
}

interface RotationDetailsProps {
  rotation: Rotation
  /** Where the details stand in the place of the list: the way back to it. */
  onBack: (() => void) | null
}

/** One replacement: what is to be done now, which key works, the whole plan, and what was done. */
export const RotationDetails = ({ rotation, onBack }: RotationDetailsProps) => {
  const { t } = useTranslation()
  const { label } = useRotationPlace(rotation)
  const { plan, next, id } = rotation
  const listsUsers = plan.consumers.length > 0 && !(next.kind === 'wait' && next.what === 'consumers')
  return (
    <section
      className="token-details scroll"
      aria-label={t('rotation.details', { label })}
      data-testid="rotation-details"
      data-id={id}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
      tabIndex={0}
    >
      <Stack gap="lg" className="token-details-inside">
        {onBack && (
          <Button
            variant="subtle"
            className="start"
            leftSection={<IconArrowLeft size={14} aria-hidden />}
            onClick={onBack}
            data-testid="rotation-back"
          >
            {t('common.back')}
          </Button>
        )}
        <Head rotation={rotation} />
        <NextAction rotation={rotation} />
        <KeyPair rotation={rotation} />
        <WayBack rotation={rotation} />
        <PlanList rotation={rotation} />
        {listsUsers && (
          <section aria-labelledby={`${id}-users`}>
            <Title order={3} id={`${id}-users`} className="details-title">
              {t('rotation.users')}
            </Title>
            <UsersOfKey rotation={rotation} />
          </section>
        )}
        <Journal rotation={rotation} />
      </Stack>
    </section>
  )
}
