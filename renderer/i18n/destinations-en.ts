/** The words of where a key is written for the services that read it there. */
export const enDestinations = {
  title: 'Where it is written',
  empty:
    'Latchkey can write this key where a service reads it: a .env file, a Docker secret, a Kubernetes Secret, a JSON document or AWS Secrets Manager. You see every change before it is made.',
  list: 'Places where this key is written',
  loading: 'Loading…',
  loadFailed: 'The places cannot be shown',
  add: 'Add a place',
  writeAll: 'Write all…',
  write: 'Write…',
  writeLabel: 'Write the key: {{place}}',
  lookAgain: 'Look again',
  lookAgainLabel: 'Look again: {{place}}',
  remove: 'Take off the list',
  removeLabel: 'Take off the list: {{place}}',
  kinds: {
    dotenv: '.env file',
    docker_secret: 'Docker secret file',
    kubernetes_secret: 'Kubernetes Secret manifest',
    json: 'JSON document',
    aws_secrets_manager: 'AWS Secrets Manager'
  },
  names: {
    dotenv: '.env line {{name}}',
    docker_secret: 'Docker secret, the whole file',
    kubernetes_secret: 'Kubernetes Secret {{secret}}, entry {{entry}}',
    json: 'JSON field {{member}}',
    aws_secrets_manager: 'AWS Secrets Manager, field {{member}}',
    awsWhole: 'AWS Secrets Manager, the whole text'
  },
  standing: {
    looking: 'Not looked yet',
    holds: 'Holds the current key',
    open: 'Holds the key, others may read it',
    older: 'Holds an older key · {{fingerprint}}',
    other: 'Holds something else · {{fingerprint}}',
    empty: 'Holds no key yet',
    address: 'Holds the key, another address',
    missing: 'Not there yet',
    unable: 'Cannot be written'
  },
  addDialog: {
    title: 'Where should this key be written?',
    where: 'Where',
    inFile: 'In a file on this computer',
    inAws: 'In AWS Secrets Manager',
    file: 'File',
    choose: 'Choose a file…',
    chooseNew: 'New file…',
    chooseOther: 'Another file…',
    noFile: 'No file chosen yet. A new file is made with the first write, and only then.',
    fileRequired: 'Please choose a file.',
    kind: 'What kind of file it is',
    variable: 'Name of the line',
    variableHelp: 'As the service reads it, for example WISPHUB_API_KEY. Only this line changes.',
    secretName: 'Name of the Secret',
    secretNameHelp: 'Under metadata.name in the manifest.',
    entry: 'Entry',
    entryHelp: 'Under data or stringData, for example api-key.',
    keyMember: 'Field for the key',
    withBaseUrl: 'Also write the address of the API',
    baseUrlMember: 'Field for the address',
    docker: 'The file holds the key and nothing else.',
    nothingWritten: 'Adding it writes nothing. You see what would change before each write.',
    submit: 'Add',
    added: 'Added. Nothing has been written yet.'
  },
  fieldProblems: {
    variable: 'Letters, digits, and _ . - only, and a letter or _ first.',
    secretName: 'Small letters, digits, - and . only, as Kubernetes takes it.',
    entry: 'Letters, digits, and _ . - only.',
    keyMember: 'Between 1 and 120 characters.',
    baseUrlMember: 'Between 1 and 120 characters.',
    secretId: 'The name or the ARN of the secret, without blanks.',
    connectionId: 'Please choose a connection.'
  },
  taken: 'This place is on the list already.',
  removeDialog: {
    title: 'Take this place off the list?',
    text: 'The file stays exactly as it is, with the key that stands in it. Latchkey only no longer knows of it.',
    textAws: 'The secret stays exactly as it is in AWS. Latchkey only no longer knows of it.',
    undoLost: 'What stood there before earlier writes is let go of: they can no longer be undone here.',
    submit: 'Take off the list',
    done: 'Taken off the list. What is written there stays.'
  },
  dialog: {
    title: 'Write the key',
    titleAll: 'Write the key in {{count}} places',
    key: 'Key',
    version: 'version {{version, number}}',
    looking: 'Looking what would change…',
    change: 'What changes',
    line: 'Line {{line, number}}',
    lineAdded: 'Line {{line, number}}, added',
    wholeFile: 'the whole file',
    wholeSecret: 'the whole text of the secret',
    before: 'Before',
    after: 'After',
    nothing: 'no value',
    hidden: 'no address, so it is not shown',
    current: 'the key in use · {{fingerprint}}',
    older: 'an older version of this key · {{fingerprint}}',
    unknown: 'something else, unknown here · {{fingerprint}}',
    new: 'version {{version, number}} of this key · {{fingerprint}}',
    otherBytes: 'Every other byte of the file stays as it is.',
    otherFields: 'Every other field of the secret stays as it is.',
    newFile: 'The file is not there yet and is made new.',
    onlyRights: 'The key stands there already. Only the rights of the file change.',
    rights: {
      everybody:
        'Rights {{before}} → 600: until now everybody on this computer could read it, then only its owner. A service that reads it under another account loses access: check this first.',
      group:
        'Rights {{before}} → 600: until now its group could read it, then only its owner. A service that reads it through the group loses access: check this first.',
      owner: 'Rights {{before}} → 600: only its owner reads and writes it.',
      kept: 'Rights stay 600: only its owner reads and writes it.',
      new: 'Rights 600: only its owner reads and writes it.'
    },
    promise:
      'Each place is written in one step and read back. If anything goes wrong before that, it stays as it was. The write can be undone until the old key is gone.',
    submit_one: 'Write 1 place',
    submit_other: 'Write {{count, number}} places',
    submitOne: 'Write',
    lookAgain: 'Look again',
    restart: 'A service may read its key only when it starts: reload or restart it afterwards.'
  },
  itemState: {
    looking: 'Looking…',
    unable: 'Cannot be written',
    shown: 'Not written yet',
    waiting: 'Waiting',
    writing: 'Writing…',
    same: 'Nothing to change',
    written: 'Written and read back',
    failed: 'Not written'
  },
  report_one: '{{count, number}} place holds the key now.',
  report_other: '{{count, number}} places hold the key now.',
  reportFailed_one: '{{count, number}} place was not written; it says why.',
  reportFailed_other: '{{count, number}} places were not written; each says why.',
  warnings: {
    earlier_line_stays:
      'The name stands there more than once. Services take the last one, which changes; the earlier ones stay and may hold an old key.',
    quotes_added: 'The key needs quotes here. Not every service takes them off: check that yours does.',
    immutable: 'The Secret is immutable: the cluster refuses the change. Delete it there and apply it anew.',
    other_secret:
      'What stands there is no key that Latchkey knows. Make sure that it is the right place: it will be replaced.',
    link: 'The path leads over a link. The link stays; the file behind it changes.'
  },
  refused: {
    encoding: 'What stands there is not UTF-8 text. Save it as UTF-8, then look again.',
    not_readable: 'What stands there is not of the chosen kind, or has a mistake in it. Correct it, then look again.',
    line_not_readable:
      'The line of this name cannot be read for certain, so nothing is changed. Correct its quotes in an editor, then look again.',
    name_missing:
      'There is no such Secret or entry in the manifest. Add it there with an empty value, or add this place anew with the right name.',
    ambiguous: 'The name stands there more than once, so it is not clear which one counts. Leave one, then look again.',
    several_lines: 'The file has several lines, so it is no Docker secret. Choose another kind, or the right file.',
    not_a_value: 'There is no plain text under this name. Put a text there, or choose another name.',
    encrypted: 'The Secret is encrypted (SOPS). Decrypt it first, or write it with the tool that encrypted it.',
    secret_not_writable:
      'This key cannot stand there: it has line breaks, or the document becomes too large. Choose another kind of place.'
  },
  failed: {
    disk_full: 'The disk is full. Free some space, then look again. The file is as it was.',
    read_only:
      'No permission: the file, its folder or its disk is read-only for this account. Change the rights, then look again. The file is as it was.',
    other_owner:
      'The file belongs to another account and would not stay so: its service could be locked out. Write it from that account. The file is as it was.',
    hard_linked:
      'The file has a second name (hard link), and writing it would part the two. Remove one of them, then look again. The file is as it was.',
    not_a_file: 'There is a folder or a device at this path, and no file. Choose another one.',
    too_large: 'What stands there is too large to be changed safely. Choose another place. It is as it was.',
    dangling_link: 'The path is a link that leads nowhere. Correct the link, then look again.',
    folder_missing: 'The folder of this file is not there. Make it, or connect its drive, then look again.',
    io: 'The disk gave an error, or does not answer. Check it, then look again. Nothing was changed that is not told here.'
  },
  changed: 'It has changed since it was shown, and was left alone. Look again to see what would change now.',
  gone: 'This place is no longer on the list. Nothing was written.',
  writes: {
    show_one: 'Past writes ({{count, number}})',
    show_other: 'Past writes ({{count, number}})',
    list: 'Past writes of this key',
    row: 'version {{version, number}}',
    undo: 'Undo…',
    undoLabel: 'Undo the write of {{time}}: {{place}}',
    states: {
      writing: 'End not known yet',
      written: 'Written',
      undoing: 'End of its undo not known yet',
      undone: 'Undone',
      changed: 'Changed by somebody since'
    },
    noUndo: 'The old key is gone, so there is nothing to go back to.',
    covered: 'Something was written after it. Undo that first.'
  },
  openWrites: {
    title: 'It is not known yet how a write ended',
    text: 'Latchkey was ended in the middle of it, or the place cannot be reached. It is either as it was or holds the new key, never a mixture. Latchkey looks by itself with each start.',
    look: 'Look now',
    stillOpen: 'The place still cannot be reached. It stays noted.',
    settled: 'It is known now how the write ended.'
  },
  undoDialog: {
    title: 'Undo this write?',
    text: 'The file gets back exactly what stood there before, every byte and its rights. It is left alone if somebody has changed it since.',
    textAws:
      'The version that was in use before becomes the one in use again. It is left alone if somebody has changed it since.',
    warning: 'Services then read what stood there before: make sure that it still works.',
    submit: 'Undo',
    done: 'What stood there before stands there again.',
    changed:
      'Somebody has changed it since it was written, so it was left alone. Nothing was undone. Look at it, and write it again if needed.',
    gone: 'What stood there before is no longer kept. Nothing was undone.'
  }
}
