import { connection } from 'next/server'

/** For whoever decides whether to start the process anew: it answers, and nothing else is asked. */
export async function GET() {
  await connection()
  return Response.json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } })
}
