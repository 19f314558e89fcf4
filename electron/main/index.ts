/**
 * Where the app begins. Guards first, then the real ports, then the same `startApp` that tests run. What must not
 * happen here: any decision a test would have to switch off.
 */
import path from 'node:path'
import { callChannel } from '@shared/ipc/channels'
import { app, type BrowserWindow, ipcMain, protocol, session } from 'electron'
import { providers } from '../providers/registry'
import { createKnownSecrets } from '../services/known-secrets'
import { startApp } from './app'
import { pageOrigin, scheme, schemePrivileges, serveApp } from './app-protocol'
import { closeOnQuit } from './lifecycle'
import { installMenu } from './menu'
import { denyPermissions, guardNavigation } from './navigation-guard'
import { closeDatagrams, closeResolver } from './no-network'
import { createRealPorts } from './real-ports'
import { findForbiddenSwitches } from './switch-guard'
import { unreadableExitCode, verifyAudit } from './verify-audit'
import { openWindow } from './window'

/** Of the executable, for whoever started it with a switch that is refused. */
const forbiddenSwitchExitCode = 2

const start = async (): Promise<void> => {
  let window: BrowserWindow | null = null
  const knownSecrets = createKnownSecrets()
  const { ports, processHooks } = createRealPorts({
    userData: app.getPath('userData'),
    built: import.meta.dirname,
    redact: text => knownSecrets.redactor().redactText(text).text,
    window: () => window
  })
  process.on('uncaughtException', processHooks.uncaughtException)
  process.on('unhandledRejection', processHooks.unhandledRejection)

  // In memory: the page keeps nothing, and neither does its session.
  const pageSession = session.fromPartition('page')
  denyPermissions(pageSession)
  await serveApp(pageSession, path.join(import.meta.dirname, '../renderer'))
  app.on('web-contents-created', (_event, contents) => {
    guardNavigation(contents)
    closeDatagrams(contents)
  })

  const running = startApp({
    ports,
    providers,
    knownSecrets,
    origin: pageOrigin,
    eventTarget: () => (window && !window.isDestroyed() ? window.webContents : null),
    startSandbox: app.commandLine.hasSwitch('start-sandbox')
  })
  ipcMain.handle(callChannel, (event, name: unknown, input: unknown) => running.router(event, name, input))
  closeOnQuit(app, () => window, running.close)
  installMenu(process.platform)
  window = openWindow({
    session: pageSession,
    preload: path.join(import.meta.dirname, '../preload/index.cjs'),
    developerTools: !app.isPackaged
  })
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
}

/** `--verify-audit`: no window, the result as text, and an exit code for scripts. */
const checkAuditLog = async (): Promise<void> => {
  const userData = app.getPath('userData')
  const { ports } = createRealPorts({ userData, built: import.meta.dirname, redact: () => '', window: () => null })
  app.exit(await verifyAudit(ports, path.join(userData, 'audit'), text => void process.stdout.write(`${text}\n`)))
}

const forbidden = app.isPackaged ? findForbiddenSwitches(name => app.commandLine.hasSwitch(name)) : []
if (forbidden.length > 0) {
  process.stderr.write(`Latchkey does not start with --${forbidden.join(', --')}\n`)
  app.exit(forbiddenSwitchExitCode)
} else if (!app.requestSingleInstanceLock()) {
  if (app.commandLine.hasSwitch('verify-audit'))
    process.stderr.write('Latchkey is running: check the log in its window\n')
  app.exit(app.commandLine.hasSwitch('verify-audit') ? unreadableExitCode : 0)
} else if (app.commandLine.hasSwitch('verify-audit')) {
  void app.whenReady().then(checkAuditLog)
} else {
  // Where the operating system offers no sandbox, a person may start without; the window's own settings stay.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  closeResolver(app.commandLine)
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: schemePrivileges }])
  void app.whenReady().then(start)
}
