import { Button, Group, Stack } from '@mantine/core'
import { type FormEvent, useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ChosenSecret, useImport } from '../../stores/import-store'
import { ConnectionSelect } from './connection-select'
import { LocalOnlyLine } from './local-only-line'
import { SecretNameField } from './secret-name-field'

/** Which secret the keys are to be taken from. Nothing is asked before its button is pressed. */
export const ImportSource = ({ secret }: { secret: ChosenSecret }) => {
  const { t } = useTranslation()
  const { connectionId, name } = secret
  const { chooseSecret, readSecret } = useImport.getState()
  const [missing, setMissing] = useState(false)
  const choose = useCallback((id: string) => chooseSecret({ connectionId: id, name }), [chooseSecret, name])
  const required = t('fieldError.required')
  const lacks = { connection: connectionId === null, name: name.trim() === '' }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (connectionId === null || lacks.name) setMissing(true)
    else void readSecret(connectionId, name.trim())
  }
  return (
    <form onSubmit={submit} noValidate data-testid="import-secret-form">
      <Stack gap="md">
        <ConnectionSelect
          value={connectionId}
          error={missing && lacks.connection ? required : undefined}
          onChange={choose}
        />
        <SecretNameField
          connectionId={connectionId}
          value={name}
          error={missing && lacks.name ? required : undefined}
          onChange={next => chooseSecret({ connectionId, name: next })}
        />
        <LocalOnlyLine />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={() => chooseSecret(null)}>
            {t('common.back')}
          </Button>
          <Button type="submit" data-testid="import-secret-read">
            {t('secretManagers.read')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
