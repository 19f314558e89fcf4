/** The words of keys that live at a provider. */
export const enScopedKeys = {
  title: 'Keys at {{provider}}',
  loading: 'Asking for the keys…',
  count_one: '{{count, number}} key, as of {{time}}',
  count_other: '{{count, number}} keys, as of {{time}}',
  refresh: 'Refresh',
  create: 'New key',
  listLabel: 'Keys at {{provider}}',
  readOnly: '“{{environment}}” is read-only here: its keys can be looked at, and not made, changed or revoked.',
  unreadable_one: '{{count, number}} row of the answer could not be read. It may be a key that is not listed here.',
  unreadable_other:
    '{{count, number}} rows of the answer could not be read. They may be keys that are not listed here.',
  emptyTitle: 'No keys at {{provider}} yet',
  emptyText:
    'A key opens the API without a login. Make one for each program or person, with no more scopes than it needs: then each can be revoked without the others. Its secret goes straight into your vault.',
  nameless: '(without a name)',
  scopes: 'Scopes',
  noScopes: 'none',
  lastUsed: 'Last used',
  expires: 'Expires',
  here: 'In the vault',
  beginning: 'Begins with',
  never: 'never',
  notTold: 'time not told',
  createdOn: 'created {{date}}',
  edit: 'Edit',
  editLabel: 'Edit {{name}}',
  revoke: 'Revoke',
  revokeLabel: 'Revoke {{name}}',
  linkAmbiguous: 'Not clear which',
  linkNone: 'Not here',
  which: 'Which key is it?',
  chooseOne: 'Choose…',
  addHere: 'Add it…',
  chooseAnother: 'Change…',
  chooseFor: '{{words}} – {{name}}',
  linkedBy: { id: 'Known by its number at the provider', prefix: 'Known by its beginning' },
  legend: 'What the marks mean',
  marks: {
    unknown: 'Unknown here',
    unused: 'Unused',
    over_broad: 'Broad',
    expired: 'Expired',
    expiring: 'Expires soon'
  },
  markHelp: {
    unknown:
      'No key in this vault can be it. If you have its secret, add it to the vault. If nobody knows it, revoke it.',
    unused: 'Not used within a week of being made, or for more than 90 days. If nobody needs it, revoke it.',
    over_broad: 'It may read and write, or is an administrator’s. Take away the scopes it does not need.',
    expired: 'It no longer works. Make a new one if it is still needed, and revoke this one.',
    expiring: 'It stops working within 14 days. Make a new one before that.'
  },
  seeExchange: 'See the exchange',
  logIn: 'Log in',
  failed: {
    list: 'The keys could not be listed',
    create: 'The key was not made',
    edit: 'The key was not changed',
    revoke: 'The key was not revoked'
  },
  problems: {
    session: 'Nobody is logged in here, or the session has ended. Log in again; what you entered is kept.',
    not_editable: '{{provider}} does not let keys be changed. Make a new key and revoke this one instead.',
    no_answer: 'No answer came from {{provider}}.',
    unreadable: '{{provider}} answered {{status}}, but not with what was asked for. See what came in the exchange.',
    gone: 'This key is no longer at {{provider}}. The list has been brought up to date.',
    gone_or_no_call:
      'The key is no longer at {{provider}}, or this server has no such call ({{status}}). The list has been brought up to date; if the key is still in it, make a new one and revoke this one where it was made.',
    no_call: 'This server has no such call ({{status}}). Check the base URL; its version may not offer it.',
    login: '{{provider}} wants a login for this ({{status}}). Log in again; what you entered is kept.',
    not_allowed: 'This account may not do that at {{provider}} ({{status}}). Ask whoever manages it.',
    values: '{{provider}} does not take something of what was entered ({{status}}). The exchange says what.',
    too_many: 'Too many requests in a short time ({{status}}). Wait a moment, then try again.',
    server_fault: '{{provider}} failed ({{status}}). Try again in a while.',
    refused: '{{provider}} refused and did not say why ({{status}}). See its answer in the exchange.'
  },
  nameDiffers: 'At the provider it is now called “{{name}}”. Check that it is the one you mean, then type that name.',
  createTitle: 'New key at {{provider}} · {{environment}}',
  createSubmit: 'Make the key',
  nameHelp: 'Who or what uses it, so that it can be revoked one day without asking around.',
  tasks: 'What is it for?',
  tasksHelp: 'Choose what it has to do; the fewest scopes that allow it are ticked below.',
  tasksPlaceholder: 'Choose tasks…',
  tasksClear: 'Clear the tasks',
  tasksNone: 'No such task.',
  suggestion: {
    scopes: 'Enough for it, and ticked below: {{scopes}}',
    none: 'These tasks need no scope. Tick the narrowest one.',
    unknown: 'The provider does not say what these tasks need. Tick the narrowest scope that may do.',
    failed: 'What these tasks need could not be found out. Tick the scopes yourself.'
  },
  scopesHelp: 'What it may do, from narrow to broad. None includes another.',
  scopeRequired: 'Choose at least one scope.',
  broad: 'Broad',
  otherScopes: 'Other scopes',
  otherScopesHelp: 'In the provider’s words; Enter adds one.',
  expiry: {
    label: 'Expires',
    days: 'in {{count, number}} days',
    own: 'after a number of days…',
    never: 'never',
    ownDays: 'Days',
    ownInvalid: 'A whole number from 1 to 3650.',
    endsAbout: 'Stops working about {{date}}.',
    neverHelp: 'It works until somebody revokes it, also when it has leaked and nobody knows.'
  },
  ask: {
    confirm: { create: 'Make the key', edit: 'Change the key' },
    guard: {
      create: 'Make the key “{{name}}” in “{{environment}}”?',
      edit: 'Change the key “{{name}}” in “{{environment}}”?',
      text: 'The environment “{{environment}}” is guarded. At {{provider}} the key “{{name}}” will be allowed:'
    },
    broad: {
      create: 'Make a key that may do a lot?',
      edit: 'Let this key do a lot?',
      text: 'In “{{environment}}”, the key “{{name}}” will be allowed at {{provider}}:',
      advice: 'Whoever gets hold of it can do all of that. Two narrow keys are safer than a broad one.'
    }
  },
  made: {
    title: '“{{name}}” was made',
    text: 'Its secret is in your vault already, as “{{label}}”. {{provider}} shows it to nobody again.'
  },
  held: {
    title: 'The vault did not take “{{name}}”',
    text: 'The key was made, and {{provider}} never shows it again. Latchkey holds it in memory until {{time}}: keep it before then.',
    over: 'The ten minutes are over, and the key was forgotten for safety. Revoke it at {{provider}} and make a new one.',
    keep: 'Keep it in the vault…'
  },
  lost: {
    title: 'A key may have been made that nobody holds',
    text: 'No good answer came for “{{name}}”, so nobody knows whether {{provider}} made it. It is not repeated by itself: that could make a second one. Look for it first; what you entered is kept.',
    open: '{{provider}} was asked for a key, and no good answer came. If the key was made, it lies there unused. Look for it and revoke it.',
    sent: '“{{name}}”, asked for on {{time}}',
    look: 'Look for it'
  },
  orphans: {
    title: 'What may lie unused at {{provider}}',
    looking: 'Comparing what is there with what was there before…',
    certain: 'Left by the lost answer',
    certainHelp: 'Has the name and the time, was not there before, and nobody holds its secret. Revoke it.',
    possible: 'Perhaps left by it',
    possibleHelp: 'Has the name, but the time or what was there before is not known. Revoke it only if nobody uses it.',
    noneTitle: 'Nothing is left of it',
    noneText: 'As far as the list of {{provider}} tells, no key lies there unused. You can make it again.',
    settle: 'Settled: stop reporting it',
    settleAnyway: 'Keep what is there, stop reporting it',
    settled: 'It is no longer reported.'
  },
  editTitle: 'Edit “{{name}}”',
  editSubmit: 'Save',
  edited: '“{{name}}” was changed at the provider.',
  revoked: '“{{name}}” was revoked at {{provider}}.',
  revoking: {
    title: 'Revoke “{{name}}”?',
    text: 'The key “{{name}}” is deleted at {{provider}}, in the environment “{{environment}}”. Whatever uses it stops working at once, and nothing brings it back.',
    linked: 'Here it is “{{label}}” ({{fingerprint}}): requests signed with it will be refused.',
    ambiguous: 'It may be one of the keys in this vault; which one is not clear.',
    elsewhere: 'It is not in this vault: somebody else may use it.',
    used: 'Last used {{distance}}: {{time}}.',
    neverUsed: 'The provider has never seen it used.',
    typeName: 'Type “{{name}}” to revoke it',
    confirm: 'Revoke'
  },
  leftover: {
    title: 'Delete it from the vault too?',
    text: '{{labels}} in this vault is the revoked key. {{provider}} refuses it from now on, so it is of no more use.',
    label: '“{{label}}”',
    delete: 'Delete from the vault',
    keep: 'Keep it'
  },
  linking: {
    title: 'Which key here is “{{name}}”?',
    text: '{{provider}} shows only the beginning of a key, and that does not always tell which one it is.',
    choices: 'Keys of this environment',
    fits: 'the beginning fits',
    none: 'None of them: take the link back',
    differs: 'That cannot be it: it does not begin with {{prefix}}.',
    stays: 'Its beginning, {{prefix}}, shows which one it is, so the link stays.',
    done: 'It is noted which key “{{name}}” is.',
    submit: 'That is it'
  }
}
