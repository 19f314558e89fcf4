/** The words of many keys replaced under one word. */
export const enWorklists = {
  title: 'Worklists',
  loading: 'Reading the worklists…',
  begin: 'Replace many keys…',
  emptyTitle: 'Replace many keys under one word',
  emptyText:
    'A worklist replaces one key after the other: what is not production first, and after the first key it waits for you to look whether all is well. Each old key stays in use until its new one is proved. You can stop it, lock the vault or close the app: it goes on where it was.',
  list: 'Worklists, those that run first',
  details: 'Worklist: {{name}}',
  close: 'Back to the list',
  name_one: '{{count, number}} key',
  name_other: '{{count, number}} keys',
  begun: 'begun {{time}}',
  ended: 'ended {{time}}',
  rules: 'Stops after {{failures}} · old keys kept: {{grace}}',
  failuresNumber_one: '{{count, number}} failure',
  failuresNumber_other: '{{count, number}} failures',
  standing: {
    running: 'Running',
    stopping: 'Stops after this key',
    cut_short: 'Cut short',
    canary: 'Waits after the first key',
    canary_failed: 'Stopped: the first key failed',
    failures: 'Stopped by failures',
    put_down: 'Stopped',
    waiting: 'Every key had its turn',
    finished: 'Finished'
  },
  what: {
    running:
      'You can look at other views meanwhile, and stop it after the key that is being replaced. No old key goes before its new one is proved.',
    stopping: 'The key that is being replaced is finished first. The others stay as they are.',
    cut_short:
      'Latchkey was closed or locked on the way. Nothing is lost: the key it was at is taken up where it was left, and none is replaced twice.',
    canary:
      'The first key is through: look whether all is well where it is used, then let it go on. Until then nothing happens to the other keys.',
    canary_open:
      'The first key has come as far as it gets by itself, and waits {{waits}}. Look whether all is well where it is used, then let it go on. Until then nothing happens to the other keys.',
    canary_failed:
      'The first key failed, so the others were not touched. See why below, put it right, then try again. The old key still works unless its rotation says otherwise.',
    failures_one:
      'It stopped by itself after {{count, number}} failure, before it reached the rest. See why below, put it right, then go on: what failed gets another turn.',
    failures_other:
      'It stopped by itself after {{count, number}} failures, before it reached the rest. See why below, put it right, then go on: those that failed get another turn.',
    put_down: 'You stopped it. The keys whose turn has not come are as they were.',
    waiting:
      'Some keys are not through yet: each waits for what stands beside it. What only needs time is looked at again when you ask for it.',
    finished: 'Every key has had its turn to the end.'
  },
  now: 'Now: {{label}}',
  progressLabel: 'Progress of the worklist',
  progress: {
    done: '{{done}} of {{total}} replaced',
    undone_one: '{{count, number}} undone',
    undone_other: '{{count, number}} undone',
    failed_one: '{{count, number}} failed',
    failed_other: '{{count, number}} failed',
    forPerson_one: '{{count, number}} waits for you',
    forPerson_other: '{{count, number}} wait for you',
    forTime_one: '{{count, number}} waits for its grace time',
    forTime_other: '{{count, number}} wait for their grace time',
    left_one: '{{count, number}} to go',
    left_other: '{{count, number}} to go'
  },
  actions: {
    stop: 'Stop after this key',
    stopping: 'Stops after this key…',
    goOn_one: 'All is well: go on with the other key',
    goOn_other: 'All is well: go on with the other {{count, number}} keys',
    leave: 'Leave it here',
    proceed: 'Go on',
    retry: 'Try again and go on',
    retryFailed_one: 'Try the failed key again',
    retryFailed_other: 'Try the {{count, number}} failed keys again',
    lookAgain: 'Look again at those that wait',
    save: 'Save the outcome…',
    saved: 'The outcome was saved as {{file}}',
    openCanary: 'See the first key'
  },
  items: {
    label: 'Keys of the worklist, in the order of their turn',
    place: 'No.',
    key: 'Key',
    environment: 'Environment',
    state: 'State',
    why: 'Detail',
    rotation: 'Rotation',
    canary: 'First',
    canaryHelp: 'The first key of all: after it the worklist waits for you.',
    open: 'Open',
    openLabel: 'Open the rotation of {{label}}',
    filter: 'Show',
    none: 'No key of this worklist is in that state.'
  },
  filters: {
    all: 'All keys: {{total}}',
    failed: 'Failed: {{total}}',
    open: 'Waiting for something: {{total}}',
    waiting: 'Not begun or under way: {{total}}',
    done: 'Replaced: {{total}}',
    undone: 'Undone: {{total}}'
  },
  states: {
    waiting: 'Not begun',
    running: 'Under way',
    open: 'Waits',
    done: 'Replaced',
    failed: 'Failed',
    undone: 'Undone'
  },
  waitsFor: {
    preparation: 'for you to have everything ready for the swap',
    secret: 'for you to make the new key and paste it',
    consumers: 'until every service that uses it is on the new key',
    grace: 'until its grace time is over',
    removal: 'for you to remove the old key at the provider',
    word: 'for your word, since no call can prove it'
  },
  after: {
    done: 'The old key is revoked.',
    undone: 'Undone; the old key is in use.'
  },
  problems: {
    refused: 'The provider refused it. The rotation says what it answered.',
    session_missing: 'Nobody is logged in at the provider. Log in, then try again.',
    too_many_requests: 'Too many requests in a short time. Wait a moment, then try again.',
    server_fault: 'The provider’s server failed. Try again in a while.',
    connection_lost: 'The connection was lost. Try again.',
    timed_out: 'No answer came in time. Try again.',
    unreachable: 'The provider could not be reached. Check the connection, then try again.',
    unreadable_answer: 'The provider’s answer could not be read.',
    cancelled: 'A call was cancelled. Try again.',
    keychain: 'The keychain did not answer. Unlock it, then try again.',
    storage: 'The disk did not take it. Free some space, then try again.',
    audit: 'The audit log could not be written, so it went no further.',
    key_refused: 'A key that should work was refused. The rotation says which.',
    key_accepted: 'The old key still works though it should not. Try again.',
    unproven: 'The answer proves nothing. Try again, or say in its rotation what you know.',
    unprovable: 'No call can prove this key. Say in its rotation what you know.',
    secret_gone: 'The new key was lost before it was stored. Try again: a new one is made.',
    unexpected: 'Something unexpected happened and was logged. Try again.',
    rotation_refused:
      'It is not known which key at the provider this is. Say so under “Sessions and keys”, then try again.',
    rotation_open: 'It is being replaced already. Finish or undo that rotation first.',
    environment_read_only: 'Its environment is read-only here. Change the guard if that is wrong.'
  },
  bar: {
    running: 'Replacing keys: {{done}} of {{total}}',
    stopping: 'Worklist stops: {{done}} of {{total}}',
    waits: 'Worklist waits: {{done}} of {{total}}',
    stopped: 'Worklist stopped: {{done}} of {{total}}'
  },
  news: {
    canary: 'The first key of the worklist is through. The worklist waits for you.',
    canary_failed: 'The first key of the worklist failed. Nothing else was touched.',
    failures: 'The worklist stopped after failures. {{progress}}.',
    put_down: 'The worklist has stopped. {{progress}}.',
    waiting: 'Every key of the worklist had its turn. {{progress}}.',
    finished: 'The worklist is finished. {{progress}}.'
  },
  lock: {
    title: 'A worklist is running',
    text: 'Locked now, the key that is being replaced is left half-way: nothing is lost, a working key stays in use, and after unlocking you go on where it was.',
    now: 'Lock now',
    after: 'Stop after this key, then lock',
    waiting: 'Waiting for the key that is being replaced…'
  },
  start: {
    titleChoose: 'Replace many keys: which?',
    titleConfirm_one: 'Replace {{count, number}} key',
    titleConfirm_other: 'Replace {{count, number}} keys',
    filter: 'Find keys',
    filterPlaceholder: 'Label, environment, owner, tag…',
    onlyChosen: 'Only those chosen',
    table: 'Keys that can be replaced',
    all: 'Choose all that are shown',
    include: 'Replace {{label}}',
    how: 'How',
    modes: { automatic: 'By itself', guided: 'With your help' },
    modeHelp: {
      automatic: 'The provider makes and revokes keys by call: it is replaced from end to end.',
      guided:
        'You make the new key on the provider’s page: the worklist begins the rotation, then waits for you to paste it.'
    },
    obstacles: {
      temporary: 'Temporary: save it for good first',
      rotation_open: 'It is being replaced already',
      read_only: 'Its environment is read-only here'
    },
    chosen_one: '{{count, number}} key chosen',
    chosen_other: '{{count, number}} keys chosen',
    tooMany: 'A worklist takes 500 keys at most. Choose fewer, and make a second one.',
    noneChosen: 'Choose at least one key.',
    leftOut_one: '{{count, number}} key cannot be in it and was left out: see its row.',
    leftOut_other: '{{count, number}} keys cannot be in it and were left out: see their rows.',
    nothingFound: 'No key fits what you look for.',
    noKeys: 'There is no key in the vault yet.',
    next: 'Next',
    change: 'Change the choice',
    places: 'Where they are',
    automatic_one: '{{count, number}} automatic',
    automatic_other: '{{count, number}} automatic',
    guided_one: '{{count, number}} with your help',
    guided_other: '{{count, number}} with your help',
    order: 'In this order',
    more_one: '… and {{count, number}} more',
    more_other: '… and {{count, number}} more',
    happens: 'What will happen',
    happening: {
      canary: '“{{label}}” is replaced first. Then it waits: nothing happens to the others until you let it go on.',
      production: 'Production comes last, from key {{place}} on.',
      safe: 'Each old key stays in use until the new one is proved, and is revoked only after its grace time, when every service that is listed with it is on the new one.',
      guided_one:
        '{{count, number}} key only gets as far as waiting for you: you make the new one on the provider’s page.',
      guided_other:
        '{{count, number}} keys only get as far as waiting for you: you make the new ones on the provider’s page.',
      undo: 'Until its old key is revoked, each rotation can be undone on its own.',
      stop: 'You can stop it after each key. Closing the app loses nothing.'
    },
    session_one: 'Nobody is logged in at {{names}}: its keys would fail. Log in first.',
    session_other: 'Nobody is logged in at {{names}}: their keys would fail. Log in first.',
    logIn: 'Log in at {{name}}',
    stopAfter: 'Stop after failures',
    nobodyElse: 'Where nobody is named as using a key, nothing but Latchkey uses it',
    nobodyElseHelp: 'Without this, such a key waits with its old one until somebody says who uses it.',
    stopAfterHelp: 'So many keys that fail, and it stops by itself.',
    stopAfterInvalid: 'A whole number from 1 to 500.',
    grace: 'Keep each old key for',
    graceHelp: 'At least as long as caches and tokens live.',
    graces: {
      none: 'no longer than needed',
      hour: '1 hour',
      day: '1 day',
      threeDays: '3 days',
      week: '7 days'
    },
    typeCount: 'To begin, type how many keys are replaced: {{count}}',
    countWrong: 'That is not the number. {{count}} keys are replaced.',
    submit_one: 'Replace {{count, number}} key',
    submit_other: 'Replace {{count, number}} keys',
    begun_one: 'The worklist has begun with {{count, number}} key.',
    begun_other: 'The worklist has begun with {{count, number}} keys.'
  }
}
