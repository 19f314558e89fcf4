/**
 * Chromium switches that would open the app to whoever starts it: debugging ports, disabled checks, foreign code.
 * Fuses do not cover them. Packaged builds refuse to start with one; must run before anything else does.
 */
const forbiddenSwitches = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-allow-origins',
  'js-flags',
  'log-net-log',
  'host-rules',
  'host-resolver-rules',
  'ignore-certificate-errors',
  'proxy-server',
  'proxy-pac-url',
  'load-extension',
  'disable-web-security',
  'disable-site-isolation-trials',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'gpu-launcher',
  'user-data-dir',
  'enable-logging',
  'ssl-key-log-file'
]

/** The forbidden switches that are present. */
export const findForbiddenSwitches = (hasSwitch: (name: string) => boolean): string[] =>
  forbiddenSwitches.filter(hasSwitch)
