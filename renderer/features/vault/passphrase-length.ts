/** Characters; a test compares it with the contract's, whose module would bring its schemas along. */
export const minPassphraseLength = 12
const longPassphraseLength = 20

/** How a passphrase stands by its length alone; more can only be said by reading it, which is not done here. */
export const passphraseStanding = (length: number): 'short' | 'enough' | 'long' => {
  if (length < minPassphraseLength) return 'short'
  return length < longPassphraseLength ? 'enough' : 'long'
}
