/** Las palabras de cómo una clave sustituye a otra. */
import { esRotationPlan } from './rotation-plan-es'
import { esRotationStart } from './rotation-start-es'
import type { Translation } from './translation'

export const esRotation: Translation['rotation'] = {
  ...esRotationPlan,
  ...esRotationStart,
  title: 'Rotaciones',
  loading: 'Leyendo las rotaciones…',
  list: 'Rotaciones',
  details: 'Rotación de {{label}}',
  emptyTitle: 'Cambiar una clave sin cortar el servicio',
  emptyText:
    'Una rotación crea o recibe una clave nueva, la prueba, la cambia en un solo momento y conserva la anterior hasta que todos los que la usan estén con la nueva. Solo entonces se elimina la anterior. Hasta ese momento se puede deshacer. Se puede empezar aquí con una clave, desde sus detalles en la bóveda o desde las claves pendientes.',
  choose: 'Clave para rotar',
  choosePlaceholder: 'Elegir una clave…',
  begin: 'Rotar…',
  noKeys: 'Todavía no hay claves en la bóveda. Primero hay que agregar una.',
  open_one: 'Abiertas · {{count, number}}',
  open_other: 'Abiertas · {{count, number}}',
  closed_one: 'Cerradas · {{count, number}}',
  closed_other: 'Cerradas · {{count, number}}',
  status: {
    failed: 'Falló un paso',
    cutShort: 'Interrumpida',
    waits: 'Te espera',
    paused: 'Lista para seguir',
    running: 'En curso',
    grace: 'Tiempo de gracia',
    done: 'Terminada',
    undone: 'Deshecha'
  },
  lost: 'Clave perdida',
  worklist: 'Parte de una lista de trabajo',
  openedAt: 'Empezada: {{time}}',
  showKey: 'Ver la clave en la bóveda',
  next: 'Qué sigue',
  continue: 'Continuar',
  tryAgain: 'Repetir este paso',
  cancelStep: 'Cancelar este paso',
  cancelled: 'El paso se está cancelando. Lo hecho queda anotado.',
  undo: 'Deshacer…',
  logIn: 'Iniciar sesión',
  box: {
    running: { title: 'En curso: {{row}}', text: 'Sigue por sí solo. Mientras tanto se puede trabajar en otra cosa.' },
    failed: {
      title: 'Falló este paso: {{row}}',
      text: 'No se tocó nada más. Esto es lo que pasó, lo que se conservó y lo que se puede hacer:'
    },
    cutShort: {
      title: 'Se interrumpió aquí: {{row}}',
      text: 'Latchkey se cerró a la mitad. No se perdió nada: cada paso se anotó antes de hacerlo. «Continuar» primero mira qué pasó y después sigue.'
    },
    paused: { title: 'Siguiente: {{row}}', text: 'Todo lo anterior está hecho y anotado.' },
    preparation: {
      title: 'Primero, dejar todo listo',
      text: 'No es seguro que la clave anterior siga funcionando cuando se cree una nueva. Por eso conviene crearla solo cuando se pueda pegar aquí enseguida: así hay un único cambio breve y ningún hueco.'
    },
    secret: {
      title: 'Pegar la clave nueva',
      text: 'Se crea en la página del proveedor y se pega aquí. Se guarda junto a la actual, se prueba y solo entonces entra en uso.'
    },
    consumers: {
      title: 'Confirmar que todos están con la clave nueva',
      text: 'La anterior se conserva hasta que cada uno esté confirmado. Latchkey confirma por sí solo lo que puede ver; los demás se confirman a mano, con un motivo.'
    },
    consumersLost: {
      title: 'Escribir la clave nueva donde se lee',
      text: 'Lo que lee su clave de estos lugares se detiene hasta que esté la nueva. Hay que escribirla, o decir por qué no hace falta.'
    },
    consumersBack: {
      title: 'Confirmar que todos volvieron a la clave anterior',
      text: 'La nueva se conserva hasta que cada uno esté confirmado otra vez con la anterior.'
    },
    grace: {
      title: 'La clave anterior se conserva hasta: {{time}}',
      text: 'Puede haber cachés y tokens que aún respondan por ella. Sigue por sí solo mientras Latchkey esté abierto, o al abrirlo de nuevo.'
    },
    removal: {
      title: 'Eliminar la clave anterior en la página del proveedor',
      text: 'Todos están con la clave nueva, que se acaba de probar otra vez. Hay que borrar {{old}} en el proveedor y confirmarlo aquí. Después Latchkey comprueba que de verdad se rechaza.'
    },
    removalLost: {
      title: 'Eliminar ya la clave perdida en la página del proveedor',
      text: 'Quien tenga la clave {{old}} puede usarla hasta entonces. Hay que borrarla en el proveedor y confirmarlo aquí.'
    },
    removalNew: {
      title: 'Eliminar la clave nueva en la página del proveedor',
      text: 'La clave anterior está otra vez en uso. Hay que borrar la nueva {{new}} en el proveedor y confirmarlo aquí.'
    },
    word: {
      title: 'Solo tú puedes saberlo: {{row}}',
      text: 'Ninguna petición inofensiva puede demostrarlo. Conviene comprobarlo a mano y decir qué se vio.'
    }
  },
  fault: {
    refused: {
      title: 'El proveedor dijo que no.',
      advice: 'Su respuesta está en el historial. Después se puede repetir el paso o deshacer.'
    },
    session_missing: {
      title: 'No hay una sesión iniciada en el proveedor, o ya terminó.',
      advice: 'Iniciar sesión y repetir el paso.'
    },
    too_many_requests: {
      title: 'El proveedor dice: demasiadas peticiones.',
      advice: 'Esperar unos minutos y repetir el paso. No hay que hacer nada más.'
    },
    server_fault: { title: 'El proveedor tuvo un fallo propio.', advice: 'Repetir el paso en unos minutos.' },
    connection_lost: {
      title: 'La conexión se cortó.',
      advice: 'Repetir el paso: primero mira qué pasó.'
    },
    timed_out: { title: 'El proveedor no respondió a tiempo.', advice: 'Repetir el paso: primero mira qué pasó.' },
    unreachable: {
      title: 'No se pudo llegar al proveedor.',
      advice: 'Revisar la red, la VPN y la dirección del entorno, y repetir el paso.'
    },
    unreadable_answer: {
      title: 'No se pudo leer la respuesta del proveedor.',
      advice: 'Está en el historial. Después se puede repetir el paso.'
    },
    cancelled: { title: 'Este paso se canceló a mano.', advice: 'Se puede continuar en cualquier momento.' },
    keychain: {
      title: 'El llavero de este equipo está bloqueado o no respondió.',
      advice: 'Desbloquearlo y repetir el paso.'
    },
    storage: {
      title: 'No se pudo escribir en el disco.',
      advice: 'Puede estar lleno. Liberar espacio y repetir el paso.'
    },
    audit: {
      title: 'No se pudo escribir el registro de auditoría.',
      advice: 'Sin registro no se hace nada. Revisar el disco y sus permisos, y repetir el paso.'
    },
    key_refused: {
      title: 'El proveedor rechazó una clave que debería funcionar.',
      advice: 'Repetir el paso, o deshacer.'
    },
    key_accepted: {
      title: 'El proveedor aceptó una clave que debería rechazar.',
      advice: 'Eliminarla y repetir el paso.'
    },
    unproven: {
      title: 'La respuesta no demuestra nada sobre la clave.',
      advice: 'El proveedor responde igual sin clave. Se puede repetir el paso, o decir lo que se vio a mano.'
    },
    unprovable: {
      title: 'No hay ninguna petición inofensiva que lo demuestre.',
      advice: 'Conviene comprobarlo a mano y decir qué se vio.'
    },
    secret_gone: {
      title: 'La clave nueva se creó y se perdió antes de guardarla.',
      advice: 'Se elimina en el proveedor y se crea otra.'
    },
    unexpected: { title: 'Pasó algo inesperado.', advice: 'Repetir el paso. Lo hecho quedó anotado.' },
    probe_key_refused: {
      title: 'El proveedor rechazó la clave nueva.',
      advice:
        'Puede estar incompleta o no estar activa todavía. Se puede repetir en un minuto; si no es la correcta, deshacer y empezar otra vez con la correcta.'
    },
    reprobe_key_refused: {
      title: 'La clave nueva se rechazó justo antes de eliminar la anterior.',
      advice: 'La anterior no se tocó. Hay que averiguar qué pasó con la nueva; después, repetir el paso o deshacer.'
    },
    probe_old_key_refused: {
      title: 'La clave anterior ya no funciona, así que no hay vuelta atrás.',
      advice: 'Volver dejaría todo sin una clave que funcione. Hay que seguir con la nueva.'
    },
    verify_key_accepted: {
      title: 'La clave anterior todavía funciona.',
      advice: 'No se eliminó, o aún no surte efecto. Eliminarla y confirmarlo otra vez.'
    },
    verify_unproven: {
      title: 'La respuesta no muestra que la clave anterior se rechace.',
      advice: 'Repetir en un minuto, o mirar la página del proveedor y decir qué se vio.'
    },
    create_secret_gone: {
      title: 'La clave nueva se creó y se perdió antes de guardarla.',
      advice: 'Continuar: se elimina en el proveedor y se crea otra.'
    },
    stage_secret_gone: {
      title: 'La clave nueva se perdió antes de guardarla.',
      advice: 'Continuar: se elimina lo que se creó, y se crea o se pide otra.'
    }
  },
  retryAt: 'Pide que no se le vuelva a preguntar antes de: {{time}}.',
  mayHaveHappened: 'Puede haber ocurrido de todos modos. El próximo intento mira primero y no hace nada dos veces.',
  kept: 'Qué se conservó',
  checklist: {
    label: 'Antes del cambio',
    keyPage: 'Puedo abrir la página de claves del proveedor y crear claves ahí.',
    consumers: 'Sé quién usa esta clave y cómo recibe cada uno la nueva.',
    now: 'Puedo pegar aquí la clave nueva en cuanto la cree.'
  },
  checklistConfirm: 'Todo está listo',
  keyPage: 'Abrir la página de claves',
  keyPageUrl: 'Se abre en el navegador: {{url}}',
  pasteSubmit: 'Guardar y probar la clave nueva',
  pasteRefused: {
    same_key: 'Esta es la clave anterior. Hay que crear una nueva en la página del proveedor y pegar esa.',
    keptText: 'La clave sigue aquí. No ha cambiado nada.'
  },
  pasted: 'La clave nueva {{fingerprint}} se guardó.',
  users: 'Quién la usa',
  destinations: {
    list: 'Dónde está escrita',
    text: 'La clave nueva tiene que estar en estos lugares antes de eliminar la anterior.',
    open: 'Sin escribir todavía',
    written: 'Tiene la clave nueva, según se leyó después',
    person: 'Confirmado a mano: {{reason}}',
    confirm: 'Confirmar a mano…',
    confirmLabel: 'Confirmar a mano… ({{name}})',
    withdraw: 'Retirar',
    withdrawLabel: 'Retirar la confirmación de {{name}}'
  },
  unknown: {
    name: 'Quien no se haya nombrado',
    state: 'Nadie ha dicho quién usa esta clave; por eso la anterior se conserva',
    nobody: 'Nada más la usa…',
    nobodySaid: 'Nada más la usa: {{reason}}',
    title: '¿Solo Latchkey usa esta clave?',
    text: 'Conviene decirlo solo si es seguro: después se podrá eliminar la anterior, y lo que todavía la use dejaría de funcionar.',
    placeholder: 'Por ejemplo: solo se usa para pruebas desde esta aplicación',
    submit: 'Nada más la usa',
    withdrawLabel: 'Retirar que nada más la usa'
  },
  confirmConsumer: {
    title: '¿«{{name}}» tiene la clave nueva?',
    text: 'Conviene confirmarlo solo si se vio. Después se podrá eliminar la anterior, y lo que la lea de ahí dejaría de funcionar si todavía tuviera la anterior.',
    reason: '¿Cómo se sabe?',
    placeholder: 'Por ejemplo: lo escribió el despliegue a las 10:20',
    submit: 'Tiene la clave nueva'
  },
  checkAgain: 'Mirar otra vez',
  graceLeft: 'faltan {{span}}',
  removal: {
    confirm: 'Ya la eliminé…',
    title: '¿Se eliminó la clave {{fingerprint}}?',
    text: 'Latchkey la prueba ahora una vez, para ver que el proveedor la rechaza. Hasta verlo, aquí no se borra nada.',
    textNew: 'Después Latchkey borra su copia. La clave {{fingerprint}} no está en uso aquí.',
    typed: 'Escribir su huella «{{fingerprint}}» para seguir',
    reason: '¿Dónde y cómo se eliminó?',
    placeholder: 'Por ejemplo: Ana la borró en la página de claves',
    submit: 'Ya está eliminada'
  },
  vouch: {
    yesWorks: 'La clave funciona…',
    noWorks: 'No funciona…',
    yesRefused: 'Se rechaza…',
    noRefused: 'Todavía funciona…',
    titleYes: 'Se confirma: esto se vio',
    titleNo: 'Se confirma: se vio lo contrario',
    textYes: 'Tu palabra vale por la prueba que ninguna petición puede dar. La rotación sigue desde aquí.',
    textNo: 'El paso cuenta como fallido. No se elimina nada.',
    reason: '¿Qué se vio?',
    submit: 'Confirmar'
  },
  undoDialog: {
    title: '¿Deshacer la rotación de «{{label}}»?',
    early:
      'Todavía no ha entrado nada en uso. Se quita lo que se creó o guardó para esto, y la clave {{old}} se queda.',
    staged:
      'Primero se prueba la clave anterior {{old}}. Solo si todavía funciona se quita la nueva {{new}}: en el proveedor y aquí.',
    promoted:
      'Primero se prueba la clave anterior {{old}}. Si todavía funciona, entra en uso enseguida. La nueva {{new}} se conserva hasta que vuelvan quienes ya cambiaron, y después se elimina.',
    lost: 'La clave {{old}} se vuelve a activar. Conviene solo si resultó que nadie más la tenía.',
    reason: '¿Por qué se deshace?',
    submit: 'Deshacer',
    keep: 'Seguir con la rotación'
  },
  reasonMissing: 'Falta un motivo; queda en el registro de auditoría.',
  ended: {
    done: 'Esta rotación terminó. Tardó {{span}}.',
    undone: 'Esta rotación se deshizo.',
    rotateAgain: 'Rotar otra vez…'
  },
  badge_one: '{{count, number}} rotación te espera',
  badge_other: '{{count, number}} rotaciones te esperan',
  notice: {
    title_one: 'Una rotación se interrumpió',
    title_other: '{{count, number}} rotaciones se interrumpieron',
    text: 'Latchkey se cerró a la mitad. Cada paso se anotó antes de hacerlo, así que no se perdió nada: al continuar, primero se mira qué pasó.',
    where: '{{label}}: {{row}}',
    more_one: 'y {{count, number}} más',
    more_other: 'y {{count, number}} más',
    continue: 'Continuar',
    continueAll: 'Continuar todas',
    look: 'Ver',
    continued: 'Se continuó. En las rotaciones se ve hasta dónde llegaron.'
  },
  announce: {
    done: 'La rotación de {{label}} terminó.',
    undone: 'La rotación de {{label}} se deshizo.',
    failed: 'La rotación de {{label}}: falló un paso.',
    waits: 'La rotación de {{label}} te espera.',
    grace: 'La rotación de {{label}}: la clave anterior se conserva el tiempo de gracia.'
  }
}
