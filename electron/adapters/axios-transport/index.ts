export { createAxiosTransport } from './axios-transport'
export { createContentDecoder } from './content-decoder'
