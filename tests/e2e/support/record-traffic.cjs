// Loaded into main before the app: notes every word that leaves main for a page, replies and events alike.
const { app, ipcMain } = require('electron')

/** @type {string[]} */
const traffic = []
globalThis.latchkeyTraffic = traffic

const handle = ipcMain.handle.bind(ipcMain)
ipcMain.handle = (channel, listener) =>
  handle(channel, async (event, ...given) => {
    const reply = await listener(event, ...given)
    traffic.push(JSON.stringify(reply))
    return reply
  })

app.on('web-contents-created', (_event, contents) => {
  const send = contents.send.bind(contents)
  contents.send = (...message) => {
    traffic.push(JSON.stringify(message))
    send(...message)
  }
})
