import type { ChildProcess } from 'node:child_process'

const running = new Set<ChildProcess>()

/** What the bench started must not outlive it, however it ends. */
export const keepTrack = <Child extends ChildProcess>(child: Child): Child => {
  running.add(child)
  child.once('exit', () => running.delete(child))
  return child
}

process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})
