/** Plain clients in plain Node: what a request costs without an app around it. */
import http from 'node:http'
import axios from 'axios'
import type { ClientName, ClientOrder } from './client-names'

const agents = { kept: new http.Agent({ keepAlive: true }), fresh: new http.Agent({ keepAlive: false }) }

const withNode =
  (agent: http.Agent) =>
  (url: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const request = http.get(url, { agent }, response => {
        response.on('data', () => {})
        response.once('end', resolve)
        response.once('error', reject)
      })
      request.once('error', reject)
    })

const withAxios =
  (httpAgent: http.Agent) =>
  async (url: string): Promise<void> => {
    await axios.get(url, { httpAgent, proxy: false, responseType: 'text', transformResponse: data => data })
  }

const clients: Record<ClientName, (url: string) => Promise<void>> = {
  'node keep-alive': withNode(agents.kept),
  'node fresh': withNode(agents.fresh),
  'axios keep-alive': withAxios(agents.kept),
  'axios fresh': withAxios(agents.fresh)
}

const work = async ({ client, url, count }: ClientOrder): Promise<number[]> => {
  const times: number[] = []
  for (let sent = 0; sent < count; sent += 1) {
    const started = performance.now()
    await clients[client](url)
    times.push(performance.now() - started)
  }
  return times
}

process.on('message', (order: ClientOrder) => {
  void work(order).then(times => process.send?.(times))
})
process.on('disconnect', () => process.exit(0))
