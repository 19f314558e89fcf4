import { Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { startTour } from '../../stores/tour'
import { useVault } from '../../stores/vault-store'
import { useFeedback } from '../feedback/use-feedback'
import { PassphraseDialog } from './passphrase-dialog'
import { SetAsideDialog } from './set-aside-dialog'
import type { VaultProblem } from './vault-problem'

interface Way {
  id: string
  label: string
  hint: string
  loading?: boolean
  act(): void
}

/** Ways on from a vault that is not open: trying again first, then what else is possible here. */
export const VaultActions = ({ problem }: { problem: VaultProblem }) => {
  const { t } = useTranslation()
  const { unwrap } = useFeedback()
  const { busy, retry } = useVault()
  const [starting, setStarting] = useState(false)
  const [dialog, setDialog] = useState<'passphrase' | 'set-aside' | null>(null)
  const close = (): void => setDialog(null)

  const tryAgain = async (): Promise<void> => {
    unwrap(await retry())
  }
  const trySandbox = async (): Promise<void> => {
    setStarting(true)
    unwrap(await startTour())
    setStarting(false)
  }
  const passphrase: Way = {
    id: 'vault-passphrase',
    label: t('passphrase.offer'),
    hint: t('passphrase.offerText'),
    act: () => setDialog('passphrase')
  }
  const sandbox: Way = {
    id: 'try-sandbox',
    label: t('vault.trySandbox'),
    hint: t('vault.trySandboxHint'),
    loading: starting,
    act: () => void trySandbox()
  }
  const setAside: Way = {
    id: 'vault-set-aside',
    label: `${t('vault.setAside')}…`,
    hint: t('vault.setAsideHint'),
    act: () => setDialog('set-aside')
  }
  const ways = [
    ...(problem.passphrase ? [passphrase] : []),
    ...(problem.sandbox ? [sandbox] : []),
    ...(problem.setAside ? [setAside] : [])
  ]
  return (
    <Stack gap="lg">
      <Group gap="sm">
        <Button onClick={tryAgain} loading={busy && !starting && dialog === null} data-testid="vault-retry">
          {t('common.tryAgain')}
        </Button>
      </Group>
      <ul className="ways">
        {ways.map(({ id, label, hint, loading = false, act }) => (
          <li key={id}>
            <Button variant="default" loading={loading} onClick={act} data-testid={id}>
              {label}
            </Button>
            <Text className="quiet">{hint}</Text>
          </li>
        ))}
      </ul>
      {dialog === 'passphrase' && <PassphraseDialog onClose={close} />}
      {dialog === 'set-aside' && <SetAsideDialog onClose={close} />}
    </Stack>
  )
}

/** Quietly, where nothing is wrong and no vault was made yet. */
export const PassphraseLink = () => {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Anchor component="button" type="button" size="sm" onClick={() => setOpen(true)} data-testid="vault-passphrase">
        {t('passphrase.offer')}
      </Anchor>
      {open && <PassphraseDialog onClose={() => setOpen(false)} />}
    </>
  )
}
