/** The words of how one key is replaced by another. */
import { enRotationPlan } from './rotation-plan-en'
import { enRotationStart } from './rotation-start-en'

export const enRotation = {
  ...enRotationPlan,
  ...enRotationStart,
  title: 'Rotations',
  loading: 'Reading the rotations…',
  list: 'Rotations',
  details: 'Rotation of {{label}}',
  emptyTitle: 'Replace a key without an outage',
  emptyText:
    'A rotation makes or takes in a new key, tries it, swaps it in one moment, and keeps the old one until all who use it are on the new one. Only then is the old one removed. Until that moment it can be undone. Begin with a key here, from its details in the vault, or from the key debt.',
  choose: 'Key to rotate',
  choosePlaceholder: 'Choose a key…',
  begin: 'Rotate…',
  noKeys: 'There is no key in the vault yet. Add one first.',
  open_one: 'Open · {{count, number}}',
  open_other: 'Open · {{count, number}}',
  closed_one: 'Closed · {{count, number}}',
  closed_other: 'Closed · {{count, number}}',
  status: {
    failed: 'A step failed',
    cutShort: 'Cut short',
    waits: 'Waits for you',
    paused: 'Ready to go on',
    running: 'Under way',
    grace: 'Grace time',
    done: 'Done',
    undone: 'Undone'
  },
  lost: 'Lost key',
  worklist: 'Part of a worklist',
  openedAt: 'Begun {{time}}',
  showKey: 'Show the key in the vault',
  next: 'What is next',
  continue: 'Continue',
  tryAgain: 'Try this step again',
  cancelStep: 'Cancel this step',
  cancelled: 'The step is being cancelled. What was done is noted.',
  undo: 'Undo…',
  logIn: 'Log in',
  box: {
    running: { title: 'Under way: {{row}}', text: 'This goes on by itself. You can go on working elsewhere.' },
    failed: {
      title: 'This step failed: {{row}}',
      text: 'Nothing else was touched. This is what happened, what was kept, and what to do:'
    },
    cutShort: {
      title: 'It was cut short here: {{row}}',
      text: 'Latchkey ended in the middle of it. Nothing is lost: every step was written down before it was done. “Continue” first looks at what has happened, then goes on.'
    },
    paused: { title: 'Next: {{row}}', text: 'Everything before it is done and noted.' },
    preparation: {
      title: 'Get everything ready first',
      text: 'It is not certain that the old key goes on working once a new one is made. So make the new key only when you can paste it at once: then there is one short swap, and no gap.'
    },
    secret: {
      title: 'Paste the new key',
      text: 'Make it on the provider’s page, then paste it here. It is stored beside the current one, tried, and only then comes into use.'
    },
    consumers: {
      title: 'Confirm that everyone is on the new key',
      text: 'The old key stays until each of these is confirmed. Latchkey confirms by itself what it can see; for the others say so, with a reason.'
    },
    consumersLost: {
      title: 'Write the new key where it is read',
      text: 'What reads its key from these places stands still until the new one is there. Write it, or say why it need not be.'
    },
    consumersBack: {
      title: 'Confirm that everyone is back on the old key',
      text: 'The new key stays until each of these is confirmed on the old one again.'
    },
    grace: {
      title: 'The old key is kept until {{time}}',
      text: 'Caches and tokens may still stand for it. It goes on by itself while Latchkey is open, and otherwise at the next start.'
    },
    removal: {
      title: 'Remove the old key on the provider’s page',
      text: 'Everyone is on the new key, which has just been tried again. Delete {{old}} at the provider, then say so here. Latchkey then checks that it is really refused.'
    },
    removalLost: {
      title: 'Remove the lost key on the provider’s page, now',
      text: 'Whoever has the key {{old}} can use it until then. Delete it at the provider, then say so here.'
    },
    removalNew: {
      title: 'Remove the new key on the provider’s page',
      text: 'The old key is in use again. Delete the new key {{new}} at the provider, then say so here.'
    },
    word: {
      title: 'Only you can tell: {{row}}',
      text: 'No harmless request could prove this. Look for yourself, and say what you saw.'
    }
  },
  fault: {
    refused: { title: 'The provider said no.', advice: 'See its answer in the history, then try again or undo.' },
    session_missing: {
      title: 'Nobody is logged in at the provider, or the session has ended.',
      advice: 'Log in, then try the step again.'
    },
    too_many_requests: {
      title: 'The provider says: too many requests.',
      advice: 'Wait a few minutes, then try the step again. Nothing else has to be done.'
    },
    server_fault: { title: 'The provider had a fault of its own.', advice: 'Try again in a few minutes.' },
    connection_lost: {
      title: 'The connection broke off.',
      advice: 'Try the step again: it first looks at what happened.'
    },
    timed_out: {
      title: 'The provider did not answer in time.',
      advice: 'Try the step again: it first looks at what happened.'
    },
    unreachable: {
      title: 'The provider could not be reached.',
      advice: 'Check the network, a VPN and the address of the environment, then try again.'
    },
    unreadable_answer: {
      title: 'The answer of the provider could not be read.',
      advice: 'See it in the history, then try the step again.'
    },
    cancelled: { title: 'You cancelled this step.', advice: 'Continue when you are ready.' },
    keychain: {
      title: 'The keychain of this computer is locked or did not answer.',
      advice: 'Unlock it, then try the step again.'
    },
    storage: {
      title: 'It could not be written to disk.',
      advice: 'The disk may be full. Make room, then try the step again.'
    },
    audit: {
      title: 'The audit log could not be written.',
      advice: 'Without a record nothing is done. Check the disk and its rights, then try again.'
    },
    key_refused: { title: 'The provider refused a key that should work.', advice: 'Try again, or undo.' },
    key_accepted: { title: 'The provider took a key that should be refused.', advice: 'Remove it, then try again.' },
    unproven: {
      title: 'The answer proves nothing about the key.',
      advice: 'The provider answers the same without a key. Try again, or say what you have seen yourself.'
    },
    unprovable: {
      title: 'There is no harmless request that could prove it.',
      advice: 'Look for yourself, and say what you saw.'
    },
    secret_gone: {
      title: 'The new key was made, and lost before it was stored.',
      advice: 'It is removed at the provider and another one is made.'
    },
    unexpected: { title: 'Something unexpected happened.', advice: 'Try the step again. What was done is noted.' },
    probe_key_refused: {
      title: 'The provider refused the new key.',
      advice:
        'It may not be complete, or not active yet. Try again in a minute; if it is the wrong one, undo and begin again with the right one.'
    },
    reprobe_key_refused: {
      title: 'The new key was refused just before the old one was to go.',
      advice: 'The old key was not touched. Find out what happened to the new one; then try again, or undo.'
    },
    probe_old_key_refused: {
      title: 'The old key no longer works, so there is no way back.',
      advice: 'Going back would leave nothing that works. Go on with the new key.'
    },
    verify_key_accepted: {
      title: 'The old key still works.',
      advice: 'It has not been removed, or not taken effect yet. Remove it, then say so again.'
    },
    verify_unproven: {
      title: 'The answer does not show that the old key is refused.',
      advice: 'Try again in a minute, or look at the provider’s page and say what you saw.'
    },
    create_secret_gone: {
      title: 'The new key was made, and lost before it was stored.',
      advice: 'Continue: it is removed at the provider and another one is made.'
    },
    stage_secret_gone: {
      title: 'The new key was lost before it was stored.',
      advice: 'Continue: what was made is removed, and another one is made or asked for.'
    }
  },
  retryAt: 'It asks not to be asked again before {{time}}.',
  mayHaveHappened: 'It may have happened all the same. The next try looks first, and does nothing twice.',
  kept: 'What was kept',
  checklist: {
    label: 'Before the swap',
    keyPage: 'I can open the provider’s key page and may make keys there.',
    consumers: 'I know who uses this key, and how each takes up a new one.',
    now: 'I can paste the new key here right after making it.'
  },
  checklistConfirm: 'All is ready',
  keyPage: 'Open the key page',
  keyPageUrl: 'Opens in your browser: {{url}}',
  pasteSubmit: 'Store and try the new key',
  pasteRefused: {
    same_key: 'This is the old key. Make a new one on the provider’s page and paste that.',
    keptText: 'The key is still held. Nothing has changed.'
  },
  pasted: 'The new key {{fingerprint}} was stored.',
  users: 'Who uses it',
  destinations: {
    list: 'Where it is written',
    text: 'The new key has to stand in these places before the old one goes.',
    open: 'Not written yet',
    written: 'Holds the new key, as was read back',
    person: 'Confirmed by hand: {{reason}}',
    confirm: 'Confirm by hand…',
    confirmLabel: 'Confirm by hand… ({{name}})',
    withdraw: 'Withdraw',
    withdrawLabel: 'Withdraw the confirmation of {{name}}'
  },
  unknown: {
    name: 'Whoever nobody has named',
    state: 'Nobody has said who uses this key, so the old one stays',
    nobody: 'Nothing else uses it…',
    nobodySaid: 'Nothing else uses it: {{reason}}',
    title: 'Does nothing but Latchkey use this key?',
    text: 'Say so only if you are sure: after this the old key may be removed, and whatever still uses it would stand still.',
    placeholder: 'For example: only used for tests from this app',
    submit: 'Nothing else uses it',
    withdrawLabel: 'Withdraw that nothing else uses it'
  },
  confirmConsumer: {
    title: 'Does “{{name}}” hold the new key?',
    text: 'Say so only if you have seen it. After this the old key may be removed, and whatever reads it there would stand still if it still held the old one.',
    reason: 'How do you know?',
    placeholder: 'For example: written by the deployment at 10:20',
    submit: 'It holds the new key'
  },
  checkAgain: 'Look again',
  graceLeft: '{{span}} left',
  removal: {
    confirm: 'I have removed it…',
    title: 'Has the key {{fingerprint}} been removed?',
    text: 'Latchkey now tries it once, to see that the provider refuses it. Until that is seen, nothing is deleted here.',
    textNew: 'Latchkey then deletes its copy of it. The key {{fingerprint}} is not in use here.',
    typed: 'Type its fingerprint “{{fingerprint}}” to go on',
    reason: 'Where and how was it removed?',
    placeholder: 'For example: deleted on the key page by Ana',
    submit: 'It is removed'
  },
  vouch: {
    yesWorks: 'The key works…',
    noWorks: 'It does not work…',
    yesRefused: 'It is refused…',
    noRefused: 'It still works…',
    titleYes: 'You say: this has been seen',
    titleNo: 'You say: the opposite was seen',
    textYes: 'Your word stands for the proof that no request could give. The rotation goes on from here.',
    textNo: 'The step counts as failed. Nothing is removed.',
    reason: 'What did you see?',
    submit: 'Say so'
  },
  undoDialog: {
    title: 'Undo the rotation of “{{label}}”?',
    early: 'Nothing has come into use yet. What was made or stored for it is taken away, and the key {{old}} stays.',
    staged:
      'The old key {{old}} is tried first. Only if it still works is the new key {{new}} taken away: at the provider, and here.',
    promoted:
      'The old key {{old}} is tried first. If it still works, it comes into use again at once. The new key {{new}} is kept until those who changed to it are back, and then removed.',
    lost: 'The key {{old}} is enabled again. Do this only if it turned out that nobody else had it.',
    reason: 'Why is it undone?',
    submit: 'Undo',
    keep: 'Go on with the rotation'
  },
  reasonMissing: 'Please give a reason; it goes into the audit log.',
  ended: {
    done: 'This rotation is done. It took {{span}}.',
    undone: 'This rotation was undone.',
    rotateAgain: 'Rotate again…'
  },
  badge_one: '{{count, number}} rotation needs you',
  badge_other: '{{count, number}} rotations need you',
  notice: {
    title_one: 'A rotation was cut short',
    title_other: '{{count, number}} rotations were cut short',
    text: 'Latchkey ended in the middle. Every step was written down before it was done, so nothing is lost: continuing first looks at what has happened.',
    where: '{{label}}: {{row}}',
    more_one: 'and {{count, number}} more',
    more_other: 'and {{count, number}} more',
    continue: 'Continue',
    continueAll: 'Continue all',
    look: 'Look',
    continued: 'Continued. Look at the rotations for how far they have come.'
  },
  announce: {
    done: 'The rotation of {{label}} is done.',
    undone: 'The rotation of {{label}} was undone.',
    failed: 'The rotation of {{label}}: a step failed.',
    waits: 'The rotation of {{label}} waits for you.',
    grace: 'The rotation of {{label}}: the old key is kept for the grace time.'
  }
}
