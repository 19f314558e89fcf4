/** Everything that belongs to the sandbox and not to the API it emulates lies below this path. */
export const sandboxPath = '/__sandbox'

/** The paths that steer a sandbox, apart from those that behave in a certain way. */
export const adminPrefixes = ['log', 'keys', 'switches', 'limits', 'counters', 'levers', 'clock', 'state'].map(
  name => `${sandboxPath}/${name}`
)
