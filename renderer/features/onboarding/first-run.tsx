import { Button, Stack, Text, Title } from '@mantine/core'
import { IconFileImport, IconFlask, IconKey } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useImport } from '../../stores/import-store'
import { useNavigation } from '../../stores/navigation-store'
import { startTour } from '../../stores/tour'
import { useFeedback } from '../feedback/use-feedback'

/** The first screen of an empty vault: three ways to go on, one sentence each. */
export const FirstRun = () => {
  const { t } = useTranslation()
  const { unwrap } = useFeedback()
  const openDialog = useNavigation(store => store.openDialog)
  const [starting, setStarting] = useState(false)
  const trySandbox = async (): Promise<void> => {
    setStarting(true)
    unwrap(await startTour())
    setStarting(false)
  }
  const chooseFile = (): void => {
    openDialog('import')
    void useImport.getState().choose()
  }
  return (
    <section className="first-run scroll" data-testid="first-run" aria-labelledby="first-run-title">
      <Stack gap="xl" className="first-run-inside">
        <Stack gap="sm">
          <Title order={1} id="first-run-title">
            {t('firstRun.title')}
          </Title>
          <Text>{t('firstRun.intro')}</Text>
        </Stack>
        <div className="first-run-choices">
          <section className="first-run-choice" aria-labelledby="first-run-sandbox">
            <IconFlask size={22} stroke={1.5} aria-hidden />
            <Title order={2} id="first-run-sandbox">
              {t('firstRun.sandboxTitle')}
            </Title>
            <Text className="first-run-text">{t('firstRun.sandboxText')}</Text>
            <Button loading={starting} onClick={trySandbox} data-testid="try-sandbox">
              {t('firstRun.sandboxAction')}
            </Button>
          </section>
          <section className="first-run-choice" aria-labelledby="first-run-key">
            <IconKey size={22} stroke={1.5} aria-hidden />
            <Title order={2} id="first-run-key">
              {t('firstRun.keyTitle')}
            </Title>
            <Text className="first-run-text">{t('firstRun.keyText')}</Text>
            <Button variant="default" onClick={() => openDialog('add-credential')} data-testid="add-key">
              {t('firstRun.keyAction')}
            </Button>
          </section>
          <section className="first-run-choice" aria-labelledby="first-run-import">
            <IconFileImport size={22} stroke={1.5} aria-hidden />
            <Title order={2} id="first-run-import">
              {t('firstRun.importTitle')}
            </Title>
            <Text className="first-run-text">{t('firstRun.importText')}</Text>
            <Button variant="default" onClick={chooseFile} data-testid="import-keys">
              {t('firstRun.importAction')}
            </Button>
          </section>
        </div>
        <Text className="quiet">{t('app.promise')}</Text>
      </Stack>
    </section>
  )
}
