import type {} from 'electron'
import { serveHost } from './host'
import { whenParentIsGone } from './parent-watch'

// The entry of an Electron utility process: the emulators run apart from main, so that a flood of test requests or a
// gzip bomb cannot slow the app. The type of parentPort does not say that it lacks elsewhere.
const port: Electron.ParentPort | undefined = process.parentPort

if (port) {
  const host = serveHost(port)
  whenParentIsGone(() => {
    void host.shutDown().finally(() => process.exit(0))
  })
}
