import { Modal } from '@mantine/core'
import type { SecretManagerSummary } from '@shared/schemas/secret-manager'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FocusReturn } from '../../components/focus-return'
import { useSecretManagers } from '../../stores/secret-manager-store'
import { useFeedback } from '../feedback/use-feedback'
import { ConnectionForm } from './connection-form'
import { ConnectionList } from './connection-list'
import { RemoveStep } from './remove-step'

type Step = { kind: 'list' } | { kind: 'add' } | { kind: 'edit' | 'remove'; manager: SecretManagerSummary }

const list: Step = { kind: 'list' }

const Dialog = ({ onClose }: { onClose(): void }) => {
  const { t } = useTranslation()
  const { success } = useFeedback()
  const [step, setStep] = useState<Step>(list)
  useEffect(() => void useSecretManagers.getState().load(), [])
  const back = (): void => setStep(list)
  const titles = {
    list: t('secretManagers.title'),
    add: t('secretManagers.addTitle'),
    edit: t('secretManagers.editTitle'),
    remove: t('secretManagers.removeTitle')
  }
  const saved = ({ id, label }: SecretManagerSummary): void => {
    success(t('secretManagers.saved', { label }))
    back()
    void useSecretManagers.getState().test(id)
  }
  return (
    <Modal
      opened
      onClose={step.kind === 'list' ? onClose : back}
      closeOnClickOutside={false}
      title={titles[step.kind]}
      size={step.kind === 'list' ? 720 : 540}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      data-testid="managers-dialog"
    >
      <FocusReturn />
      {step.kind === 'list' && (
        <ConnectionList
          onAdd={() => setStep({ kind: 'add' })}
          onEdit={manager => setStep({ kind: 'edit', manager })}
          onRemove={manager => setStep({ kind: 'remove', manager })}
        />
      )}
      {(step.kind === 'add' || step.kind === 'edit') && (
        <ConnectionForm manager={step.kind === 'edit' ? step.manager : null} onDone={saved} onCancel={back} />
      )}
      {step.kind === 'remove' && <RemoveStep manager={step.manager} onDone={back} />}
    </Modal>
  )
}

/** The connections to secret managers: a list, and one step into it. */
export const ConnectionsDialog = () => {
  const { shown, hide } = useSecretManagers()
  return shown && <Dialog onClose={hide} />
}
