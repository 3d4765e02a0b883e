// One finished answer through `node:http`, and nothing else: what is left between it and the shop is the shop's own work.
// `node-http.mjs <port> <file of the body> <json: names and values of the headers, in turn>`
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

const [port, file, headers] = process.argv.slice(2)
const body = readFileSync(file)
const head = JSON.parse(headers)
createServer((_request, response) => response.writeHead(200, head).end(body)).listen(Number(port), '127.0.0.1')
