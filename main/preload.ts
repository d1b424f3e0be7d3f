import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron/renderer'
import { callChannels, eventChannels } from '../shared/ipc/channels'

const calls: ReadonlySet<string> = new Set(callChannels)
const events: ReadonlySet<string> = new Set(eventChannels)

contextBridge.exposeInMainWorld('bridge', {
  call: (channel: string, input: unknown): Promise<unknown> =>
    calls.has(channel) ? ipcRenderer.invoke(channel, input) : Promise.reject(new Error(`unknown channel ${channel}`)),
  listen: (channel: string, listener: (payload: unknown) => void): (() => void) => {
    if (!events.has(channel)) throw new Error(`unknown channel ${channel}`)
    const heard = (_event: IpcRendererEvent, payload: unknown): void => listener(payload)
    ipcRenderer.on(channel, heard)
    return () => ipcRenderer.removeListener(channel, heard)
  },
})
