export { type BodyFormatterOptions, createBodyFormatter } from './body-formatter'
