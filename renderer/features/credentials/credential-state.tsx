import type { CredentialState } from '@shared/schemas/credential'
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleOff,
  IconLoader2,
  IconReplace
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { IconWord, type Tone } from '../../components/icon-word'

const looks = {
  ready: { icon: IconCircleCheck, tone: 'ok' },
  unchecked: { icon: IconCircleDashed, tone: 'quiet' },
  missing: { icon: IconCircleOff, tone: 'bad' },
  mismatch: { icon: IconReplace, tone: 'bad' },
  unreadable: { icon: IconAlertTriangle, tone: 'bad' },
  saving: { icon: IconLoader2, tone: 'quiet' }
} satisfies Record<CredentialState, { icon: typeof IconCircleCheck; tone: Tone }>

export const CredentialStateWord = ({ state }: { state: CredentialState }) => {
  const { t } = useTranslation()
  const { icon, tone } = looks[state]
  return (
    <IconWord icon={icon} tone={tone} title={t(`credentialStateHelp.${state}`)}>
      {t(`credentialState.${state}`)}
    </IconWord>
  )
}
