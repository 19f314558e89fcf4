/** All that preload needs at run time: one channel each way. */
export const callChannel = 'latchkey:call'
export const eventChannel = 'latchkey:event'
