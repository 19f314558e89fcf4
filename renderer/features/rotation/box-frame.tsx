import { Text } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import type { Box } from './next-box'

interface BoxFrameProps {
  box: Box
  title: ReactNode
  text?: string
  children?: ReactNode
}

const tones: Partial<Record<Box, string>> = { failed: 'tone-bad', cutShort: 'tone-warn' }

/** Around the one thing that is to be done now. */
export const BoxFrame = ({ box, title, text = '', children }: BoxFrameProps) => {
  const id = useId()
  return (
    <section className={`next-box ${tones[box] ?? ''}`} aria-labelledby={id} data-testid="rotation-next" data-box={box}>
      <h3 id={id} className="next-box-title">
        {title}
      </h3>
      {text !== '' && <Text>{text}</Text>}
      {children}
    </section>
  )
}
