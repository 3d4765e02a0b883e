import type { IncomingMessage, ServerResponse } from 'node:http'
import { isForeign, readBody } from '../http'
import { html, page } from '../page'
import { answerCall, type Reply } from './api'
import type { Control } from './control'
import { answerControl, type Given } from './control-routes'
import { homePage } from './home-page'
import { answerPayPage } from './pay-page'
import type { Sandbox } from './sandbox'
import { expireOldSessions } from './sessions'

/** Which part of the sandbox answers, and how the answer goes out. */
export async function serve(sandbox: Sandbox, control: Control, request: IncomingMessage, response: ServerResponse) {
  const url = new URL(request.url ?? '/', sandbox.url)
  const body = await readBody(request)
  expireOldSessions(sandbox)
  if (url.pathname.startsWith('/v1/')) await serveApi(sandbox, request, response, url, body)
  else if (request.method === 'POST' && isForeign(request)) send(response, 403, 'This came from another site.')
  else if (url.pathname.startsWith('/_control/')) await serveControl(sandbox, control, request, response, url, body)
  else if (url.pathname.startsWith('/pay/')) servePayPage(sandbox, request, response, url, body)
  else if (url.pathname === '/') send(response, 200, homePage(sandbox))
  else send(response, 404, page('Not here', html`<main><h1>Nothing here</h1><p><a href="/">The sandbox</a></p></main>`))
  sandbox.webhooks.flush()
}

function send(response: ServerResponse, status: number, body: string, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', ...headers })
  response.end(body)
}

async function serveApi(sandbox: Sandbox, request: IncomingMessage, response: ServerResponse, url: URL, body: string) {
  const headers = new Headers(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
  const { method = 'GET' } = request
  const reply = await answerCall(sandbox, { method, path: url.pathname, query: url.search.slice(1), body, headers })
  response.setHeader('date', new Date(sandbox.clock.now()).toUTCString())
  await goBack(response, reply)
}

async function goBack(response: ServerResponse, { how, status, body, headers, ms }: Reply): Promise<void> {
  if (how === 'hang') return
  if (how === 'reset') return void response.destroy()
  response.writeHead(status, headers)
  if (how === 'truncated') return void response.end(body.slice(0, Math.floor(body.length / 2)))
  if (how === 'trickle') {
    const step = Math.max(1, Math.ceil(body.length / 10))
    for (let at = 0; at < body.length && !response.destroyed; at += step) {
      response.write(body.slice(at, at + step))
      await new Promise((over) => setTimeout(over, ms))
    }
  }
  response.end(how === 'trickle' ? undefined : body)
}

async function serveControl(
  sandbox: Sandbox,
  control: Control,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  body: string,
) {
  const isForm = (request.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded')
  const json = { 'content-type': 'application/json' }
  const name = url.pathname.replace('/_control/', '')
  const isAllowed = request.method === 'POST' || name === 'books'
  try {
    const given: Given = isForm ? Object.fromEntries(new URLSearchParams(body)) : JSON.parse(body || '{}')
    const answer = isAllowed ? await answerControl(sandbox, control, name, given) : undefined
    if (answer === undefined) send(response, 404, JSON.stringify({ error: `no control called ${name}` }), json)
    else if (isForm) send(response, 303, '', { location: '/' })
    else send(response, 200, JSON.stringify(answer), json)
  } catch (error) {
    send(response, 400, JSON.stringify({ error: String(error) }), json)
  }
}

function servePayPage(sandbox: Sandbox, request: IncomingMessage, response: ServerResponse, url: URL, body: string) {
  const reply = answerPayPage(sandbox, request.method ?? 'GET', url.pathname, new URLSearchParams(body))
  send(response, reply.status, reply.body, reply.location === undefined ? {} : { location: reply.location })
}
