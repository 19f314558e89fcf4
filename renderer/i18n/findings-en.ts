/** The words of each cause: what went wrong and what to do. */
export const enFindings = {
  credential_missing: {
    title: 'The request brought no key',
    todo: 'Choose a credential for this request, then send again.'
  },
  credential_unavailable: {
    title: 'The key could not be read from the keychain',
    todo: 'Enter the key “{{label}}” again.'
  },
  scheme_wrong: {
    title: 'The wrong word stands before the key',
    todo: 'In {{header}} the server expects “{{expected}}” before the key, and “{{sent}}” was sent. Use a key of this provider from the vault: it is then sent in the right form.'
  },
  header_name_wrong: {
    title: 'The key was put in the wrong field',
    todo: 'The server looks for it in the field {{expected}}; it was sent in {{sent}}.'
  },
  place_wrong: {
    title: 'The key travelled in the wrong place',
    todo: 'Let the credential place the key, and take it out of the request itself.'
  },
  key_not_seen: {
    title: 'The server did not see the key',
    todo: 'It may look for it in another field, or something on the way removed it. Ask whoever gave you the key in which field it goes, then change how it is sent.'
  },
  key_dirty: {
    title: 'Something was copied along with the key',
    todo: 'Remove what does not belong to it, then send again.'
  },
  key_masked: {
    title: 'This is a masked key, not the key itself',
    todo: 'Get the whole key and enter it again. The dots stand for missing characters.'
  },
  key_cut: {
    title: 'Only the beginning of the key is here',
    todo: 'Get the whole key and enter it again. Lists show only its beginning.'
  },
  key_of_other_provider: { title: 'This looks like a key of {{other}}', todo: 'Choose a key of {{provider}}.' },
  key_of_other_environment: {
    title: 'The key belongs to another environment',
    todo: 'It is at home in {{environment}}. Use that address, or a key for {{here}}.'
  },
  key_retired: { title: 'This key has been replaced since', todo: 'Send again with the current key “{{label}}”.' },
  key_revoked: {
    title: 'The key worked before and does not any more',
    todo: 'It was probably revoked or changed. Ask for a new key and replace it.'
  },
  key_expired: { title: 'The key has expired', todo: 'Ask for a new key and replace it.' },
  key_refused: {
    title: 'The server does not know this key',
    todo: 'Ask whoever manages the keys whether it still counts. With a new one, replace it here; the old one stays as it is at the provider.'
  },
  permission_missing: {
    title: 'The key is good, but may not do this',
    todo: 'Whoever manages the account must give it the permission. {{permission}}'
  },
  token_expired: { title: 'The token has expired', todo: 'Send again: a new token is fetched by itself.' },
  token_not_yet_valid: {
    title: 'The token is not valid yet',
    todo: 'Wait {{seconds}} seconds, then send again. Check the clock if it happens often.'
  },
  token_wrong_audience: {
    title: 'The token was made for another service',
    todo: 'Choose the credential of this service.'
  },
  clock_skew: {
    title: 'This computer’s clock is wrong',
    todo: 'It differs by {{seconds}} seconds from the server’s. Set the time automatically.'
  },
  header_dropped_on_redirect: {
    title: 'The key was held back on a redirect',
    todo: 'The server sent the call on from {{from}} to {{to}}, for which this key is not meant. Allow it only if you trust that address.'
  },
  redirect_refused: {
    title: 'A redirect was not followed, for safety',
    todo: 'Check the base URL: the server wants to send the call elsewhere.'
  },
  redirect_loop: {
    title: 'The redirects go in a circle',
    todo: 'Check the base URL. If it is right, tell whoever runs the server.'
  },
  base_path_missing: {
    title: 'A part of the address is missing',
    todo: '“{{piece}}” is missing: {{path}} is right, not {{asked}}.'
  },
  base_path_doubled: {
    title: 'A part of the address stands there twice',
    todo: '“{{piece}}” is doubled: {{path}} is right, not {{asked}}.'
  },
  base_path_extra: {
    title: 'The address has a part too many',
    todo: '“{{piece}}” does not belong there: {{path}} is right, not {{asked}}.'
  },
  port_wrong: { title: 'The service listens on another port', todo: 'Use port {{expected}} instead of {{port}}.' },
  host_is_panel: {
    title: 'This is the address of the panel, not of the API',
    todo: 'Use {{expected}} instead of {{host}}.'
  },
  host_of_other_region: {
    title: 'The account may be at another address',
    todo: '{{host}} refuses keys that belong to {{others}}. Try that address.'
  },
  plain_http: { title: 'The address must begin with https://', todo: 'Change the base URL to https.' },
  tls_on_plain_port: {
    title: 'The address begins with https, but this port only answers to http',
    todo: 'Look for the port that answers to https. Without https whoever is on the way can read the key: change to http only for a service on this computer.'
  },
  session_expired: { title: 'The session is over', todo: 'Log in again.' },
  redirect_to_login: { title: 'The server asks you to log in', todo: 'Use a key for this call, or log in first.' },
  login_page: { title: 'A login page came instead of data', todo: 'Use a key for this call, or log in first.' },
  page_instead_of_api: {
    title: 'A web page came instead of data',
    todo: 'Check the base URL: this may be the website, not the API.'
  },
  empty_answer: {
    title: 'An empty answer came instead of data',
    todo: 'Send again. If it stays empty, something between you and the server may be answering: tell whoever runs it.'
  },
  rate_limited: {
    title: 'Too many requests in a short time',
    todo: 'Wait a moment, then send again. Nothing is wrong with the key.'
  },
  filter_ignored: {
    title: 'The server ignored the filter',
    todo: 'This is the whole list, not what you asked for: the server does not know “{{names}}”. Look up the right name under Docs, or remove it if you want all.'
  },
  refusal_ambiguous: {
    title: 'The answer does not say what is wrong',
    todo: 'The server says the same for a missing and a wrong key. “Find out” can tell them apart.'
  },
  upstream_key_refused: {
    title: 'The server’s own key for the service behind it was probably refused',
    todo: 'Your key is good. Whoever runs the server must renew its setting {{setting}}.'
  },
  certificate_name: {
    title: 'The certificate is for another name',
    todo: 'Check the host {{host}} in the base URL. If it is right, tell whoever runs the server.'
  },
  certificate_date: {
    title: 'The certificate is out of date',
    todo: 'Check this computer’s date. If it is right, whoever runs {{host}} must renew the certificate.'
  },
  certificate_issuer: {
    title: 'This computer does not trust the certificate',
    todo: 'On a company network its certificate may be missing here. Otherwise do not go on; ask whoever runs {{host}}.'
  },
  tls_failed: {
    title: 'No secure connection could be made',
    todo: 'Check the address and this computer’s clock. Nothing was sent.'
  },
  proxy_authentication: { title: 'The proxy asks who you are', todo: 'Ask whoever runs your network for access.' },
  proxy_fault: { title: 'The proxy does not let the call through', todo: 'Ask whoever runs your network.' },
  server_fault: {
    title: 'The server failed; it is not your fault',
    todo: 'Send again in a while. If it goes on, tell whoever runs the server.'
  },
  server_unavailable: { title: 'The service is down at the moment', todo: 'Wait a while, then send again.' },
  sandbox_stopped: { title: 'The sandbox is not running', todo: 'Start it, then send again.' },
  connection_refused: {
    title: 'Nothing answers at this address',
    todo: 'The service may be stopped, or the port is wrong. Start it and send again.'
  },
  connection_broken: {
    title: 'The connection broke',
    todo: 'Send again. If this changed something, check first whether it took effect.'
  },
  unknown_host: {
    title: 'There is no server of this name',
    todo: 'Check the spelling of {{host}}, and the internet connection.'
  },
  unreachable: {
    title: 'There is no way to the server',
    todo: 'Check the internet connection, the VPN and the firewall.'
  },
  timed_out: {
    title: 'The server did not answer in time',
    todo: 'Send again. If this changed something, check first whether it took effect.'
  },
  not_http: { title: 'What answered is not a web service', todo: 'Check the port in the base URL.' },
  response_unreadable: {
    title: 'An answer came that cannot be read',
    todo: 'Send again. If it goes on, tell whoever runs the server.'
  },
  disk_full: { title: 'There is no room on this computer’s disk', todo: 'Free some space, then send again.' },
  content_type_wrong: {
    title: 'What you sent is in the wrong format',
    todo: 'Nothing was done with it. The server reads {{expected}} here.'
  },
  request_invalid: {
    title: 'The server does not accept some value',
    todo: 'Your key is good. Check the values: {{fields}}'
  },
  trailing_slash: {
    title: 'The slash at the end of the address matters',
    todo: 'Use {{path}} exactly as it stands here.'
  },
  method_not_allowed: {
    title: 'This address does not take {{method}}',
    todo: 'Check the method in the request. {{allowed}}'
  },
  not_found: {
    title: 'There is nothing at this address',
    todo: 'Check the number or name in it. The key is not the reason.'
  },
  refused_unexplained: {
    title: 'The server refused and does not say why',
    todo: 'See what it answered, and ask whoever runs it.'
  }
} as const
