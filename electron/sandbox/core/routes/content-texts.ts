/** Integers above 2^53, long decimals, exponents beyond a double, a name twice, and escapes: raw text, never parsed here. */
export const bigNumbers = String.raw`{
  "id": 9007199254740993,
  "least": -9223372036854775808,
  "longer": 123456789012345678901234567890,
  "precise": 0.1000000000000000055511151231257827,
  "trailing": 35000.50,
  "tiny": 1e-400,
  "beyond": 1E+400,
  "minus_zero": -0,
  "same": 1,
  "same": 2,
  "__proto__": {"polluted": true},
  "escaped": "\u00e1\ud83d\ude00\/\"\\\n\u0000\u202e",
  "list": [18446744073709551615, 1.0, 100000000000000000000000]
}
`

export const latin1Text = 'Señal débil en la habitación: ¿próxima visita mañana? Año 2025, 50 £\n'

/** Every way a page may try to run, load, send or leave; each one leads to a route that shows up in the log. */
export function hostilePage(trap: string): string {
  return `<!doctype html>
<html><head>
<title>Hostile page</title>
<base href="${trap}/base/">
<meta http-equiv="refresh" content="0; url=${trap}/meta-refresh">
<link rel="stylesheet" href="${trap}/stylesheet">
<link rel="preload" as="fetch" href="${trap}/preload">
<style>@import url("${trap}/css-import"); body { background: url("${trap}/css-image") }</style>
<script>document.title = 'script ran'; fetch('${trap}/script-fetch'); location = '${trap}/script-location'</script>
<script src="${trap}/script-source"></script>
</head><body onload="fetch('${trap}/onload')">
<p>Error: <b>&lt;script&gt;</b> ‮txet desrever</p>
<img src="${trap}/image" onerror="fetch('${trap}/onerror')">
<svg onload="fetch('${trap}/svg-onload')"><image href="${trap}/svg-image"/></svg>
<iframe src="${trap}/frame"></iframe>
<iframe srcdoc="<script>parent.location='${trap}/srcdoc'</script>"></iframe>
<object data="${trap}/object"></object><embed src="${trap}/embed">
<video src="${trap}/video" autoplay></video><audio src="${trap}/audio" autoplay></audio>
<form id="f" action="${trap}/form" method="post"><input name="key" autofocus onfocus="f.submit()"></form>
<a href="javascript:fetch('${trap}/javascript-link')">javascript link</a>
<a href="file:///etc/passwd">file link</a> <a href="latchkey://open">app link</a>
<a href="${trap}/link" target="_blank" ping="${trap}/ping">link</a>
</body></html>
`
}
