import { expect, it } from 'vitest'
import { helperEnvironment } from '../../../../electron/adapters/helper-environment'

const everything = {
  HOME: '/home/ana',
  Path: 'C:\\Windows',
  PATH: '/usr/bin',
  SystemRoot: 'C:\\Windows',
  LC_ALL: 'es_ES.UTF-8',
  XDG_RUNTIME_DIR: '/run/user/1000',
  DBUS_SESSION_BUS_ADDRESS: 'unix:path=/run/user/1000/bus',
  WAYLAND_DISPLAY: 'wayland-0',
  API_KEY: 'secret',
  HTTPS_PROXY: 'http://user:password@proxy',
  NODE_OPTIONS: '--require ./evil.js',
  ELECTRON_RUN_AS_NODE: '1',
  LD_PRELOAD: 'evil.so',
  MY_HOME: '/elsewhere'
}

it('hands over what reaches the session, and nothing else', () => {
  expect(helperEnvironment(everything, 'linux', { UV_THREADPOOL_SIZE: '16' })).toEqual({
    HOME: '/home/ana',
    PATH: '/usr/bin',
    LC_ALL: 'es_ES.UTF-8',
    XDG_RUNTIME_DIR: '/run/user/1000',
    DBUS_SESSION_BUS_ADDRESS: 'unix:path=/run/user/1000/bus',
    WAYLAND_DISPLAY: 'wayland-0',
    UV_THREADPOOL_SIZE: '16'
  })
  expect(helperEnvironment(everything, 'darwin')).toEqual({
    HOME: '/home/ana',
    PATH: '/usr/bin',
    LC_ALL: 'es_ES.UTF-8'
  })
})

it('does not mind how Windows spells a name', () => {
  expect(helperEnvironment({ Path: 'C:\\', SystemRoot: 'C:\\Windows', API_KEY: 'secret' }, 'win32')).toEqual({
    Path: 'C:\\',
    SystemRoot: 'C:\\Windows'
  })
})

it('leaves out what is not set', () => {
  expect(helperEnvironment({ HOME: undefined }, 'linux')).toEqual({})
})
