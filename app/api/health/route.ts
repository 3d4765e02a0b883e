import { requestWorld } from '@/app/_server/world'
import { listTiers } from '@/lib/pricing/queries'

/** 200 while the shop can read its database. */
export async function GET() {
  const { db, now } = await requestWorld()
  await listTiers(db, now())
  return Response.json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } })
}
