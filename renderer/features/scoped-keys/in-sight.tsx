import { type ReactNode, useEffect, useRef } from 'react'

/** What appears in a form that is higher than the window is brought into sight. */
export const InSight = ({ children }: { children: ReactNode }) => {
  const part = useRef<HTMLDivElement>(null)
  useEffect(() => part.current?.scrollIntoView({ block: 'nearest' }), [])
  return <div ref={part}>{children}</div>
}
