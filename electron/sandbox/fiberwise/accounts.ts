import { randomBytes } from 'node:crypto'
import { fiberwiseLogin } from './keys'

export interface User {
  readonly id: number
  readonly email: string
  readonly password: string
  readonly firstName: string
  readonly lastName: string
}

/** The users of one running emulator and their sessions, in memory. */
export interface Accounts {
  find(email: string): User | undefined
  /** Undefined when the address is taken. */
  register(user: Omit<User, 'id'>): User | undefined
  /** Begins a session and tells its token. */
  logIn(user: User, endsAt: number): string
  /** The user of a session that has not ended. */
  userOf(token: string, now: number): User | undefined
  logOut(token: string): void
  endSessions(): void
  reset(): void
}

interface Session {
  readonly user: User
  readonly endsAt: number
}

const mostSessions = 1000

export function createAccounts(): Accounts {
  let users: User[] = []
  const sessions = new Map<string, Session>()
  const find = (email: string) => users.find(user => user.email.toLowerCase() === email.toLowerCase())
  const reset = () => {
    sessions.clear()
    const { email, password, firstName, lastName } = fiberwiseLogin
    users = [{ id: 1, email, password, firstName, lastName }]
  }
  reset()
  return {
    find,
    register(content) {
      if (find(content.email)) return undefined
      const user = { id: users.length + 1, ...content }
      users = [...users, user]
      return user
    },
    logIn(user, endsAt) {
      const token = randomBytes(32).toString('base64url')
      sessions.set(token, { user, endsAt })
      const [oldest] = sessions.keys()
      if (sessions.size > mostSessions && oldest !== undefined) sessions.delete(oldest)
      return token
    },
    userOf(token, now) {
      const session = sessions.get(token)
      return session && now < session.endsAt ? session.user : undefined
    },
    logOut: token => void sessions.delete(token),
    endSessions: () => sessions.clear(),
    reset
  }
}
