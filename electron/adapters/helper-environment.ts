/** What a helper may know of the environment: enough to find the home folder, the session and its own libraries. */

const allowed: Record<'linux' | 'darwin' | 'win32', RegExp> = {
  linux:
    /^(HOME|PATH|USER|LOGNAME|LANG|LC_[A-Z]+|TMPDIR|XDG_[A-Z_]+|DBUS_SESSION_BUS_ADDRESS|DISPLAY|WAYLAND_DISPLAY|XAUTHORITY|GNOME_KEYRING_CONTROL|LD_LIBRARY_PATH)$/,
  darwin: /^(HOME|PATH|USER|LOGNAME|LANG|LC_[A-Z]+|TMPDIR|__CF_USER_TEXT_ENCODING)$/,
  win32:
    /^(PATH|PATHEXT|SYSTEMROOT|SYSTEMDRIVE|WINDIR|TEMP|TMP|USERPROFILE|USERNAME|USERDOMAIN|COMPUTERNAME|HOMEDRIVE|HOMEPATH|APPDATA|LOCALAPPDATA|PROGRAMDATA|ALLUSERSPROFILE)$/i
}

/** Everything else stays behind: API keys of a shell, proxies, and switches that make a Node process run other code. */
export const helperEnvironment = (
  environment: NodeJS.ProcessEnv,
  platform: string,
  added: Record<string, string> = {}
): Record<string, string> => {
  const pattern = platform === 'win32' || platform === 'darwin' ? allowed[platform] : allowed.linux
  const kept = Object.entries(environment).flatMap(([name, value]) =>
    value !== undefined && pattern.test(name) ? [[name, value] as const] : []
  )
  return { ...Object.fromEntries(kept), ...added }
}
