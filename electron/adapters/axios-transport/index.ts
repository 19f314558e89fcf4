export { createAxiosTransport } from './axios-transport'
export { createConnectionInspector } from './connection-inspector'
export { createContentDecoder } from './content-decoder'
