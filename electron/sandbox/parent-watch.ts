const everyMs = 1000

/**
 * Calls back once when the process that started this one has ended, also when it crashed. Electron normally ends a
 * utility process together with the app; this is for the cases where it cannot, since a server must not stay behind.
 */
export function whenParentIsGone(act: () => void): void {
  const parent = process.ppid
  let told = false
  const tell = () => {
    if (told) return
    told = true
    clearInterval(timer)
    act()
  }
  const timer = setInterval(() => {
    if (process.ppid !== parent || !isAlive(parent)) tell()
  }, everyMs)
  // The watch alone is no reason to live on.
  timer.unref()
  process.once('disconnect', tell)
  process.once('SIGTERM', tell)
  process.once('SIGINT', tell)
}

/** On Windows the parent's number never changes, so it is asked for. A number of 0 belongs to another namespace. */
function isAlive(pid: number): boolean {
  if (pid === 0) return true
  try {
    process.kill(pid, 0)
    return true
  } catch (cause) {
    // A process of somebody else may not be asked, but it is there.
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM'
  }
}
