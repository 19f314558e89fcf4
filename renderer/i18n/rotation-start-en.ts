/** The words of beginning a rotation, and of what a key itself shows of it. */
export const enRotationStart = {
  start: {
    title: 'Rotate “{{label}}”',
    looking: 'Looking at what this would be…',
    where: 'Where',
    works: 'What will happen',
    automatic: {
      create: 'Latchkey makes a new key at {{provider}}, with the same scopes.',
      store: 'It is stored beside the current one and tried with a harmless request.',
      swap: 'Then the new one comes into use here, in one moment.',
      wait: 'The old one goes on working until everyone is confirmed on the new one and the grace time is over.',
      revoke: 'Only then is the old one revoked, and it is checked that it is refused.'
    },
    guided: {
      create: 'You make a new key on the page of {{provider}} and paste it here.',
      store: 'It is stored beside the current one and tried with a harmless request.',
      swap: 'Then the new one comes into use here, in one moment.',
      wait: 'The old one is kept until everyone is confirmed on the new one and the grace time is over.',
      revoke: 'You remove the old one on the page, and Latchkey checks that it is refused.'
    },
    overlap: {
      yes: 'Both keys work side by side: nobody is without a working one.',
      no: 'Here the old key ends as soon as a new one is made. So everything is prepared first, and the swap is one step.',
      unknown:
        'It is not certain that the old key goes on working once a new one is made. So everything is prepared first, and the swap is one step.'
    },
    safe: {
      automatic: 'Starting is safe: until the old key is removed, everything can be undone.',
      guided: 'Starting is safe: it changes nothing until you paste the new key. You are told when to make it.'
    },
    consumers_one: '{{count, number}} place uses this key',
    consumers_other: '{{count, number}} places use this key',
    consumersText: 'The old key stays until each of them is confirmed on the new one.',
    noConsumersTitle: 'Nobody has said who uses this key',
    noConsumersText:
      'Until somebody does, the old key stays. Add those who use it, and it goes once each is on the new one.',
    nobodyElse: 'Nothing but Latchkey uses this key',
    nobodyElseHelp: 'Then the old key goes after its grace time, without asking anybody else.',
    addConsumers: 'Say who uses it',
    grace: 'Keep the old key for',
    graceUnit: 'Unit',
    units: { minutes: 'minutes', hours: 'hours', days: 'days' },
    graceHelp: 'Counted from the swap. Nothing is removed before.',
    graceLeast: 'At least {{span}}: so long a cache or a token may stand for the old key.',
    graceProblem: {
      number: 'A whole number, please.',
      short: 'At least {{span}}: so long a cache or a token may stand for the old key.',
      long: 'At most a year.'
    },
    life: 'The new key ends',
    lifeSame: 'After as long as the old one',
    productionTitle: 'This is production',
    productionText: 'The key is replaced for real. Type its name to start.',
    typeName: 'Type “{{name}}” to start',
    submit: 'Start the rotation',
    started: 'The rotation of “{{label}}” has begun.',
    obstacle: {
      rotation_open: 'A rotation of this key is open already. Finish it or undo it.',
      temporary: 'This key is in memory only. Keep it in the vault first.',
      gone: 'This key is no longer in the vault.'
    },
    openIt: 'Show the open rotation',
    notLinkedTitle: 'Which key at {{provider}} is this?',
    notLinkedText:
      'Latchkey could not tell which of the keys at the provider this one is, and never replaces the wrong one. Say so among the keys at the provider, then start again. Nothing was changed.',
    toKeys: 'Show the keys at {{provider}}',
    sessionTitle: 'Nobody is logged in at {{provider}}',
    sessionText: 'Keys are made and revoked there with a login. Nothing was changed.'
  },
  lostKey: {
    title: 'Lost key: “{{label}}”',
    lead: 'For a key that somebody else may have. It is not waited for anyone: a key in wrong hands is worse than a service that stands still.',
    at: 'What happens, from the first moment',
    disable: 'The key {{fingerprint}} is disabled: Latchkey sends nothing with it any more.',
    revoke: 'It is revoked at {{provider}}.',
    remove: 'You remove it on the page of {{provider}}; Latchkey checks that it is refused.',
    create: 'A new key with the same scopes is made, stored and tried.',
    paste: 'You make a new one there and paste it here; it is stored and tried.',
    replace: 'It comes into use here, and the old one is deleted.',
    standStill: 'These stand still until they have the new key',
    standStillNone: 'Nobody has said who uses this key. Whoever does stands still until they have the new one.',
    typed: 'Type “{{name}}” to disable and replace it',
    submit: 'Disable and replace it now',
    started: 'The key “{{label}}” is disabled. Nothing is sent with it any more.',
    failedDisabled: 'The key is disabled all the same: nothing is sent with it. The rest could not begin yet.',
    checkTitle: 'What to check now',
    checkText: 'The key is replaced. These are the places where it may have done harm, or is still written.',
    check: {
      history: 'Requests that went out with the old key: is there one that nobody made?',
      historyAction: 'Open the history',
      lastUsed: 'The provider’s own record: when and from where was the old key used last?',
      lastUsedAction: 'Show the keys at the provider',
      consumers: 'Those who use it: give each the new key and reload it.',
      consumersAction: 'Show who uses it',
      versions:
        'Other places with the same key: files, backups, exports, chats, wikis. It is worthless there now; take it away all the same.',
      versionsAction: 'Show its versions',
      debt: 'Other keys that lay in the same place: rotate them too.',
      debtAction: 'Go to the key debt'
    },
    checked: 'Checked',
    checkNote: 'The ticks are for you alone, and are not kept.'
  },
  disabled: {
    mark: 'disabled',
    title: 'This key is disabled',
    text: 'It may be in the wrong hands, so nothing is sent with it. Replace it.',
    byRotation: 'Its rotation decides when it can be used again.',
    enable: 'Enable again',
    enableTitle: 'Enable “{{label}}” again?',
    enableText: 'Requests can go out with it again. Do this only if nobody else has it.',
    enabled: '“{{label}}” can be used again.',
    replace: 'Replace it…'
  },
  line: {
    title: 'Rotation',
    never: 'Not rotated with Latchkey yet.',
    last: 'Last rotated {{time}}.',
    open: 'Being rotated: {{status}}.',
    openLabel: 'Show the rotation of {{label}}',
    show: 'Show',
    rotate: 'Rotate…',
    rotateLabel: 'Rotate… ({{label}})'
  },
  menu: { rotate: 'Rotate…', lost: 'Lost key…' },
  replaceHint:
    'Replace swaps at once, for this app alone. Rotate keeps the old key until everything is on the new one.',
  replaceHintAction: 'Rotate instead'
}
