/// <reference types="vite/client" />
/** The real window over a fake main: for looking at it, and for tests of what is drawn. Not part of the product. */
import { config } from 'zod'
import { createFakeMain } from '../fake-bridge'
import { scenario } from './scenario'

// zod would try to compile its checks, which the policy of the page forbids.
config({ jitless: true })

const fake = createFakeMain(scenario(new URLSearchParams(location.search)))
window.bridge = fake.bridge
// The browser test moves the fake main from outside.
Object.assign(window, { fake })

await import('../../../../renderer/main')
