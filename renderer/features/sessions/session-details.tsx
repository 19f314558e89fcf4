import { ActionIcon, Group, Stack, Title } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EnvironmentName } from '../credentials/environment-name'
import { ScopedKeysSection } from '../scoped-keys/scoped-keys-section'
import type { SessionPlace } from './session-places'
import { SessionState } from './session-state'
import { SignInPanel } from './sign-in-panel'
import { SignedInPanel } from './signed-in-panel'

interface SessionDetailsProps {
  place: SessionPlace
  /** Narrow windows show it in the place of the list, and need a way back. */
  onClose: (() => void) | null
}

/** One environment: who is signed in there, or the way to it, and the keys that can be managed with it. */
export const SessionDetails = ({ place, onClose }: SessionDetailsProps) => {
  const { t } = useTranslation()
  const { environment, provider, session } = place
  return (
    <section
      className="session-details scroll"
      aria-label={t('sessions.detailsTitle', { environment: environment.name })}
      data-testid="session-details"
      data-environment={environment.id}
    >
      <Group gap="sm" wrap="nowrap" align="flex-start" justify="space-between">
        <Stack gap={4} className="details-head">
          <Title order={2}>
            <EnvironmentName environment={environment} />
          </Title>
          <Group gap="sm">
            <SessionState session={session} withAccount />
            <span className="quiet">
              {provider.name} · <span className="wire">{environment.baseUrl}</span>
            </span>
          </Group>
        </Stack>
        {onClose && (
          <ActionIcon
            aria-label={t('sessions.close')}
            title={t('sessions.close')}
            onClick={onClose}
            data-testid="session-details-close"
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        )}
      </Group>
      {session.status === 'active' ? (
        <>
          <SignedInPanel place={place} />
          {provider.scopedKeys && <ScopedKeysSection environmentId={environment.id} />}
        </>
      ) : (
        <div className="session-form">
          <SignInPanel place={place} />
        </div>
      )}
    </section>
  )
}
