/** The words of the life of tokens. */
export const enTokens = {
  title: 'Tokens',
  list: 'Keys that are exchanged for a token',
  intro: 'These keys never travel with a request. Each is exchanged for a token, which does.',
  details: 'Token of {{label}}',
  emptyTitle: 'No key here is exchanged for a token',
  emptyText:
    'Some providers take no key with a request: they exchange it for a token that lasts an hour or so. {{names}} works that way. Once there is such a key, its token is shown here: how long it is good, when it is renewed, and what went wrong.',
  emptyTextPlain:
    'Some providers take no key with a request: they exchange it for a token that lasts an hour or so. Once there is such a key, its token is shown here.',
  addKey: 'Add a key for {{provider}}',
  loading: 'Looking for tokens…',
  status: {
    none: 'No token yet',
    exchanging: 'Exchanging the key',
    valid: 'Valid',
    refreshing: 'Being renewed',
    due: 'Due for renewal',
    failed: 'No new token',
    cooling_down: 'Cooling down'
  },
  ended: 'Ended',
  what: {
    none: 'The next request with this key exchanges it for a token first.',
    noneWithRefresh: 'The next request fetches a token first, with the refresh token and without the key.',
    exchanging: 'The key is on its way to the provider, which answers with a token.',
    valid: 'Requests with this key go out with this token.',
    refreshing: 'A new token is on its way.',
    due: 'The next request fetches a new token before it is sent.',
    dueWorking: 'The next request fetches a new token before it is sent. The one that is held still works.',
    ended: 'The token can no longer be used. The next request fetches a new one before it is sent.',
    failed: 'Latchkey does not try again by itself. The next request does, or you do.',
    failedWorking:
      'Renewing failed, but the token that is held still works, and requests go out with it. Latchkey does not try again by itself.',
    coolingDown: 'Nothing is sent to the provider until the wait is over, so as not to make it worse.',
    coolingDownWorking:
      'Renewing failed, but the token that is held still works, and requests go out with it. Nothing more is asked for until the wait is over.',
    waiting: 'The last try failed in a way that may pass. Latchkey tries again by itself.'
  },
  goodFor: 'Good for',
  until: 'until {{instant}}',
  nextRefresh: 'Next renewal',
  inTime: 'in {{time}}',
  atNextUse: 'with the next request',
  byItself: 'By itself, because the key was in use shortly before.',
  onUse: 'By itself only if the key is used in the ten minutes before; else with the next request.',
  nextTry: 'Next try',
  company: 'Company',
  refreshToken: 'Refresh token',
  refreshTokenHeld: 'Held: a new token can be had without the key.',
  refreshTokenNone: 'None: a new token takes the key.',
  clock: 'Server’s clock',
  clockSame: 'Agrees with the one of this computer.',
  clockAhead: '{{span}} ahead of this computer. Latchkey counts elapsed time, so this does no harm.',
  clockBehind: '{{span}} behind this computer. Latchkey counts elapsed time, so this does no harm.',
  refresh: 'Renew now',
  fetch: 'Fetch a token',
  tryNow: 'Try now',
  tryNowHelp: 'Ends the wait.',
  copy: 'Copy',
  copiedName: 'Token of {{label}}',
  forget: 'Forget',
  forgetTitle: 'Forget the tokens of “{{label}}”?',
  forgetText:
    'The token and the refresh token are wiped, from the keychain too. The key stays, and the next request exchanges it anew.',
  forgetLimits: 'At the provider they stay good until they end by themselves.',
  forgetConfirm: 'Forget the tokens',
  forgotten: 'The tokens of “{{label}}” were forgotten.',
  keep: 'Keep the refresh token in the keychain',
  keepHelp:
    'After a restart Latchkey then needs no exchange. It rests there as the key does, and goes when you switch this off, forget the tokens or delete the key. The token itself is never written down.',
  kept: 'The refresh token is kept in the keychain from now on.',
  notKept: 'The refresh token is no longer in the keychain.',
  renewed: '“{{label}}” has a new token, good for {{span}}.',
  troubled: '“{{label}}”: {{status}}. {{reason}}',
  failure: {
    key_refused: {
      title: 'The provider refused the key',
      todo: 'Check that the key belongs to this environment and was not revoked, then replace it. A refused exchange is never repeated by itself.'
    },
    unreachable: {
      title: 'The provider did not answer',
      todo: 'Check the connection and the address of the environment, then try again.'
    },
    server_fault: {
      title: 'The provider’s server failed',
      todo: 'This is not your key. Latchkey tried several times and now waits; you can end the wait, or try again later.'
    },
    too_many_requests: {
      title: 'The provider asks for fewer requests',
      todo: 'Latchkey waits as long as it was asked to. Other programs with this key count too.'
    },
    malformed: {
      title: 'The provider’s answer holds no token that can be used',
      todo: 'Look at the last exchange below and show it to whoever runs this API.'
    },
    unexpected_status: {
      title: 'The provider gave an answer that is not known',
      todo: 'Check the address of the environment; the last exchange below shows what came.'
    },
    locked: {
      title: 'The vault was locked meanwhile',
      todo: 'Nothing is wrong with the key. Fetch a token when you need one.'
    }
  },
  answered: 'It answered {{status}}.',
  problem: {
    empty: 'The answer is empty.',
    html: 'The answer is a web page instead of data. A proxy or a login page may stand in between.',
    truncated: 'The answer ends in the middle.',
    not_json: 'The answer is not JSON.',
    not_an_object: 'The answer is JSON, but of another form.',
    token_missing: 'There is no token in the answer.',
    token_invalid: 'The token in the answer holds characters that cannot be sent.',
    expires_in_missing: 'The answer does not say how long the token is good.',
    expires_in_not_a_number: 'The answer says how long the token is good in something that is no number.',
    expires_in_not_positive: 'By its answer the token has ended already.',
    expires_in_fraction: 'The answer says how long the token is good in a number that is not whole.',
    expires_in_too_large: 'The answer says that the token is good for longer than can be.'
  },
  noToken: 'No token could be had, so the request was not sent.',
  noneToCopy: 'No token is held, so there is nothing to copy. Fetch one first.',
  redirected: 'The provider led to another address, where the key was not sent.',
  timedOut: 'It took too long.',
  endWait: 'Nothing is asked for in the next {{span}}. You can end that wait under Sessions and tokens.',
  replaceKey: 'Replace the key',
  inside: 'What the token says',
  insideHelp: 'Read, not verified: Latchkey shows it and relies on none of it.',
  opaque:
    'Nothing that could be read: it is opaque, not a JSON Web Token (JWT). That is as good a token as any; how long it lasts the provider said beside it.',
  header: 'Header',
  claims: 'Claims',
  meaning: 'Meaning',
  members: {
    alg: 'How it is signed',
    typ: 'Kind of token',
    kid: 'Which key signed it',
    iss: 'Who issued it',
    sub: 'Whom it is about',
    aud: 'For whom it is meant',
    exp: 'Expires',
    nbf: 'Not good before',
    iat: 'Issued',
    jti: 'Its own number',
    scope: 'What it may do',
    client_id: 'For which program it was issued'
  },
  lastExchange: 'The last exchange in full',
  lastExchangeHelp: 'As it was on the wire, with the secrets masked.',
  inHistory: 'Show in the history',
  line: 'Token: {{status}}',
  lineValid: 'Token: valid {{time}}',
  open: 'Open',
  openLabel: 'Open the token of {{label}}',
  bar: 'token {{time}}',
  barRefresh: 'renewal in {{time}}',
  barDue: 'token due for renewal',
  barEnded: 'token ended',
  barBusy: 'token being fetched',
  barFailed: 'no new token',
  barCoolingDown: 'token: next try in {{time}}',
  barMore: '+{{count}}'
} as const
