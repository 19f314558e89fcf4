/** Las palabras de cada causa, como en inglés. */
import type { Translation } from './translation'

export const esFindings: Translation['diagnosis']['findings'] = {
  credential_missing: {
    title: 'La petición no llevó ninguna clave',
    todo: 'Elige una credencial para esta petición y envíala de nuevo.'
  },
  credential_unavailable: {
    title: 'No se pudo leer la clave del llavero',
    todo: 'Vuelve a ingresar la clave «{{label}}».'
  },
  scheme_wrong: {
    title: 'La palabra antes de la clave está equivocada',
    todo: 'En {{header}}, el servidor espera «{{expected}}» delante de la clave y se envió «{{sent}}». Usa una clave de este proveedor que esté en la bóveda: así se envía en la forma correcta.'
  },
  header_name_wrong: {
    title: 'La clave se envió en el campo equivocado',
    todo: 'El servidor la busca en el campo {{expected}} y se envió en {{sent}}.'
  },
  place_wrong: {
    title: 'La clave viajó en el lugar equivocado',
    todo: 'Deja que la credencial coloque la clave y quítala de la petición.'
  },
  key_not_seen: {
    title: 'El servidor no vio la clave',
    todo: 'Puede que la busque en otro campo o que algo en el camino la haya quitado. Pregunta a quien te dio la clave en qué campo va y cambia cómo se envía.'
  },
  key_dirty: { title: 'Se copió algo más junto con la clave', todo: 'Quita lo que sobra y envía de nuevo.' },
  key_masked: {
    title: 'Es una clave oculta, no la clave en sí',
    todo: 'Consigue la clave completa y vuelve a ingresarla. Los puntos ocultan caracteres.'
  },
  key_cut: {
    title: 'Solo está el comienzo de la clave',
    todo: 'Consigue la clave completa y vuelve a ingresarla. Las listas solo muestran el comienzo.'
  },
  key_of_other_provider: { title: 'Parece una clave de {{other}}', todo: 'Elige una clave de {{provider}}.' },
  key_of_other_environment: {
    title: 'La clave es de otro entorno',
    todo: 'Pertenece a {{environment}}. Usa esa dirección, o una clave para {{here}}.'
  },
  key_retired: { title: 'Esta clave ya fue reemplazada', todo: 'Envía de nuevo con la clave actual «{{label}}».' },
  key_revoked: {
    title: 'La clave funcionaba y ya no',
    todo: 'Probablemente la revocaron o la cambiaron. Pide una nueva y reemplázala.'
  },
  key_expired: { title: 'La clave venció', todo: 'Pide una clave nueva y reemplázala.' },
  key_refused: {
    title: 'El servidor no conoce esta clave',
    todo: 'Pregunta a quien administra las claves si todavía vale. Si te dan una nueva, reemplázala aquí; la anterior queda como está en el proveedor.'
  },
  permission_missing: {
    title: 'La clave es válida, pero no puede hacer esto',
    todo: 'Quien administra la cuenta debe darle el permiso. {{permission}}'
  },
  token_expired: { title: 'El token venció', todo: 'Envía de nuevo: se obtiene otro token automáticamente.' },
  token_not_yet_valid: {
    title: 'El token todavía no es válido',
    todo: 'Espera {{seconds}} segundos y envía de nuevo. Si pasa seguido, revisa el reloj.'
  },
  token_wrong_audience: { title: 'El token es para otro servicio', todo: 'Elige la credencial de este servicio.' },
  clock_skew: {
    title: 'El reloj de esta computadora está mal',
    todo: 'Difiere {{seconds}} segundos del reloj del servidor. Ajusta la hora automáticamente.'
  },
  header_dropped_on_redirect: {
    title: 'La clave no siguió una redirección',
    todo: 'El servidor pasó la llamada de {{from}} a {{to}}, para la que esta clave no está destinada. Permítelo solo si confías en esa dirección.'
  },
  redirect_refused: {
    title: 'Por seguridad no se siguió una redirección',
    todo: 'Revisa la URL base: el servidor quiere mandar la llamada a otro lugar.'
  },
  redirect_loop: {
    title: 'Las redirecciones dan vueltas',
    todo: 'Revisa la URL base. Si está bien, avisa a quien administra el servidor.'
  },
  base_path_missing: {
    title: 'Falta una parte de la dirección',
    todo: 'Falta «{{piece}}»: lo correcto es {{path}} y no {{asked}}.'
  },
  base_path_doubled: {
    title: 'Una parte de la dirección está repetida',
    todo: '«{{piece}}» está dos veces: lo correcto es {{path}} y no {{asked}}.'
  },
  base_path_extra: {
    title: 'Sobra una parte de la dirección',
    todo: '«{{piece}}» sobra: lo correcto es {{path}} y no {{asked}}.'
  },
  port_wrong: {
    title: 'El servicio atiende en otro puerto',
    todo: 'Usa el puerto {{expected}} en lugar del {{port}}.'
  },
  host_is_panel: { title: 'Es la dirección del panel, no de la API', todo: 'Usa {{expected}} en lugar de {{host}}.' },
  host_of_other_region: {
    title: 'La cuenta puede estar en otra dirección',
    todo: '{{host}} rechaza las claves de {{others}}. Prueba con esa dirección.'
  },
  plain_http: { title: 'La dirección debe empezar con https://', todo: 'Cambia la URL base a https.' },
  tls_on_plain_port: {
    title: 'La dirección empieza con https, pero este puerto solo responde por http',
    todo: 'Busca el puerto que responde por https. Sin https, quien esté en el camino puede leer la clave: cambia a http solo para un servicio en este equipo.'
  },
  session_expired: { title: 'La sesión terminó', todo: 'Inicia sesión de nuevo.' },
  redirect_to_login: {
    title: 'El servidor pide iniciar sesión',
    todo: 'Usa una clave para esta llamada o inicia sesión antes.'
  },
  login_page: {
    title: 'Llegó una página de inicio de sesión en lugar de datos',
    todo: 'Usa una clave para esta llamada o inicia sesión antes.'
  },
  page_instead_of_api: {
    title: 'Llegó una página web en lugar de datos',
    todo: 'Revisa la URL base: puede ser el sitio web y no la API.'
  },
  empty_answer: {
    title: 'Llegó una respuesta vacía en lugar de datos',
    todo: 'Envía de nuevo. Si sigue vacía, puede que responda algo que está entre tú y el servidor: avisa a quien lo administra.'
  },
  rate_limited: {
    title: 'Demasiadas peticiones en poco tiempo',
    todo: 'Espera un momento y envía de nuevo. La clave está bien.'
  },
  filter_ignored: {
    title: 'El servidor ignoró el filtro',
    todo: 'Esta es la lista completa, no lo que pediste: el servidor no conoce «{{names}}». Busca el nombre correcto en Ayuda o quítalo si quieres verlo todo.'
  },
  refusal_ambiguous: {
    title: 'La respuesta no dice qué está mal',
    todo: 'El servidor dice lo mismo si falta la clave o si es incorrecta. «Averiguar» puede distinguirlo.'
  },
  upstream_key_refused: {
    title: 'Al parecer, rechazaron la clave propia del servidor',
    todo: 'Tu clave está bien. Quien administra el servidor debe renovar su variable {{setting}}.'
  },
  certificate_name: {
    title: 'El certificado es de otro nombre',
    todo: 'Revisa el servidor {{host}} en la URL base. Si está bien, avisa a quien lo administra.'
  },
  certificate_date: {
    title: 'El certificado está fuera de fecha',
    todo: 'Revisa la fecha de esta computadora. Si está bien, quien administra {{host}} debe renovar el certificado.'
  },
  certificate_issuer: {
    title: 'Esta computadora no confía en el certificado',
    todo: 'En una red de empresa puede faltar su certificado. Si no es el caso, no continúes; pregunta a quien administra {{host}}.'
  },
  tls_failed: {
    title: 'No se pudo establecer una conexión segura',
    todo: 'Revisa la dirección y el reloj de esta computadora. No se envió nada.'
  },
  proxy_authentication: { title: 'El proxy pide identificarse', todo: 'Pide acceso a quien administra tu red.' },
  proxy_fault: { title: 'El proxy no deja pasar la llamada', todo: 'Pregunta a quien administra tu red.' },
  server_fault: {
    title: 'Falló el servidor; no es culpa tuya',
    todo: 'Envía de nuevo en un rato. Si sigue, avisa a quien administra el servidor.'
  },
  server_unavailable: { title: 'El servicio no está disponible por ahora', todo: 'Espera un rato y envía de nuevo.' },
  sandbox_stopped: { title: 'El sandbox no está en marcha', todo: 'Inícialo y envía de nuevo.' },
  connection_refused: {
    title: 'Nadie responde en esta dirección',
    todo: 'Puede que el servicio esté detenido o que el puerto sea otro. Inícialo y envía de nuevo.'
  },
  connection_broken: {
    title: 'La conexión se cortó',
    todo: 'Envía de nuevo. Si era un cambio, revisa antes si se aplicó.'
  },
  unknown_host: {
    title: 'No existe un servidor con ese nombre',
    todo: 'Revisa cómo está escrito {{host}} y la conexión a internet.'
  },
  unreachable: {
    title: 'No hay camino hasta el servidor',
    todo: 'Revisa la conexión a internet, la VPN y el cortafuegos.'
  },
  timed_out: {
    title: 'El servidor no respondió a tiempo',
    todo: 'Envía de nuevo. Si era un cambio, revisa antes si se aplicó.'
  },
  not_http: { title: 'Lo que respondió no es un servicio web', todo: 'Revisa el puerto de la URL base.' },
  response_unreadable: {
    title: 'Llegó una respuesta que no se puede leer',
    todo: 'Envía de nuevo. Si sigue, avisa a quien administra el servidor.'
  },
  disk_full: { title: 'No hay espacio en el disco de esta computadora', todo: 'Libera espacio y envía de nuevo.' },
  content_type_wrong: {
    title: 'Lo que enviaste está en un formato equivocado',
    todo: 'No se hizo nada con ello. Aquí el servidor lee {{expected}}.'
  },
  request_invalid: {
    title: 'El servidor no acepta algún valor',
    todo: 'Tu clave está bien. Revisa los valores: {{fields}}'
  },
  trailing_slash: { title: 'La barra al final de la dirección importa', todo: 'Usa {{path}} tal como está aquí.' },
  method_not_allowed: {
    title: 'Esta dirección no acepta {{method}}',
    todo: 'Revisa el método de la petición. {{allowed}}'
  },
  not_found: {
    title: 'No hay nada en esta dirección',
    todo: 'Revisa el número o el nombre que lleva. La clave no es la causa.'
  },
  refused_unexplained: {
    title: 'El servidor rechazó la llamada sin decir por qué',
    todo: 'Mira lo que respondió y pregunta a quien lo administra.'
  }
}
