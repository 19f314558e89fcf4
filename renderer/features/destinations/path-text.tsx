import { VisuallyHidden } from '@mantine/core'
import { shortPath } from './short-path'

interface PathTextProps {
  path: string
  most?: number
}

const usual = 40

/** A path that is shortened in the middle where it is long; whole for who points at it, and for a screen reader. */
export const PathText = ({ path, most = usual }: PathTextProps) => {
  const short = shortPath(path, most)
  if (short === path) return <span className="wire quiet destination-path">{path}</span>
  return (
    <span className="wire quiet destination-path" title={path}>
      <span aria-hidden>{short}</span>
      <VisuallyHidden>{path}</VisuallyHidden>
    </span>
  )
}
