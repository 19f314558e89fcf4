/** What the keychain helper does: keytar's three safe functions, and no other. */
export interface KeychainOperations {
  get(service: string, account: string): Promise<string | null>
  set(service: string, account: string, text: string): Promise<void>
  /** Whether something was dropped. A locked keychain says `false` and keeps the item. */
  delete(service: string, account: string): Promise<boolean>
}
