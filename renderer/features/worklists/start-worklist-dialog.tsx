import { Modal } from '@mantine/core'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FocusReturn } from '../../components/focus-return'
import { useCredentials } from '../../stores/credential-store'
import { useEnvironments } from '../../stores/environment-store'
import { useProviders } from '../../stores/provider-store'
import { useRotations } from '../../stores/rotation-store'
import { useWorklists } from '../../stores/worklist-store'
import { type Choice, choicesOf, inTurn, mostKeys, takeable } from './start-choice'
import { StartChoose } from './start-choose'
import { StartConfirm } from './start-confirm'

const useChoices = (): readonly Choice[] => {
  const credentials = useCredentials(store => store.credentials)
  const environments = useEnvironments(store => store.environments)
  const providers = useProviders(store => store.providers)
  const rotations = useRotations(store => store.rotations)
  useEffect(() => void useRotations.getState().load(), [])
  return useMemo(
    () => choicesOf(credentials, environments, providers, rotations),
    [credentials, environments, providers, rotations]
  )
}

const Steps = ({ proposed }: { proposed: readonly string[] }) => {
  const { t } = useTranslation()
  const dismiss = useWorklists(store => store.dismiss)
  const choices = useChoices()
  const [wanted, setWanted] = useState<ReadonlySet<string>>(new Set(proposed))
  const chosen = useMemo(() => takeable(choices, [...wanted]), [choices, wanted])
  const turn = useMemo(() => inTurn(choices, chosen), [choices, chosen])
  // What was chosen elsewhere is looked at first; it can still be changed.
  const [confirming, setConfirming] = useState(turn.length > 0 && turn.length <= mostKeys)
  const isConfirming = confirming && turn.length > 0
  return (
    <Modal
      opened
      onClose={dismiss}
      closeOnClickOutside={false}
      title={
        isConfirming ? t('worklists.start.titleConfirm', { count: turn.length }) : t('worklists.start.titleChoose')
      }
      size="min(860px, 96vw)"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <FocusReturn />
      {isConfirming ? (
        <StartConfirm turn={turn} leftOut={wanted.size - turn.length} onBack={() => setConfirming(false)} />
      ) : (
        <StartChoose
          choices={choices}
          chosen={chosen}
          leftOut={wanted.size - turn.length}
          onChoose={setWanted}
          onNext={() => setConfirming(true)}
        />
      )}
    </Modal>
  )
}

/** Which keys, then what will happen with them, then one word for all. Nothing is begun before that. */
export const StartWorklistDialog = () => {
  const proposed = useWorklists(store => store.proposed)
  return proposed && <Steps key={proposed.join()} proposed={proposed} />
}
