import type { Effect } from '@shared/schemas/provider'
import { IconActivity, IconEye, IconPencil, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Tone } from './icon-word'

const looks = {
  read: { icon: IconEye, tone: 'quiet' },
  diagnostic: { icon: IconActivity, tone: 'quiet' },
  write: { icon: IconPencil, tone: 'warn' },
  destructive: { icon: IconTrash, tone: 'bad' }
} satisfies Record<Effect, { icon: typeof IconEye; tone: Tone }>

interface EffectMarkProps {
  effect: Effect
  /** The word beside the sign; without it the sign has it as its name. */
  withWord?: boolean
}

/** What a call does at the provider, by a sign of its own and a word. */
export const EffectMark = ({ effect, withWord = false }: EffectMarkProps) => {
  const { t } = useTranslation()
  const { icon: Icon, tone } = looks[effect]
  const word = t(`effect.${effect}`)
  return withWord ? (
    <span className={`icon-word tone-${tone}`}>
      <Icon size={14} aria-hidden />
      <span>{word}</span>
    </span>
  ) : (
    <span className={`effect-mark tone-${tone}`} role="img" aria-label={word} title={word}>
      <Icon size={13} aria-hidden />
    </span>
  )
}
