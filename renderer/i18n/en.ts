/** The words of the app. Every other language has the same keys; the compiler checks it. */
export const en = {
  app: {
    name: 'Latchkey',
    promise: 'No account, no telemetry, works offline.',
    skipToContent: 'Skip to content',
    loading: 'Loading…'
  },
  nav: {
    label: 'Main',
    vault: 'Vault',
    requests: 'Requests',
    history: 'History',
    menu: 'Show or hide the sidebar',
    settings: 'Settings'
  },
  common: {
    cancel: 'Cancel',
    close: 'Close',
    delete: 'Delete',
    dismiss: 'Dismiss',
    tryAgain: 'Try again',
    loadMore: 'Load more',
    back: 'Back',
    name: 'Name',
    value: 'Value',
    none: 'None',
    technical: 'Technical detail'
  },
  settings: {
    title: 'Settings',
    language: 'Language',
    languageSystem: 'Same as the system',
    theme: 'Appearance',
    themeSystem: 'Same as the system',
    themeLight: 'Light',
    themeDark: 'Dark',
    about: 'About',
    version: 'Latchkey {{version}} · Electron {{electron}} · Chromium {{chromium}}',
    shortcuts: 'Keyboard shortcuts'
  },
  shortcuts: {
    title: 'Keyboard shortcuts',
    send: 'Send; press again to cancel',
    newRequest: 'New request',
    url: 'Go to the URL',
    find: 'Find in the response',
    history: 'History',
    settings: 'Settings',
    shortcuts: 'This list'
  },
  firstRun: {
    title: 'Keep your API keys in one place, and see why a call fails',
    intro: 'Keys rest in the keychain of this computer. Requests are signed and sent without a key ever being shown.',
    sandboxTitle: 'Try the sandbox',
    sandboxText: 'Starts a practice API on this computer, with example keys, and opens a request that works.',
    sandboxAction: 'Try the sandbox',
    sandboxStarting: 'Starting the sandbox…',
    keyTitle: 'Add a key',
    keyText: 'Saves an API key of yours in the keychain, ready to be used in requests.',
    keyAction: 'Add a key'
  },
  vault: {
    statusOpening: 'Opening the vault',
    statusOpen: 'Vault open',
    statusMemory: 'Vault open, nothing is saved',
    statusLocked: 'Keychain locked',
    statusUnavailable: 'No keychain',
    statusDamaged: 'Vault needs attention',
    openingTitle: 'Opening the vault',
    openingText: 'Latchkey is asking the keychain. If it shows a window of its own, please answer it there.',
    kept: 'What was kept',
    todo: 'What to do',
    file: 'File',
    trySandbox: 'Try the sandbox without saving',
    trySandboxHint: 'Works with example keys only. Everything is forgotten when you quit.',
    memoryTitle: 'Nothing is saved.',
    memoryText: 'This vault lives in memory: keys, history and settings are forgotten when you quit.',
    keptAll: 'Your keys and your history are untouched. Nothing was written.',
    keptFiles: 'Nothing was written, repaired or deleted. What is there stays as it is, in the keychain too.',
    damagedRowsTitle_one: 'One record could not be read',
    damagedRowsTitle_other: '{{count}} records could not be read',
    damagedRowsText_one: 'It was kept as it is and left out. Everything else was read.',
    damagedRowsText_other: 'They were kept as they are and left out. Everything else was read.',
    damagedRow: '{{table}}, record {{id}}',
    repairedTitle: 'An interrupted change was put right',
    repairedSaveUndone: '“{{label}}”: saving had not finished, so it was undone. Please add the key again.',
    repairedSaveFinished: '“{{label}}”: saving was interrupted and has been finished.',
    repairedDeleteFinished: '“{{label}}”: deleting was interrupted and has been finished.',
    tables: {
      environments: 'Environments',
      credentials: 'Keys',
      versions: 'Key versions',
      exchanges: 'History',
      settings: 'Settings'
    }
  },
  vaultLocked: {
    title: 'The keychain is locked',
    what: 'The keychain of this computer did not let Latchkey read its entry.',
    todo: 'Unlock the keychain (usually by signing in to your session again, or in the keychain app), then try again.'
  },
  vaultUnavailable: {
    no_bus: {
      title: 'There is no keychain in this session',
      what: 'Latchkey could not find the session bus through which the keychain is reached.',
      todo: 'Start Latchkey from a desktop session, not from a bare terminal or a remote shell, then try again.'
    },
    no_service: {
      title: 'No keychain is running',
      what: 'This session has no keychain service, such as GNOME Keyring or KWallet.',
      todo: 'Install or start a keychain service, sign in again, then try again.'
    },
    timeout: {
      title: 'The keychain does not answer',
      what: 'Latchkey asked the keychain and waited, but no answer came.',
      todo: 'Look for a window of the keychain that waits for your password. Answer it, then try again.'
    },
    helper_crashed: {
      title: 'The connection to the keychain broke',
      what: 'The part of Latchkey that talks to the keychain stopped several times.',
      todo: 'Try again. If it happens again, restart the computer, then Latchkey.'
    },
    storage: {
      title: 'The vault’s folder cannot be used',
      what: 'Latchkey could not read or write its own files. Nothing was changed.',
      todo: 'See whether the disk is full or the folder is read-only, then try again.'
    }
  },
  vaultDamaged: {
    header_damaged: {
      title: 'The vault’s description cannot be read',
      what: 'The small file that describes the vault is damaged, so Latchkey cannot tell which keychain entries are its own.',
      todo: 'Put back this file from a backup, then try again.'
    },
    header_missing: {
      title: 'The vault’s description is missing',
      what: 'The database is here, but the small file that describes the vault is not.',
      todo: 'Put back this file from a backup or from the recycle bin, then try again.'
    },
    database_missing: {
      title: 'The vault’s database is missing',
      what: 'The vault’s description is here, but the database with the list of your keys is not.',
      todo: 'Put back this file from a backup or from the recycle bin, then try again.'
    },
    database_damaged: {
      title: 'The vault’s database is damaged',
      what: 'The database cannot be read. Latchkey did not repair or replace it.',
      todo: 'Put back this file from a backup, then try again. Keep the damaged file until you have everything.'
    },
    key_missing: {
      title: 'The keychain no longer holds the vault’s key',
      what: 'The keychain works, but the entry that opens this vault’s database is gone.',
      todo: 'If you restored or moved your user account, restore the keychain too, then try again.'
    },
    sentinel_changed: {
      title: 'The keychain does not belong to this vault',
      what: 'The keychain works, but the entry that marks this vault is not the one that was written.',
      todo: 'If you restored an older keychain or another user’s files, put the matching ones back, then try again.'
    }
  },
  sandbox: {
    stopped: 'Sandbox stopped',
    starting: 'Sandbox starting',
    running: 'Sandbox running',
    failed: 'Sandbox failed',
    start: 'Start',
    stop: 'Stop',
    startLabel: 'Start the sandbox',
    stopLabel: 'Stop the sandbox'
  },
  environment: {
    label: 'Environment',
    production: 'Production',
    notProduction: 'Test',
    sandbox: 'Sandbox',
    none: 'No environment chosen'
  },
  credentials: {
    title: 'Vault',
    count_one: '{{count, number}} key',
    count_other: '{{count, number}} keys',
    countOf: '{{shown}} of {{total}} keys',
    filter: 'Filter keys',
    filterPlaceholder: 'Filter by label, provider, environment or fingerprint',
    add: 'Add a key',
    label: 'Label',
    provider: 'Provider',
    environment: 'Environment',
    fingerprint: 'Fingerprint',
    fingerprintHelp: 'Four digits that tell two keys apart and reveal neither.',
    state: 'State',
    created: 'Created',
    actions: 'Actions',
    example: 'Example',
    use: 'Use',
    useLabel: 'Use {{label}} in a request',
    check: 'Check {{label}}',
    delete: 'Delete {{label}}',
    checked: '{{label}}: {{state}}',
    saved: '“{{label}}” is in the keychain. Fingerprint {{fingerprint}}.',
    deleted: '“{{label}}” was deleted.',
    noMatchTitle: 'No key matches',
    noMatchText: 'Nothing here contains “{{filter}}”.',
    clearFilter: 'Clear the filter',
    emptyTitle: 'The vault is empty',
    emptyText: 'Add a key to use it in requests, or try the sandbox, which brings example keys.',
    deleteTitle: 'Delete this key?',
    deleteText: 'This removes “{{label}}” ({{fingerprint}}) of the environment “{{environment}}” from the keychain.',
    deleteConsequence: 'The key stays valid at the provider. Requests in the history stay. This cannot be undone.',
    deleteConfirm: 'Delete the key'
  },
  credentialState: {
    ready: 'Ready',
    unchecked: 'Not checked',
    missing: 'Missing',
    mismatch: 'Changed',
    unreadable: 'Unreadable',
    saving: 'Saving'
  },
  credentialStateHelp: {
    ready: 'The keychain holds this key, as it was saved.',
    unchecked: 'Not read since Latchkey was started.',
    missing: 'The keychain works but no longer holds this key. Delete it here and add it again.',
    mismatch: 'The keychain holds something else than what was saved. It is not sent. Delete it here and add it again.',
    unreadable: 'The entry is damaged. Delete it here and add it again.',
    saving: 'Saving has not finished.'
  },
  credentialForm: {
    title: 'Add a key',
    provider: 'Provider',
    label: 'Label',
    labelHelp: 'How you will recognise this key.',
    labelPlaceholder: 'Support team',
    host: 'Host',
    hostPlaceholder: 'Choose the host of your account',
    hostOwn: 'Another address…',
    baseUrl: 'Base URL',
    environment: 'Environment name',
    production: 'This is production',
    productionHelp: 'Asks you to type the environment’s name before anything is changed there.',
    secretOnce: 'Goes straight to the keychain. Latchkey will not show it again.',
    showSecret: 'Show or hide the key',
    submit: 'Save in the keychain',
    saving: 'Saving…',
    pasteAgain: 'For safety the key was cleared from this form: please paste it again.',
    pasteAgainField: 'Please paste the key again.'
  },
  fieldError: {
    required: 'Please fill this in.',
    tooLong: 'This is too long.',
    invalid: 'This is not accepted: {{detail}}.'
  },
  secretProblems: {
    empty: 'The key is empty.',
    line_break: 'The key has a line break in it. Copy the key alone, in one line.',
    nul: 'The key has an invisible zero character in it. Copy it again.',
    control_character: 'The key has an invisible control character, such as a tab, in it. Copy it again.',
    not_latin1: 'The key has a character that cannot travel in a header, such as a typographic quote. Copy it again.',
    lone_surrogate: 'The key has a broken character in it. Copy it again.'
  },
  baseUrlProblems: {
    empty: 'Please fill this in.',
    control_character: 'There is an invisible control character in it. Type it again.',
    backslash: 'Use slashes (/), not backslashes.',
    scheme_missing: 'Begin with https:// (or http://).',
    scheme_not_http: 'Only https:// and http:// addresses can be used.',
    userinfo: 'Leave out the user name and password before the @. The key goes in its own field.',
    query: 'Leave out the question mark and what follows it.',
    fragment: 'Leave out the # and what follows it.',
    invalid: 'This is not an address. It looks like https://api.example.com.'
  },
  requestProblems: {
    method_invalid: 'This method cannot be sent.',
    url_control_character: 'There is an invisible control character in it.',
    url_backslash: 'Use slashes (/), not backslashes.',
    url_fragment: 'A # is never sent. Write %23 if you mean the character, or leave it out.',
    url_scheme: 'Only https:// and http:// addresses can be used.',
    url_not_absolute: 'Begin with a slash (a path of the environment) or with https://.',
    url_userinfo: 'Leave out the user name and password before the @.',
    url_invalid: 'This is not an address.',
    url_dot_segment: 'The path holds . or .. as a part; write the path out.',
    placeholder_unknown: 'A name in braces has no value. Braces may stand in the path only.',
    path_parameter_twice: 'This path parameter is there twice.',
    path_parameter_empty: 'This path parameter has no value.',
    path_parameter_dots: 'A path parameter cannot be . or ..',
    header_name_invalid: 'This is not a header name.',
    header_value_invalid: 'This value has a character that cannot travel in a header.',
    header_not_allowed: 'This header is set by the connection itself and cannot be written by hand.',
    not_encodable: 'There is a broken character in it.',
    boundary_invalid: 'The multipart boundary cannot be used.',
    boundary_in_part: 'A part holds the multipart boundary. Send again.',
    credential_header_twice: 'This header is the one the key travels in. Remove it, or send without a key.',
    credential_other_origin: 'The key belongs to another address.',
    secret_invalid: 'The key cannot travel in a header. Add it again.'
  },
  requestFields: {
    method: 'Method',
    url: 'URL',
    pathParameters: 'Path parameter, line {{line}}',
    query: 'Query, line {{line}}',
    headers: 'Headers, line {{line}}',
    body: 'Body',
    credential: 'Key'
  },
  catalogue: {
    title: 'Catalogue',
    provider: 'Provider',
    search: 'Search tasks',
    noMatch: 'No task matches.',
    new: 'New request'
  },
  effect: { read: 'Reads', diagnostic: 'Runs a network check', write: 'Changes data', destructive: 'Deletes data' },
  request: {
    untitled: 'New request',
    method: 'Method',
    url: 'URL',
    urlPlaceholder: '/api/… or https://…',
    send: 'Send',
    cancel: 'Cancel',
    cancelling: 'Cancelling…',
    as: 'as',
    credential: 'Key',
    credentialPlaceholder: 'Choose a key',
    withoutKey: 'Without a key',
    noCredentials: 'No keys yet. Add one in the vault.',
    notFound: 'No key matches.',
    preview: 'Will be sent to',
    needEnvironment: 'Choose a key, or an environment without one, to send.',
    needUrl: 'Enter a path or a URL.',
    needPath_one: 'Fill in the path parameter {{names}}.',
    needPath_other: 'Fill in the path parameters {{names}}.',
    tabs: 'Parts of the request',
    params: 'Params',
    headers: 'Headers',
    body: 'Body',
    docs: 'Docs',
    pathParameters: 'Path',
    query: 'Query',
    noPathParameters: 'Write {name} in the URL to get a path parameter.',
    addRow: 'Add a line',
    removeRow: 'Remove the line {{name}}',
    enableRow: 'Send the line {{name}}',
    rowName: 'Name of line {{index}}',
    rowValue: 'Value of line {{index}}',
    required: 'required',
    headersNote: 'The key is added when sending, as {{authentication}}. It need not be written here.',
    bodyKind: 'Kind of body',
    bodyNone: 'None',
    bodyJson: 'JSON',
    bodyText: 'Text',
    bodyForm: 'Form',
    bodyMultipart: 'Multipart',
    bodyNoneText: 'This request has no body.',
    bodyLabel: 'Body of the request',
    invalidJson: 'Not valid JSON. It would be sent as it stands.',
    formatJson: 'Format'
  },
  docs: {
    emptyTitle: 'Nothing to show yet',
    emptyText: 'Choose a task in the catalogue to read what it does and what it needs.',
    task: 'Task',
    call: 'Call',
    effect: 'Effect',
    permission: 'Permission',
    noPermission: 'Not stated by the provider',
    authentication: 'Authentication',
    limits: 'Limits',
    limit: '{{requests}} / {{period}}',
    parameters: 'Parameters',
    bodyFields: 'Fields of the body',
    meaning: 'Meaning',
    in: 'Place',
    inPath: 'path',
    inQuery: 'query',
    inBody: 'body',
    options: 'One of {{options}}',
    example: 'Example'
  },
  guard: {
    title: 'Send {{method}} to “{{environment}}”?',
    text: '{{method}} {{url}}',
    who: 'Signed with “{{label}}” ({{fingerprint}}) in the environment “{{environment}}”.',
    whoNone: 'Sent without a key in the environment “{{environment}}”.',
    destructive: 'This deletes data at the provider. Latchkey cannot bring it back.',
    production: 'This is production: the change is real.',
    typeName: 'Type “{{name}}” to go on',
    confirm: 'Send {{method}}'
  },
  plainHttp: {
    title: 'Send the key unencrypted?',
    text: 'The address starts with http://. Anyone on the way, on the same Wi-Fi for example, can read the key and use it.',
    advice: 'If the server also answers on https://, cancel and use that.',
    confirm: 'Send unencrypted'
  },
  response: {
    title: 'Response',
    emptyTitle: 'No response yet',
    emptyText: 'Choose a task on the left, check the key, then press Send or {{keys}}.',
    sending: 'Sending',
    phaseWaiting: 'Waiting for the answer…',
    phaseReceiving: 'Receiving, {{bytes}} so far…',
    notSentTitle: 'Nothing was sent',
    status: 'Status',
    duration: 'Duration',
    size: 'Size',
    protocol: 'Protocol',
    redactions_one: '{{count}} secret masked',
    redactions_other: '{{count}} secrets masked',
    redactionsHelp: 'Values of keys from the vault were replaced before the body was kept.',
    incomplete: 'Incomplete',
    incompleteText: 'The body stopped early. What came is shown.',
    tabs: 'Parts of the response',
    body: 'Body',
    headers: 'Headers',
    timeline: 'Timeline',
    pretty: 'Pretty',
    raw: 'Raw',
    view: 'View of the body',
    find: 'Find',
    save: 'Save',
    saveLabel: 'Save the body to a file',
    saved: 'Saved to {{file}}.',
    bodyLabel: 'Body of the response',
    noBody: 'The response has no body.',
    binaryTitle: 'Not text',
    binaryText: 'This body is {{type}}, {{bytes}}. Save it to open it in another program.',
    unknownType: 'of an unknown type',
    htmlNote: 'HTML is shown as text and never run.',
    notJson: 'Not valid JSON (line {{line}}, column {{column}}), so it is shown raw.',
    range: '{{from}} to {{to}} of {{total}}',
    showMore: 'Show more',
    showPrevious: 'Show previous',
    headersOf: 'Response headers',
    noHeaders: 'No headers came.',
    none: 'No response',
    cancelled: 'Cancelled',
    statusText: '{{status}} after {{duration}}',
    failedText: 'Failed: {{title}}'
  },
  timeline: {
    hop: 'Hop {{index}}',
    request: 'Request, exactly as sent',
    timings: 'Timings',
    noTimings: 'No timings were taken.',
    lookup: 'Name lookup',
    connect: 'Connection',
    secureConnect: 'TLS handshake',
    send: 'Sending',
    wait: 'Waiting',
    download: 'Receiving',
    step: 'Step',
    start: 'Start',
    duration: 'Duration',
    address: 'Address',
    tls: 'TLS',
    noTls: 'Unencrypted',
    fingerprint: 'Certificate',
    sentBytes: 'Sent',
    dropped: 'Left out here, since the address changed: {{names}}',
    redirect: 'Redirected to {{url}}',
    sentAt: 'Sent {{when}}',
    noHops: 'Nothing left this computer.'
  },
  failures: {
    unknown_host: {
      title: 'The server’s name was not found',
      what: 'No address is known for this host name.',
      todo: 'Check the spelling of the base URL. If it is right, check the internet connection and the VPN.'
    },
    connection_refused: {
      title: 'The server refused the connection',
      what: 'The computer answered, but nothing listens on this port.',
      todo: 'Check the port in the URL. If this is the sandbox, start it in the status bar. Otherwise the service is down.'
    },
    connection_reset: {
      title: 'The connection broke',
      what: 'The server, or something in between, closed the connection before the answer was complete.',
      todo: 'Send again. If it keeps happening, a proxy or firewall may be cutting it. Check first whether a change took effect.'
    },
    unreachable: {
      title: 'The server cannot be reached',
      what: 'There is no way through the network to this address.',
      todo: 'Check the internet connection, the VPN and the firewall.'
    },
    tls_failed: {
      title: 'No secure connection',
      what: 'The server’s certificate is not trusted or the encryption could not be agreed on. Nothing was sent.',
      todo: 'Check the host name and this computer’s clock. On a company network, its certificate may have to be installed.'
    },
    not_http: {
      title: 'The answer is not HTTP',
      what: 'Something answered, but not a web server.',
      todo: 'Check the port, and whether the URL should start with https:// instead of http://.'
    },
    timeout: {
      title: 'No answer in time',
      what: 'The time for this request ran out.',
      todo: 'Send again. If this was a change, check first whether it took effect: the server may have done it.'
    },
    cancelled: {
      title: 'Cancelled',
      what: 'You cancelled this request.',
      todo: 'If this was a change, check whether it took effect: the server may have got it already.'
    },
    headers_too_large: {
      title: 'The answer’s headers are too large',
      what: 'The server sent more headers than are accepted.',
      todo: 'This is a fault of the server. Tell whoever runs it.'
    },
    body_too_large: {
      title: 'The answer is too large',
      what: 'The body is larger than the limit, so receiving was stopped.',
      todo: 'Ask for less: a smaller page (limit) or a narrower filter.'
    },
    undecodable: {
      title: 'The answer cannot be unpacked',
      what: 'The body is compressed in a way that does not match what the server announced.',
      todo: 'Send again with the header Accept-Encoding: identity.'
    },
    redirect_limit: {
      title: 'Too many redirects',
      what: 'The server passed the request on more often than is followed.',
      todo: 'See the timeline for the way it took, and use the last address directly.'
    },
    redirect_loop: {
      title: 'The redirects go in a circle',
      what: 'The server passed the request back to an address it had already been at.',
      todo: 'Check http or https, and the slash at the end of the path: the two often redirect to each other.'
    },
    redirect_refused: {
      title: 'A redirect was not followed',
      what: 'The server passed the request on to an address that is not safe to follow.',
      todo: 'See the timeline for the address. If you trust it, use it directly.'
    },
    disk_full: {
      title: 'No space left on the disk',
      what: 'The answer came, but there was no room to keep it.',
      todo: 'Free some space, or clear the history, then send again.'
    },
    other: {
      title: 'The request failed',
      what: 'Something unexpected happened on the way to the server.',
      todo: 'Send again. If it happens again, the technical detail below helps whoever looks into it.'
    }
  },
  statusAdvice: {
    status400: {
      title: 'The server did not understand the request',
      todo: 'Compare parameters and body with the Docs tab; the body below often names the field.'
    },
    status401: {
      title: 'The server did not accept the key',
      todo: 'Check that the key is of this account and host, complete, and not revoked. Then check it in the vault.'
    },
    status403: {
      title: 'The key may not do this, or is not valid here',
      todo: 'Check the permission in the Docs tab, and that the host is the one of your account. Some servers also answer 403 to a wrong key.'
    },
    status404: {
      title: 'There is nothing at this address',
      todo: 'Check the id, the path and the slash at its end. It may also have been deleted.'
    },
    status405: {
      title: 'This address does not take this method',
      todo: 'Choose the task from the catalogue again, or compare the method with the Docs tab.'
    },
    status409: {
      title: 'The change conflicts with what is there',
      todo: 'Read the record again, then repeat the change on what it says now.'
    },
    status415: {
      title: 'The server does not take this kind of body',
      todo: 'Check the kind in the Body tab and the header Content-Type. Some tasks want multipart, not JSON.'
    },
    status422: {
      title: 'A value was not accepted',
      todo: 'The body below usually names the field and the reason.'
    },
    status429: {
      title: 'Too many requests',
      todo: 'Wait before you send again; the header Retry-After may say how long. The limits are in the Docs tab.'
    },
    clientError: {
      title: 'The server refused the request',
      todo: 'The body below may say why.'
    },
    status500: {
      title: 'The server failed',
      todo: 'This is not your key. Send again later; if it was a change, check first whether it took effect.'
    },
    status502: {
      title: 'A server in between got no proper answer',
      todo: 'The service is probably being restarted. Send again in a minute.'
    },
    status503: {
      title: 'The service is not available at the moment',
      todo: 'It is overloaded or under maintenance. Send again later.'
    },
    status504: {
      title: 'The server did not answer its gateway in time',
      todo: 'Ask for less data, or send again later. If it was a change, check first whether it took effect.'
    },
    serverError: {
      title: 'The server failed',
      todo: 'This is not your key. Send again later.'
    }
  },
  history: {
    title: 'History',
    today: 'Today',
    yesterday: 'Yesterday',
    emptyTitle: 'No requests yet',
    emptyText: 'Everything you send is listed here, with its answer and without the key.',
    newRequest: 'New request',
    clear: 'Clear the history',
    clearTitle: 'Clear the history?',
    clearText: 'All requests and their answers are deleted from this computer. Keys stay. This cannot be undone.',
    clearConfirm: 'Clear the history',
    cleared: 'The history is empty.',
    openInEditor: 'Open in the editor',
    list: 'Requests that were sent',
    chooseTitle: 'Choose a request',
    chooseText: 'Its answer opens here.',
    withoutKey: 'without a key',
    failed: 'failed'
  },
  errors: {
    untrusted_sender: 'The window was not recognised. Nothing was done. Restart Latchkey.',
    unknown_command: 'This window and the rest of Latchkey do not fit together. Nothing was done. Restart Latchkey.',
    invalid_input: 'Something in the form is not accepted. Nothing was saved or sent.',
    input_too_large: 'This is too large to be taken. Nothing was saved or sent. Shorten it.',
    internal: 'Something unexpected happened. It was logged, and nothing was lost. Try again.',
    vault_closed: 'The vault is not open. Nothing was changed. See the Vault page.',
    vault_locked: 'The keychain is locked. Nothing was changed. Unlock it, then try again.',
    vault_unavailable: 'The keychain does not answer. Nothing was changed. Try again in a moment.',
    vault_header_damaged: 'The vault’s description cannot be read. It was kept as it is. Put it back from a backup.',
    vault_key_missing: 'The keychain no longer holds the vault’s key. Nothing was changed. Restore the keychain.',
    vault_incomplete:
      'A part of the vault is missing. What is there was kept. Put the missing file back from a backup.',
    database_unavailable: 'The database does not answer. What was saved is safe. Try again, or restart Latchkey.',
    database_damaged: 'The database cannot be read. It was kept as it is. Put it back from a backup.',
    row_damaged: 'This record is damaged. It was kept as it is; everything else can be used.',
    audit_unavailable: 'The audit log cannot be written, so nothing was changed. Check the space on the disk.',
    provider_not_found: 'This provider is not known to this version of Latchkey. Nothing was changed.',
    environment_not_found: 'This environment no longer exists. Nothing was sent. Choose a key again.',
    credential_not_found: 'This key no longer exists in the vault. Choose another one.',
    secret_rejected: 'The key holds characters that cannot be sent. Nothing was saved. Copy it again.',
    secret_not_saved: 'The keychain did not take the key. Nothing was saved. Try again.',
    secret_missing: 'The keychain no longer holds this key. Nothing was sent. Add the key again.',
    secret_mismatch: 'The keychain holds something else than what was saved here. Nothing was sent. Add the key again.',
    secret_unreadable: 'The key’s entry is damaged. Nothing was sent. Add the key again.',
    request_invalid: 'This request cannot be sent as it stands. Check the URL, the parameters and the headers.',
    origin_refused:
      'The key belongs to another address, so it was not sent there. Choose the key of this address, or send without one.',
    plain_http_secret: 'The key would travel unencrypted. Nothing was sent.',
    send_cancelled: 'You cancelled this request before it left.',
    send_in_progress: 'This request is already on its way.',
    exchange_not_found: 'This request is no longer in the history.',
    body_unavailable: 'The body is no longer kept. The rest of the answer is shown.',
    sandbox_failed: 'The sandbox could not be started. Your own keys are not affected. Try again.'
  },
  errorTitle: 'That did not work',
  codeEditor: {
    find: 'Find',
    replace: 'Replace',
    next: 'next',
    previous: 'previous',
    all: 'all',
    matchCase: 'match case',
    regexp: 'regexp',
    byWord: 'by word',
    replaceAll: 'replace all',
    close: 'close',
    currentMatch: 'current match',
    onLine: 'on line',
    foldLine: 'Fold line',
    unfoldLine: 'Unfold line',
    foldedCode: 'folded code',
    unfold: 'unfold',
    controlCharacter: 'Control character'
  }
} as const
