/** The words for handing a call on, and those of the document itself. */
export const enShare = {
  open: 'Share…',
  openHelp: 'For a ticket or for somebody else: without any key',
  title: 'Share this call',
  intro: 'Keys are never part of it. Before anything is written, it is searched for every value of the vault.',
  bodies: 'Contents',
  bodiesHidden: 'Personal data hidden',
  bodiesShown: 'With personal data',
  bodiesNone: 'Without contents',
  bodiesHelp: {
    hidden: 'What the provider’s data call sensitive is hidden: identity numbers, telephones, addresses.',
    shown: 'Customers’ data can be read by whoever gets this. Keys stay hidden.',
    none: 'Only addresses, headers and causes; nothing of what was sent or answered in the body.'
  },
  parts: 'Files',
  part: {
    markdown: 'Text for a ticket',
    har: 'HAR file for other tools',
    curl: 'Command to do it again',
    findings: 'Causes as data'
  },
  preview: 'The text for a ticket',
  preparing: 'Putting it together…',
  hidden_one: '{{count}} field is hidden',
  hidden_other: '{{count}} fields are hidden',
  copy: 'Copy the text',
  copied: 'The text for the ticket is in the clipboard.',
  save: 'Save…',
  saved: 'Saved as {{file}}',
  notSaved: 'Nothing was saved.',
  choosePart: 'Choose at least one file.',
  document: {
    when: 'When',
    where: 'Where',
    key: 'Key',
    withoutKey: 'without a key',
    took: 'Took',
    causes: 'Probable causes',
    noCauses: 'No known cause fits.',
    todo: 'What to do',
    evidence: 'Rests on',
    request: 'Request',
    response: 'Answer',
    noResponse: 'No answer',
    bodyCut: 'The rest is left out.',
    bodyLeftOut: 'The contents of the answer are left out.',
    bodyBinary: 'The contents are no text.',
    repeat: 'Do it again',
    repeatHint: 'Put the key into the environment variable LATCHKEY_KEY first, then run this with sh.',
    hidden: 'Personal data are hidden, marked as [hidden].'
  }
} as const
