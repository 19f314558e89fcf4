import { Button, Group, Select } from '@mantine/core'
import { IconRefreshDot } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRotations } from '../../stores/rotation-store'
import { useCredentialEntries } from '../credentials/use-credential-entries'
import { rotationOf } from './attention'

/** Chooses a key that is not being rotated yet, and begins with it. */
export const KeyPicker = () => {
  const { t } = useTranslation()
  const entries = useCredentialEntries()
  const rotations = useRotations(store => store.rotations)
  const [chosen, setChosen] = useState<string | null>(null)
  const data = entries
    .filter(({ credential }) => !credential.temporary && !rotationOf(rotations, credential.id).open)
    .map(({ credential, environment }) => ({
      value: credential.id,
      label: [credential.label, environment?.name, credential.fingerprint].filter(Boolean).join(' · ')
    }))
  const known = data.some(({ value }) => value === chosen) ? chosen : null
  return (
    <Group gap="xs" wrap="nowrap" className="rotation-picker">
      <Select
        aria-label={t('rotation.choose')}
        placeholder={t('rotation.choosePlaceholder')}
        searchable
        data={data}
        value={known}
        onChange={setChosen}
        nothingFoundMessage={t('rotation.noKeys')}
        data-testid="rotation-key"
      />
      <Button
        leftSection={<IconRefreshDot size={15} aria-hidden />}
        disabled={known === null}
        onClick={() => known && useRotations.getState().propose(known, 'scheduled')}
        data-testid="rotation-begin"
      >
        {t('rotation.begin')}
      </Button>
    </Group>
  )
}
