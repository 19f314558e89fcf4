/**
 * The only bridge between the page and main: three functions, no channel argument, nothing of Electron or Node.
 * It imports no schema at run time; main validates.
 */
import { callChannel, eventChannel } from '@shared/ipc/channels'
import type { Bridge } from '@shared/ipc/contract'
import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron'

const bridge: Bridge = {
  call: (name, input) => ipcRenderer.invoke(callChannel, name, input),
  on: (name, listener) => {
    // Main parsed the payload against the contract before it sent it.
    const receive = (_event: IpcRendererEvent, ...[published, payload]: [string, Parameters<typeof listener>[0]]) => {
      if (published === name) listener(payload)
    }
    ipcRenderer.on(eventChannel, receive)
    return () => ipcRenderer.removeListener(eventChannel, receive)
  },
  pathForFile: file => (file instanceof File ? webUtils.getPathForFile(file) : '')
}

contextBridge.exposeInMainWorld('bridge', bridge)
