/** The words of who uses a key, and of the versions there are of it. */
export const enConsumers = {
  title: 'Who uses this key',
  empty: 'Nobody is listed. A rotation waits only for the services that are listed here.',
  emptyOpen: 'Nobody is listed, so the rotation that is open waits for nobody. Add those who use this key first.',
  loading: 'Looking up who uses it…',
  list: 'Services that use {{label}}',
  add: 'Add a service',
  edit: 'Edit',
  remove: 'Remove',
  more: 'More for {{service}}',
  onHost: 'on {{host}}',
  reloadHow: 'How it takes up a new key',
  reloadUnknown: 'Nobody has noted how it takes up a new key.',
  reloadNone: 'Not noted',
  checkAsks: 'Check',
  noCheck: 'None. It is confirmed once the old key is no longer used, or by hand.',
  cacheFact: 'Cache or token life',
  cacheNone: 'No cache',
  quietFact: 'Uses its key at least every',
  showRotation: 'Show the rotation',
  who: {
    toggle: 'How do I find out who uses it?',
    text: 'Latchkey sees only what it sends itself, so it cannot know, and it does not guess. Where to look:',
    servers: 'The settings of services: .env files, secrets of Docker and Kubernetes, variables of CI jobs.',
    provider: 'At the provider: who made the key, what for, and when it was last used.',
    people: 'Whoever owns the key, and whoever made it.',
    log: 'The logs of the provider or of a proxy: from which addresses the key comes.',
    doubt:
      'While in doubt, add “Somebody unknown” without a check. Then the old key stays until a person says otherwise.'
  },
  sameKey: 'The same key in this vault: replace it there too',
  plain: {
    mark: 'Name only',
    text: 'Names alone were noted with the key. A rotation waits for them too, but only a person can confirm them. Describe one, and a check can do that.',
    describe: 'Describe it'
  },
  form: {
    addTitle: 'A service that uses {{label}}',
    describeTitle: 'Describe “{{service}}”',
    editTitle: 'Edit “{{service}}”',
    service: 'Service',
    servicePlaceholder: 'WispHub middleware',
    serviceHelp: 'As you call it. Each one only once per key.',
    nameKept: 'Keep this name: under another one, a rotation waits for both.',
    host: 'Where it runs',
    hostHelp: 'Server, cluster or account. May stay empty.',
    reload: 'How it takes up a new key',
    reloadHelp: 'In your words, for whoever does it: “Change WISPHUB_API_KEY in .env, then restart the service”.',
    asks: 'It can be asked whether it works',
    asksHelp:
      'A harmless GET whose answer can only come with a working key. Without it, the old key has to be unused for a while, or a person confirms it by hand.',
    environment: 'Environment to ask',
    environmentPlaceholder: 'Choose where the service answers',
    key: 'Key to ask with',
    keyNone: 'Without a key',
    keyHelp: 'The key that the service itself wants from whoever calls it, not the one that is replaced.',
    path: 'Path',
    pathHelp: 'Where something is always there to be read.',
    expectation: 'What the answer has to show',
    expectations: {
      filled: 'A list that is not empty',
      member: 'A member with something in it',
      text: 'Certain words'
    },
    expectationHelp:
      'An answer alone proves nothing: the WispHub middleware answers 200 with [] when its own key was refused.',
    filledMember: 'Member with the list',
    filledMemberHelp: 'Empty for the answer as a whole; members of members with dots: data.items',
    member: 'Member',
    memberHelp: 'Members of members with dots: company.name',
    contains: 'Words',
    containsHelp: 'Three letters or more, exactly as they stand in the answer.',
    cache: 'It may answer from before for',
    cacheHelp:
      'From a cache, or with a token of the old key. A check counts only after this time. The WispHub middleware keeps answers for 15 minutes.',
    quiet: 'It uses its key at least every',
    quietHelp:
      'Where the provider tells when a key was last used: when the old one has been unused for longer than this, the service no longer has it.',
    amount: 'Number',
    unit: 'Unit',
    units: { second: 'seconds', minute: 'minutes', hour: 'hours', day: 'days' },
    submitAdd: 'Add',
    submitEdit: 'Save',
    added: '“{{service}}” is listed.',
    updated: '“{{service}}” was saved.',
    openRotation: 'A rotation of this key is open. Until the old key is revoked, it waits for this service too.',
    fault: {
      required: 'Please fill this in.',
      words: 'Three letters or more, please.',
      taken: 'A service of this name is listed already.',
      slash: 'A path begins with “/”. The address of the server comes from the environment.',
      duration: 'Please enter a number, such as 15.',
      short: 'At least one minute, please.',
      longCache: 'No more than 30 days.',
      longQuiet: 'No more than 92 days.',
      too_long: 'This is too long.',
      invalid: 'This is not accepted.'
    }
  },
  removing: {
    title: 'Remove “{{service}}” from the list?',
    text: 'Nothing changes at the service. The next rotation of this key will not wait for it.',
    open: 'The rotation that is open goes on waiting for it. After this it can only be confirmed by hand: it can no longer be checked.',
    confirm: 'Remove',
    done: '“{{service}}” is no longer listed.'
  },
  standing: {
    not_waited: 'The rotation that is open does not wait for it.',
    lost: 'The key was lost, so nobody is waited for. Move it to the new key as soon as that is there.',
    new: {
      check: 'On the new key: a check read content',
      last_used: 'On the new key: the old one is no longer used',
      written: 'On the new key: it was written there and read back',
      person: 'On the new key: a person said so'
    },
    old: {
      check: 'Back on the old key: a check read content',
      last_used: 'Back on the old key',
      written: 'Back on the old key: it was written there and read back',
      person: 'Back on the old key: a person said so'
    },
    since: 'Since {{time}}',
    reason: '“{{reason}}”',
    backUnconfirmed: 'Not yet known to be back on the old key',
    backUnconfirmedText: 'It may still have the new key. Put the old one back there, then say so here.'
  },
  closed: {
    not_promoted: {
      title: 'Nothing to do yet',
      text: 'The new key is not in use. This service goes on with the one it has.'
    },
    grace: { title: 'Grace time', text: 'Caches and tokens may still stand for the old key.' },
    consumers_unknown: { title: 'Not known who uses it', text: 'Nobody has said who uses this key.' },
    not_reloaded: {
      title: 'Probably still on the old key',
      text: 'Give it the new key, then say here that it has reloaded.'
    },
    cache_lasts: {
      title: 'Its cache may still answer',
      text: 'It has reloaded, but may answer from before. A check counts once that is over.'
    },
    check_missing: {
      title: 'Ready to be checked',
      text: 'It has reloaded and its cache is over. Now a check shows which key it has.'
    },
    check_too_early: {
      title: 'The check came too early',
      text: 'It may have been answered from the cache, so it proves nothing. Check again.'
    },
    check_empty: {
      title: 'An empty answer proves nothing',
      text: 'It answered, with nothing in it. That is how some services answer when their own key was refused, so the old key stays.'
    },
    check_unexpected: {
      title: 'Not what was expected',
      text: 'It answered something else, so the old key stays. Look at the answer, or at what is expected.'
    },
    check_refused: {
      title: 'The check was refused',
      text: 'It did not take the key it was asked with (401 or 403), so nothing is known of the key it has.'
    },
    check_no_answer: {
      title: 'No answer',
      text: 'It could not be reached, so nothing is known of the key it has. The old key stays.'
    },
    still_used: {
      title: 'The old key is still used',
      text: 'The provider saw it used after the new one came. Somebody still has it, so it stays.'
    },
    use_window_open: {
      title: 'The old key is no longer used; a little longer to be sure',
      text: 'Nobody has been seen using it. This counts once that has lasted as long as this service may go without using its key.'
    },
    not_written: {
      title: 'Not written there yet',
      text: 'Services that read this place still get the old key, so it stays.'
    },
    unconfirmed: {
      title: 'Not confirmed yet',
      text: 'Nothing has shown that it is on the new key, so the old one stays.'
    }
  },
  until: 'Until {{time}}',
  left: '{{time}} left',
  action: {
    reloaded: 'It has reloaded',
    check: 'Check now',
    checkAgain: 'Check again',
    cancelCheck: 'Cancel the check',
    vouch: 'Confirm by hand…',
    withdraw: 'Take it back',
    look: 'Look when the old key was last used',
    last: 'When this one is confirmed and the grace time is over, Latchkey revokes the old key by itself.'
  },
  reloadedDone: '{{service}}: noted that it has reloaded.',
  withdrawn: '{{service}}: no longer counts as moved. The old key stays.',
  looked: 'The provider was asked about the old key.',
  checking: 'Asking {{service}}…',
  outcome: {
    proven: 'It works: the answer shows what was expected.',
    empty: 'It answered with nothing in it. That proves nothing.',
    unexpected: 'It answered something else than was expected.',
    refused: 'It refused the key it was asked with.',
    no_answer: 'It did not answer.'
  },
  outcomeOpen: 'It answers well. That does not show yet which key it has.',
  lastCheck: 'Last check {{time}}',
  showExchange: 'Show the exchange',
  vouchDialog: {
    title: 'Is {{service}} on the new key?',
    titleBack: 'Is {{service}} back on the old key?',
    text: 'Your word takes the place of a proof: the key that is to go may be removed on the strength of it. If {{service}} still has that key then, it stops working.',
    reason: 'How do you know?',
    reasonHelp: 'Kept in the audit log. For example: “Restarted it and saw new data in its log”.',
    confirm: 'Confirm',
    short: 'Three letters or more, please.',
    done: '{{service}}: your word is noted.'
  },
  withdrawDialog: {
    title: 'Does {{service}} still have the other key after all?',
    text: 'Then it no longer counts as moved, and what was known of it counts no more. The key that is to go stays until it is confirmed anew.',
    confirm: 'Take it back'
  },
  versions: {
    title: 'Versions of this key',
    list: 'Versions of {{label}}',
    loading: 'Looking up its versions…',
    one: 'One version, in use since {{date}}. A rotation adds the next.',
    number: 'Version {{number}}',
    state: { current: 'In use', pending: 'Waiting', retired: 'Replaced', deleted: 'Deleted' },
    since: {
      current: 'in use since {{time}}',
      pending: 'stored {{time}}, not in use yet',
      retired: 'replaced {{time}}',
      deleted: 'deleted {{time}}'
    },
    created: 'stored {{time}}',
    keptUntil: 'Kept for an undo; its secret is deleted once the old key is revoked, not before {{time}}.',
    kept: 'Kept for an undo; its secret is deleted once the old key is revoked.',
    onlyJournal: 'Only the journal knows it any more; its secret is gone.',
    rotation: 'Show its rotation',
    held: {
      title: 'A version is kept for a rotation that cannot be read',
      text: 'Its journal is damaged, so it cannot go on, and it keeps this key from being replaced. The version in use works as before.',
      action: 'Delete what is kept…',
      confirmTitle: 'Delete the versions that are kept?',
      confirmText: 'The version in use stays and goes on working. These are deleted from the keychain for good:',
      confirmLimit:
        'Where one of them still works at the provider, only the provider’s page can remove it. Note its fingerprint before.',
      confirm: 'Delete them',
      done: 'What was kept has been deleted. This key can be replaced again.'
    }
  }
}
