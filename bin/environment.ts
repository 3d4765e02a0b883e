// Imported first by programs that look at the shop from beside it: what `npm start` reads, they read too.
import { existsSync } from 'node:fs'

if (existsSync('.env')) process.loadEnvFile('.env')
