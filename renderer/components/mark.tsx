import type { ComponentType, ReactNode } from 'react'
import type { Tone } from './icon-word'

interface MarkProps {
  tone: Tone
  icon?: ComponentType<{ size?: number; 'aria-hidden'?: boolean }>
  title?: string
  children: ReactNode
}

/** A framed word beside a name: production, example, incomplete. */
export const Mark = ({ tone, icon: Icon, title, children }: MarkProps) => (
  <span className={`mark tone-${tone}`} title={title}>
    {Icon && <Icon size={12} aria-hidden />}
    {children}
  </span>
)
