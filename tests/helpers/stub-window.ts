import '../../renderer/app/zod-setup'
import { stubBridge } from './stub-bridge'

// What the preload gives to the window, for tests that run in a page of their own.
Object.assign(globalThis, { bridge: stubBridge })
