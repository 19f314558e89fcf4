/** The catalogue of the WispHub middleware. Data only. */
import type { Endpoint } from '@shared/schemas/provider'
import { inPath, json, requiredInQuery } from '../catalogue-parts'

const service = { en: 'Service number', es: 'ID de servicio' }

const emptyList = {
  en: 'When WispHub refuses the middleware’s own key, this still answers 200 with an empty list: 200 does not prove that key. Lists are cached for 5 minutes.',
  es: 'Si WispHub rechaza la clave propia del middleware, esto responde igual 200 con una lista vacía: un 200 no prueba esa clave. Las listas quedan en caché 5 minutos.'
}

const cached = {
  en: 'Cached for 15 minutes. 404 may also mean that WispHub refuses the middleware’s own key.',
  es: 'Queda en caché 15 minutos. Un 404 también puede significar que WispHub rechaza la clave propia del middleware.'
}

/** At least three of the four have to be there. */
const identity = {
  name: 'Andrés Felipe Güiza Argüello',
  address: 'Carrera 84 # 34-60',
  internet_plan_name: 'Fibra 100 Ñ'
}

const clients: Endpoint[] = [
  {
    id: 'list-clients',
    task: { en: 'List clients', es: 'Listar clientes' },
    method: 'GET',
    path: '/api/clients/',
    parameters: [],
    body: null,
    permission: null,
    effect: 'read',
    note: emptyList
  },
  {
    id: 'search-clients',
    task: { en: 'Search clients by any text', es: 'Buscar clientes por cualquier texto' },
    method: 'GET',
    path: '/api/clients/search',
    parameters: [
      requiredInQuery(
        'q',
        { en: 'Name, address, ID number or phone', es: 'Nombre, dirección, cédula o teléfono' },
        'Muñoz'
      )
    ],
    body: null,
    permission: null,
    effect: 'read',
    note: emptyList
  },
  {
    id: 'find-client-by-document',
    task: { en: 'Find a client by ID number', es: 'Buscar cliente por cédula' },
    method: 'GET',
    path: '/api/clients/by-document/{document}',
    parameters: [inPath('document', { en: 'ID number', es: 'Cédula' }, '1000016333')],
    body: null,
    permission: null,
    effect: 'read'
  },
  {
    id: 'find-client-by-phone',
    task: { en: 'Find a client by phone', es: 'Buscar cliente por teléfono' },
    method: 'GET',
    path: '/api/clients/by-phone/{phone}',
    parameters: [inPath('phone', { en: 'Phone number', es: 'Número de teléfono' }, '3003160886')],
    body: null,
    permission: null,
    effect: 'read'
  },
  {
    id: 'find-client-by-service',
    task: { en: 'Find a client by service number', es: 'Buscar cliente por ID de servicio' },
    method: 'GET',
    path: '/api/clients/by-service-id/{service_id}',
    parameters: [inPath('service_id', service, '1')],
    body: null,
    permission: null,
    effect: 'read',
    note: { en: 'Cached for 2 minutes.', es: 'Queda en caché 2 minutos.' }
  },
  {
    id: 'update-client',
    task: { en: 'Update a client’s details', es: 'Actualizar datos de un cliente' },
    method: 'PUT',
    path: '/api/clients/{service_id}',
    parameters: [inPath('service_id', service, '1')],
    body: json({ phone: '3003160886', address: 'Calle 43 # 56-56' }),
    permission: null,
    effect: 'write',
    note: {
      en: 'Lists show the change only when their cache has ended.',
      es: 'Las listas muestran el cambio solo cuando termina su caché.'
    }
  },
  {
    id: 'verify-client',
    task: { en: 'Check that a caller is who they say', es: 'Verificar la identidad de un cliente' },
    method: 'POST',
    path: '/api/clients/{service_id}/verify',
    parameters: [inPath('service_id', service, '2')],
    body: json(identity),
    permission: null,
    effect: 'read',
    note: {
      en: 'At least three of name, address, internet_plan_name and internet_plan_price.',
      es: 'Al menos tres de name, address, internet_plan_name e internet_plan_price.'
    }
  },
  {
    id: 'resolve-client',
    task: { en: 'Find a client by what a caller knows', es: 'Identificar a un cliente por sus datos' },
    method: 'POST',
    path: '/api/clients/resolve',
    parameters: [],
    body: json(identity),
    permission: null,
    effect: 'read',
    note: {
      en: 'At least three of name, address, internet_plan_name and internet_plan_price.',
      es: 'Al menos tres de name, address, internet_plan_name e internet_plan_price.'
    }
  }
]

const plans: Endpoint[] = [
  {
    id: 'list-plans',
    task: { en: 'List internet plans', es: 'Listar planes de internet' },
    method: 'GET',
    path: '/api/internet-plans/',
    parameters: [],
    body: null,
    permission: null,
    effect: 'read',
    note: cached
  },
  {
    id: 'get-plan',
    task: { en: 'Show an internet plan', es: 'Ver un plan de internet' },
    method: 'GET',
    path: '/api/internet-plans/{plan_id}',
    parameters: [inPath('plan_id', { en: 'Plan number', es: 'ID del plan' }, '101')],
    body: null,
    permission: null,
    effect: 'read',
    note: cached
  },
  {
    id: 'list-payment-methods',
    task: { en: 'List payment methods', es: 'Listar formas de pago' },
    method: 'GET',
    path: '/api/payment-methods/',
    parameters: [],
    body: null,
    permission: null,
    effect: 'read',
    note: cached
  }
]

const tickets: Endpoint[] = [
  {
    id: 'list-subjects',
    task: { en: 'List ticket subjects', es: 'Listar asuntos de tickets' },
    method: 'GET',
    path: '/api/tickets/subjects',
    parameters: [],
    body: null,
    permission: null,
    effect: 'read'
  },
  {
    id: 'check-zone',
    task: { en: 'Check whether a zone takes more tickets', es: 'Consultar si una zona admite más tickets' },
    method: 'GET',
    path: '/api/tickets/zone-blocked/{zone_id}',
    parameters: [inPath('zone_id', { en: 'Zone number', es: 'ID de la zona' }, '1')],
    body: null,
    permission: null,
    effect: 'read',
    note: { en: 'Cached for a minute.', es: 'Queda en caché un minuto.' }
  },
  {
    id: 'get-ticket',
    task: { en: 'Show a ticket', es: 'Ver un ticket' },
    method: 'GET',
    path: '/api/tickets/{ticket_id}',
    parameters: [inPath('ticket_id', { en: 'Ticket number', es: 'Número de ticket' }, '1')],
    body: null,
    permission: null,
    effect: 'read'
  },
  {
    id: 'create-ticket',
    task: { en: 'Open a ticket', es: 'Abrir un ticket' },
    method: 'POST',
    path: '/api/tickets',
    parameters: [],
    body: json({
      service_id: 1,
      subject: 'Internet Lento',
      description: 'El cliente reporta baja velocidad desde ayer.',
      technician_id: 11,
      zone_id: 4
    }),
    permission: null,
    effect: 'write',
    note: { en: 'Answers 200, not 201.', es: 'Responde 200, no 201.' }
  }
]

const network: Endpoint[] = [
  {
    id: 'ping-client',
    task: { en: 'Ping a client’s equipment', es: 'Hacer ping al equipo de un cliente' },
    method: 'POST',
    path: '/api/{service_id}/ping/',
    parameters: [inPath('service_id', service, '1')],
    body: json({ pings: 4 }),
    permission: null,
    effect: 'diagnostic'
  },
  {
    id: 'get-ping',
    task: { en: 'Show the result of a ping', es: 'Ver el resultado de un ping' },
    method: 'GET',
    path: '/api/ping/{task_id}/',
    parameters: [inPath('task_id', { en: 'Task number from the ping', es: 'ID de tarea que devolvió el ping' }, '')],
    body: null,
    permission: null,
    effect: 'read',
    note: {
      en: 'The status is pending, stable, antenna_only or no_internet.',
      es: 'El estado es pending, stable, antenna_only o no_internet.'
    }
  },
  {
    id: 'health',
    task: { en: 'Check that the service runs', es: 'Comprobar que el servicio funciona' },
    method: 'GET',
    path: '/health',
    parameters: [],
    body: null,
    permission: null,
    effect: 'read',
    withoutKey: true
  }
]

export const endpoints: Endpoint[] = [...clients, ...plans, ...tickets, ...network]
