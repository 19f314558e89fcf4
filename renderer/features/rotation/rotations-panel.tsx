import { Loader } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconRefreshDot } from '@tabler/icons-react'
import { useCallback, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyPanel } from '../../components/empty-panel'
import { useNavigation } from '../../stores/navigation-store'
import { useRotations } from '../../stores/rotation-store'
import { LoadFailure } from '../feedback/load-failure'
import { sortRotations } from './attention'
import { KeyPicker } from './key-picker'
import { RotationDetails } from './rotation-details'
import { RotationList } from './rotation-list'

/** Below this the details stand in the place of the list. */
const wideWindow = '(min-width: 68em)'

const Failed = () => {
  const { error, load } = useRotations()
  return <LoadFailure error={error} onRetry={() => void load()} testId="rotations-error" />
}

/** Says what a rotation is, and begins with one. */
const NoRotations = () => {
  const { t } = useTranslation()
  return (
    <EmptyPanel
      icon={IconRefreshDot}
      title={t('rotation.emptyTitle')}
      text={t('rotation.emptyText')}
      testId="rotations-empty"
    >
      <KeyPicker />
    </EmptyPanel>
  )
}

/** Every replacement of a key, and the plan of the chosen one beside the list. */
export const RotationsPanel = () => {
  const { t } = useTranslation()
  const wide = useMediaQuery(wideWindow, true, { getInitialValueInEffect: false })
  const { rotations, loaded, error } = useRotations()
  const rotationId = useNavigation(store => store.rotationId)
  const open = useCallback((id: string): void => useNavigation.getState().showRotation('rotations', id), [])
  const close = (): void => useNavigation.getState().leaveRotation()
  const known = rotations.find(({ id }) => id === rotationId)
  const sorted = sortRotations(rotations)
  const first = wide ? (sorted.open[0] ?? sorted.closed[0]) : undefined
  const firstId = known ? undefined : first?.id
  // What is looked at stays, whatever comes to stand first meanwhile.
  useEffect(() => {
    if (firstId) useNavigation.setState({ rotationId: firstId })
  }, [firstId])
  const chosen = known ?? first
  if (!loaded) return error ? <Failed /> : <Loader size="sm" m="lg" aria-label={t('rotation.loading')} />
  return (
    <section className="fill" aria-label={t('rotation.title')} data-testid="rotations-panel">
      <Failed />
      {rotations.length === 0 && <NoRotations />}
      {rotations.length > 0 && (
        <div className="token-split">
          {(wide || !chosen) && (
            <div className="fill token-list">
              <div className="rotation-intro">
                <KeyPicker />
              </div>
              <RotationList rotations={rotations} chosenId={chosen?.id ?? null} onOpen={open} />
            </div>
          )}
          {chosen && <RotationDetails key={chosen.id} rotation={chosen} onBack={wide ? null : close} />}
        </div>
      )}
    </section>
  )
}
