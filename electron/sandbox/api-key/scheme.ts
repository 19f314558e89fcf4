/** Where a service may look for its key. Source: wire facts of the generic FastAPI service, "Other FastAPI services". */
export const schemes = ['header', 'query', 'cookie', 'bearer', 'basic'] as const

export type Scheme = (typeof schemes)[number]
