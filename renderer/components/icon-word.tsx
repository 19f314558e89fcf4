import type { ComponentType, ReactNode } from 'react'

export type Tone = 'ok' | 'warn' | 'bad' | 'quiet' | 'plain'

interface IconWordProps {
  icon: ComponentType<{ size?: number; 'aria-hidden'?: boolean }>
  tone?: Tone
  title?: string | undefined
  children: ReactNode
}

/** A state as an icon and a word, so that it is never only a colour. */
export const IconWord = ({ icon: Icon, tone = 'plain', title, children }: IconWordProps) => (
  // A good state is no news: then only the icon has a colour.
  <span className={tone === 'ok' ? 'icon-word' : `icon-word tone-${tone}`} title={title}>
    <span className={`icon-word tone-${tone}`}>
      <Icon size={14} aria-hidden />
    </span>
    <span>{children}</span>
  </span>
)
