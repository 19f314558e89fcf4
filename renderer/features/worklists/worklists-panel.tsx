import { Button, Loader } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconChecklist } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyPanel } from '../../components/empty-panel'
import { useNavigation } from '../../stores/navigation-store'
import { useRotations } from '../../stores/rotation-store'
import { useWorklists } from '../../stores/worklist-store'
import { LoadFailure } from '../feedback/load-failure'
import { WorklistDetails } from './worklist-details'
import { inOrder } from './worklist-facts'
import { WorklistList } from './worklist-list'

/** Below this the details stand in the place of the list. */
const wideWindow = '(min-width: 68em)'

const Failed = () => {
  const { error, load } = useWorklists()
  return <LoadFailure error={error} onRetry={() => void load()} testId="worklists-error" />
}

/** Says what a worklist is, and where to begin. */
const NoWorklists = () => {
  const { t } = useTranslation()
  return (
    <EmptyPanel
      icon={IconChecklist}
      title={t('worklists.emptyTitle')}
      text={t('worklists.emptyText')}
      testId="worklists-empty"
    >
      <Button onClick={() => useWorklists.getState().propose([])} data-testid="worklist-begin">
        {t('worklists.begin')}
      </Button>
    </EmptyPanel>
  )
}

const Lists = () => {
  const wide = useMediaQuery(wideWindow, true, { getInitialValueInEffect: false })
  const { worklists, stopping } = useWorklists()
  const rotationId = useNavigation(store => store.rotationId)
  const ordered = inOrder(worklists, stopping)
  const chosen = worklists.find(({ id }) => id === rotationId)
  // There is always one to be seen where there is room.
  const shown = chosen ?? (wide ? ordered[0] : undefined)
  const shownId = shown?.id ?? null
  // Which one is shown must not change by itself when another takes the first place.
  useEffect(() => {
    if (shownId !== null) useNavigation.setState({ rotationId: shownId })
  }, [shownId])
  const close = (): void => useNavigation.getState().leaveRotation()
  const details = shown && <WorklistDetails key={shown.id} worklist={shown} onClose={wide ? null : close} />
  if (details && !wide) return details
  return (
    <div className="worklist-split">
      <WorklistList
        worklists={ordered}
        chosenId={shownId}
        onChoose={id => useNavigation.getState().showRotation('worklists', id)}
      />
      {details}
    </div>
  )
}

/** Many keys replaced under one word: every worklist, and the chosen one beside it. */
export const WorklistsPanel = () => {
  const { t } = useTranslation()
  const { worklists, loaded, error } = useWorklists()
  // Which keys have a rotation to be looked at is known there.
  useEffect(() => {
    if (!useRotations.getState().loaded) void useRotations.getState().load()
  }, [])
  return (
    <section className="fill" aria-label={t('worklists.title')} data-testid="worklists-panel">
      <Failed />
      {!loaded && !error && <Loader size="sm" m="lg" aria-label={t('worklists.loading')} />}
      {loaded && worklists.length === 0 && <NoWorklists />}
      {worklists.length > 0 && <Lists />}
    </section>
  )
}
