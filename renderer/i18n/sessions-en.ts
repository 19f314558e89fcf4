/** The words of logging in, and signing requests with a session. */
export const enSessions = {
  list: 'Environments with a login',
  detailsTitle: 'Session in {{environment}}',
  close: 'Close the details',
  addEnvironment: 'Add an environment',
  addEnvironmentOf: 'Add a {{provider}} environment',
  startSandbox: 'Start the sandbox',
  emptyTitle: 'Nowhere to log in yet',
  emptyText:
    'Some providers ({{providers}}) let people log in. With a session requests need no key, and keys can be made and revoked from here. Add an environment for it: it needs no key. Or try it in the sandbox.',
  states: { signed_out: 'Not signed in', active: 'Signed in', expired: 'Session expired' },
  signedInAs: 'Signed in as {{account}}',
  justNow: 'just now',
  account: 'Account',
  password: 'Password',
  showPassword: 'Show the password',
  keepPassword: 'Keep the password in the keychain',
  keepPasswordHelp: 'Without it the password is forgotten as soon as it was sent.',
  passwordKept: 'In the keychain of this computer',
  typeInstead: 'Type another',
  forgetPassword: 'Forget the password',
  passwordForgotten: 'The password for {{environment}} was taken out of the keychain.',
  passwordNotKept: 'You are signed in as {{account}}. The keychain did not take the password, so it was not kept.',
  logIn: 'Log in',
  logInAgain: 'Log in again',
  logInOnly: 'Only log in',
  logInAndSend: 'Log in and send',
  loggedIn: 'Signed in as {{account}} in {{environment}}.',
  logOut: 'Log out',
  loggedOut: 'Logged out of {{environment}}. The session is forgotten here.',
  signedOutText: 'Log in with your {{provider}} account. The session stays in Latchkey until you quit.',
  expiredTitle: 'The session has expired',
  expiredText: 'Log in again to go on. It belonged to {{account}}.',
  register: 'Create an account',
  registerTitle: 'Create an account',
  registerText: 'Makes an account at {{provider}}, at {{origin}}. You log in with it afterwards.',
  backToLogin: 'Back to log in',
  registered: 'The account {{account}} was created',
  registeredText: 'Log in with it now.',
  differs: 'This is not the same as “{{field}}”.',
  signedInAt: 'Signed in',
  ends: 'Ends',
  left: 'left:',
  endNotTold: 'The provider does not say; here at the latest when you quit',
  lastSuccess: 'Last accepted',
  notUsedYet: 'Not used yet',
  cookie: 'Cookie',
  cookieHidden: '(its value never leaves the core of the app)',
  openExchange: 'Show it in the history',
  openLogin: 'Show the login in the history',
  uses: 'Send requests with this session',
  usesText: 'Requests to this environment can go without a key. Nothing is sent yet: the request opens for you.',
  useAs: { cookie: 'With the session (cookie)', bearer: 'With the session as Bearer token' },
  signWith: { cookie: 'With the session (cookie)', bearer: 'With the session as Bearer token' },
  sentWith: 'with the session',
  headersNote: {
    cookie: 'The session is added when sending, as a cookie. It need not be written here.',
    bearer: 'The session is added when sending, as Authorization: Bearer. It need not be written here.'
  },
  guardWho: 'Sent with the session of the environment “{{environment}}”.',
  dialogTitle: 'Log in to {{provider}}',
  dialogMissing: 'This request goes with a session, and nobody is signed in.',
  dialogExpired: 'The session has expired.',
  dialogKept: 'The request is kept as it is and was not sent.',
  overTitle: 'The session is over',
  overText: 'The provider no longer takes the session in {{environment}}. Log in again, then send again.',
  ended: 'The session in {{environment}} has expired.',
  statusSignedIn: 'signed in',
  statusExpired: 'session expired',
  statusTitle: '{{account}} in {{environment}}. Show the session.',
  statusMore_one: '{{count}} more session',
  statusMore_other: '{{count}} more sessions',
  troubles: {
    refused: {
      title: 'The provider did not take this account and password',
      todo: 'Check both, capital letters too, and type the password again. Whoever has no account yet can create one.'
    },
    form_again: {
      title: 'The login form came back instead of a session',
      todo: 'Usually the account or the password is wrong. Check both and type the password again.'
    },
    no_cookie: {
      title: 'The login seemed to go well, but no session came with it',
      todo: 'The address may belong to another service. Check the base URL of the environment and look at the answer.'
    },
    cookie_ambiguous: {
      title: 'Several cookies came, and none is known to be the session',
      todo: 'None was kept, since a guess could be wrong. Use a key here instead, and tell whoever runs the provider.'
    },
    cookie_rejected: {
      title: 'The session cookie is not meant for this address',
      todo: 'It names another site, or wants https. It was not kept. Check the base URL of the environment.'
    },
    redirect_elsewhere: {
      title: 'The answer leads to another address',
      todo: 'It was not followed and no session was kept. Check the base URL of the environment.'
    },
    server_fault: {
      title: 'The provider failed; it is not your fault',
      todo: 'Wait a moment, then try again. If it goes on, tell whoever runs it.'
    },
    unexpected_answer: {
      title: 'This is not an answer that the form should get',
      todo: 'Check the base URL of the environment, and look at the answer.'
    },
    unreachable: {
      title: 'No answer came from the provider',
      todo: 'Check that it is running, the address and the connection, then try again.'
    },
    password_gone: {
      title: 'The keychain has no password for this account',
      todo: 'Type the password.'
    },
    plain_http: {
      title: 'The password would travel unencrypted, so it was not sent',
      todo: 'Change the base URL of the environment to https.'
    }
  },
  registerTroubles: {
    refused: {
      title: 'The provider did not create the account',
      todo: 'The account may exist already, or some field is not accepted. Its answer says more.'
    },
    form_again: {
      title: 'The form came back: the account was not created',
      todo: 'The account may exist already, or some field is not accepted. Its answer says more.'
    },
    unreachable: {
      title: 'No answer came from the provider',
      todo: 'The account may have been created all the same. Try to log in first, before you send the form again.'
    }
  }
} as const
