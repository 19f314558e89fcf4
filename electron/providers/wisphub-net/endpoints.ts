/** The catalogue of WispHub Net: what support staff do with it, in their own words. Data only. */
import type { Endpoint } from '@shared/schemas/provider'
import { field, inPath, inQuery, json, requiredInQuery } from '../catalogue-parts'

const dateAndTime = { format: 'DD/MM/YYYY HH:MM' }

const permissions = {
  readClients: { en: 'read clients', es: 'leer clientes' },
  updateClients: { en: 'update clients', es: 'actualizar clientes' },
  readPlans: { en: 'read plans', es: 'leer planes' },
  readTickets: { en: 'read tickets', es: 'leer tickets' },
  writeTickets: { en: 'write tickets', es: 'escribir tickets' },
  readTasks: { en: 'read tasks', es: 'leer tareas' },
  network: { en: 'network (not in the vendor’s list)', es: 'red (no figura en la lista del proveedor)' },
  payments: { en: 'payments (not in the vendor’s list)', es: 'pagos (no figura en la lista del proveedor)' }
}

const service = { en: 'Service number', es: 'ID de servicio' }

const paging = [
  inQuery('limit', { en: 'Results per page (up to 2000)', es: 'Resultados por página (hasta 2000)' }, '50'),
  inQuery('offset', { en: 'Start after this many results', es: 'Empezar después de tantos resultados' }, '0')
]

const clients: Endpoint[] = [
  {
    id: 'list-clients',
    task: { en: 'List clients', es: 'Listar clientes' },
    method: 'GET',
    path: '/api/clientes/',
    parameters: [
      ...paging,
      inQuery('estado', { en: 'State number', es: 'Número de estado' }, '1'),
      inQuery('nombre__contains', { en: 'Part of the name', es: 'Parte del nombre' }, 'Muñoz')
    ],
    body: null,
    permission: permissions.readClients,
    effect: 'read',
    note: {
      en: 'A filter that WispHub does not know is ignored: the answer is 200 with the whole list.',
      es: 'WispHub ignora los filtros que no conoce: responde 200 con la lista completa.'
    }
  },
  {
    id: 'find-client-by-document',
    task: { en: 'Find a client by ID number', es: 'Buscar cliente por cédula' },
    method: 'GET',
    path: '/api/clientes/',
    parameters: [requiredInQuery('cedula', { en: 'ID number, exact', es: 'Cédula, exacta' }, '1000016333')],
    body: null,
    permission: permissions.readClients,
    effect: 'read'
  },
  {
    id: 'find-client-by-phone',
    task: { en: 'Find a client by phone', es: 'Buscar cliente por teléfono' },
    method: 'GET',
    path: '/api/clientes/',
    parameters: [
      requiredInQuery(
        'telefono__contains',
        {
          en: 'Part of the phone number (the field may hold several numbers)',
          es: 'Parte del teléfono (el campo puede tener varios números)'
        },
        '3003160886'
      )
    ],
    body: null,
    permission: permissions.readClients,
    effect: 'read'
  },
  {
    id: 'find-client-by-service',
    task: { en: 'Find a client by service number', es: 'Buscar cliente por ID de servicio' },
    method: 'GET',
    path: '/api/clientes/',
    parameters: [requiredInQuery('id_servicio', service, '1')],
    body: null,
    permission: permissions.readClients,
    effect: 'read'
  },
  {
    id: 'update-client',
    task: { en: 'Update a client’s details', es: 'Actualizar datos de un cliente' },
    method: 'PUT',
    path: '/api/clientes/{id}/perfil/',
    parameters: [inPath('id', service, '1')],
    body: json({ telefono: '3003160886', direccion: 'Calle 43 # 56-56' }),
    permission: permissions.updateClients,
    effect: 'write',
    note: {
      en: 'Any of nombre, apellidos, cedula, direccion, localidad, ciudad, telefono and saldo, each as text.',
      es: 'Cualquiera de nombre, apellidos, cedula, direccion, localidad, ciudad, telefono y saldo, siempre como texto.'
    }
  },
  {
    id: 'delete-client',
    task: { en: 'Delete a client', es: 'Eliminar un cliente' },
    method: 'DELETE',
    path: '/api/clientes/{id}/perfil/',
    parameters: [inPath('id', service, '1')],
    body: null,
    permission: null,
    effect: 'destructive',
    note: {
      en: 'Deletes the customer, not only the profile.',
      es: 'Elimina al cliente, no solo su perfil.'
    }
  }
]

const plans: Endpoint[] = [
  {
    id: 'list-plans',
    task: { en: 'List internet plans', es: 'Listar planes de internet' },
    method: 'GET',
    path: '/api/plan-internet/',
    parameters: [],
    body: null,
    permission: permissions.readPlans,
    effect: 'read'
  },
  {
    id: 'get-pppoe-plan',
    task: { en: 'Show a PPPoE plan', es: 'Ver un plan PPPoE' },
    method: 'GET',
    path: '/api/plan-internet/pppoe/{id}/',
    parameters: [inPath('id', { en: 'Plan number', es: 'ID del plan' }, '101')],
    body: null,
    permission: permissions.readPlans,
    effect: 'read'
  },
  {
    id: 'get-queue-plan',
    task: { en: 'Show a Simple Queue plan', es: 'Ver un plan Simple Queue' },
    method: 'GET',
    path: '/api/plan-internet/queue/{id}/',
    parameters: [inPath('id', { en: 'Plan number', es: 'ID del plan' }, '201')],
    body: null,
    permission: permissions.readPlans,
    effect: 'read',
    note: { en: 'A PCQ plan has no page of its own.', es: 'Un plan PCQ no tiene página propia.' }
  }
]

const tickets: Endpoint[] = [
  {
    id: 'list-tickets',
    task: { en: 'List tickets', es: 'Listar tickets' },
    method: 'GET',
    path: '/api/tickets/',
    parameters: [
      inQuery('estado', { en: 'State number, may be repeated', es: 'Número de estado, se puede repetir' }, '1')
    ],
    body: null,
    permission: permissions.readTickets,
    effect: 'read'
  },
  {
    id: 'get-ticket',
    task: { en: 'Show a ticket', es: 'Ver un ticket' },
    method: 'GET',
    path: '/api/tickets/{id}/',
    parameters: [inPath('id', { en: 'Ticket number', es: 'Número de ticket' }, '1')],
    body: null,
    permission: permissions.readTickets,
    effect: 'read'
  },
  {
    id: 'create-ticket',
    task: { en: 'Open a ticket', es: 'Abrir un ticket' },
    method: 'POST',
    path: '/api/tickets/',
    parameters: [],
    body: {
      kind: 'multipart',
      fields: [
        field('servicio', service, '1'),
        field('asunto', { en: 'Subject', es: 'Asunto' }, 'Internet Lento'),
        field('asuntos_default', { en: 'Subject from the list', es: 'Asunto de la lista' }, 'Internet Lento'),
        field(
          'tecnico',
          { en: 'Technician number (see List staff)', es: 'ID del técnico (ver Listar personal)' },
          '11'
        ),
        field('descripcion', { en: 'Description', es: 'Descripción' }, 'El cliente reporta baja velocidad desde ayer.'),
        field('estado', { en: 'State number', es: 'Número de estado' }, '1'),
        field('prioridad', { en: 'Priority, 1 low to 4 very high', es: 'Prioridad, 1 baja a 4 muy alta' }, '2', {
          options: ['1', '2', '3', '4']
        }),
        field('fecha_inicio', { en: 'Start', es: 'Inicio' }, '23/11/2026 09:00', dateAndTime),
        field('fecha_final', { en: 'End', es: 'Fin' }, '23/11/2026 18:00', dateAndTime),
        field('departamento', { en: 'Department', es: 'Departamento' }, 'Soporte Técnico'),
        field(
          'departamentos_default',
          { en: 'Department from the list', es: 'Departamento de la lista' },
          'Soporte Técnico'
        )
      ]
    },
    permission: permissions.writeTickets,
    effect: 'write'
  }
]

const network: Endpoint[] = [
  {
    id: 'ping-client',
    task: { en: 'Ping a client’s equipment', es: 'Hacer ping al equipo de un cliente' },
    method: 'POST',
    path: '/api/clientes/{id}/ping/',
    parameters: [inPath('id', service, '1')],
    body: json({ pings: 4 }),
    permission: permissions.network,
    effect: 'diagnostic',
    note: {
      en: 'Answers 202 with a task number at once; the result is read with the next call.',
      es: 'Responde 202 enseguida con un número de tarea; el resultado se consulta con la llamada siguiente.'
    }
  },
  {
    id: 'get-task',
    task: { en: 'Show the result of a ping', es: 'Ver el resultado de un ping' },
    method: 'GET',
    path: '/api/tasks/{task_id}/',
    parameters: [inPath('task_id', { en: 'Task number from the ping', es: 'ID de tarea que devolvió el ping' }, '')],
    body: null,
    permission: permissions.readTasks,
    effect: 'read',
    note: {
      en: 'While the status is PENDING or PROCESS the ping is still running: ask again.',
      es: 'Mientras el estado sea PENDING o PROCESS, el ping sigue en curso: vuelve a consultar.'
    }
  }
]

const lists: Endpoint[] = [
  {
    id: 'list-payment-methods',
    task: { en: 'List payment methods', es: 'Listar formas de pago' },
    method: 'GET',
    path: '/api/formas-de-pago/',
    parameters: [],
    body: null,
    permission: permissions.payments,
    effect: 'read'
  },
  {
    id: 'list-staff',
    task: { en: 'List staff', es: 'Listar personal' },
    method: 'GET',
    path: '/api/staff/',
    parameters: [],
    body: null,
    permission: null,
    effect: 'read'
  }
]

export const endpoints: Endpoint[] = [...clients, ...plans, ...tickets, ...network, ...lists]
