import { Button, Menu } from '@mantine/core'
import type { CredentialSummary } from '@shared/schemas/credential'
import { IconDots } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useCredentials } from '../../stores/credential-store'
import { useRotations } from '../../stores/rotation-store'
import { type KeyDialog, useVaultView } from '../../stores/vault-view-store'
import { useFeedback } from '../feedback/use-feedback'

/** What is done with a key now and then. */
export const KeyMenu = ({ credential }: { credential: CredentialSummary }) => {
  const { t } = useTranslation()
  const { success, unwrap } = useFeedback()
  const { id, label, temporary } = credential
  const { propose } = useRotations.getState()
  const open = (kind: KeyDialog['kind']) => () => useVaultView.getState().openDialog({ kind, id })
  const check = async (): Promise<void> => {
    const checked = unwrap(await useCredentials.getState().check(id))
    if (!checked) return
    success(t('credentials.checked', { label: checked.label, state: t(`credentialState.${checked.state}`) }))
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          aria-label={t('credentials.moreLabel', { label })}
          title={t('credentials.more')}
          data-testid="credential-more"
        >
          <IconDots size={16} aria-hidden />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {!temporary && (
          <Menu.Item onClick={() => propose(id, 'scheduled')} data-testid="credential-rotate">
            {t('rotation.menu.rotate')}
          </Menu.Item>
        )}
        <Menu.Item onClick={open('replace')} data-testid="credential-replace">
          {t('credentials.replace')}…
        </Menu.Item>
        <Menu.Item onClick={open('duplicate')} data-testid="credential-duplicate">
          {t('credentials.duplicate')}…
        </Menu.Item>
        <Menu.Item onClick={open('rename')} rightSection={<kbd className="quiet">F2</kbd>}>
          {t('credentials.rename')}…
        </Menu.Item>
        <Menu.Item onClick={check} data-testid="credential-check">
          {t('credentials.checkShort')}
        </Menu.Item>
        <Menu.Divider />
        {!temporary && (
          <Menu.Item className="tone-bad" onClick={() => propose(id, 'lost')} data-testid="credential-lost">
            {t('rotation.menu.lost')}
          </Menu.Item>
        )}
        <Menu.Item className="tone-bad" onClick={open('delete')} data-testid="details-delete">
          {t('credentials.remove')}…
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
