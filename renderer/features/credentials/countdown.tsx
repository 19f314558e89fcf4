import { type ReactNode, useEffect, useState } from 'react'

interface CountdownProps {
  milliseconds: number
  text(seconds: number): ReactNode
}

/** Seconds that are left, counted down on screen only: a screen reader was told once. */
export const Countdown = ({ milliseconds, text }: CountdownProps) => {
  const [left, setLeft] = useState(Math.ceil(milliseconds / 1000))
  useEffect(() => {
    const timer = setInterval(() => setLeft(seconds => Math.max(0, seconds - 1)), 1000)
    return () => clearInterval(timer)
  }, [])
  return <span aria-live="off">{text(left)}</span>
}
