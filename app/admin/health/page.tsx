import { staffPage } from '@/app/_server/staff'
import { When } from '@/app/_ui/format'
import { findLastProof, listLatestBackups } from '@/lib/backups/queries'
import { HOME_ZONE } from '@/lib/base/time'
import { config } from '@/lib/config'
import { listFailing } from '@/lib/health/commands'
import { lookAtVersions } from '@/lib/health/look'
import { findReach, listFailedJobs, listRounds } from '@/lib/health/queries'
import { brokenPromises } from '@/lib/invariants'
import { Facts, Head, Part } from '../_ui/shell'
import { Backups } from './backups'
import { FailedJobs } from './failed-jobs'
import { Outside } from './outside'

const PARTS = {
  database: 'the database cannot be written to',
  schema: 'the database is not migrated',
  disk: 'the disk is nearly full',
  worker: 'the worker has not come round for minutes',
  stopping: 'the shop is stopping',
}

const { metadata, page } = staffPage({
  title: 'Health',
  see: 'see-health',
  async show({ world, query }) {
    const { db, now } = world
    const failing = await listFailing(world, config().diskReserve)
    const versions = await lookAtVersions(world)
    const broken = query.check ? await brokenPromises(db, now()) : undefined
    const room = await world.files.room()
    return (
      <>
        <Head
          title="Health"
          lead={
            failing.length === 0
              ? 'The shop takes orders.'
              : `The shop takes no orders: ${failing.map((part) => PARTS[part]).join(', ')}.`
          }
        />
        <Part title="Promises" id="promises">
          {broken === undefined ? (
            <p>
              <a href="/admin/health?check=1#promises">Check every promise of the shop now</a>
              <span className="quiet">
                {' '}
                (nothing sold twice, nothing paid and lost, no gap among invoices, and more)
              </span>
            </p>
          ) : broken.length === 0 ? (
            <p className="notice" data-kind="good">
              Every promise is kept.
            </p>
          ) : (
            <div className="notice" data-kind="look">
              <p>Not kept:</p>
              <ul>
                {broken.map((promise) => (
                  <li key={promise}>{promise}</li>
                ))}
              </ul>
            </div>
          )}
        </Part>
        <Backups latest={await listLatestBackups(db)} proof={await findLastProof(db)} every={config().backupEvery} />
        <Outside mail={await findReach(db, 'mail')} payments={await findReach(db, 'payments')} />
        <FailedJobs jobs={await listFailedJobs(db)} />
        <Part title="What runs here">
          <Facts
            of={[
              ['Shop', versions.app],
              ['Node', versions.node],
              ['Database', versions.database],
              ['Schema', versions.schema],
              ['Size of the database', megabytes(versions.bytes)],
              ['Room on the disk', megabytes(room)],
            ]}
          />
        </Part>
        <Part title="What recurs">
          <Facts
            of={(await listRounds(db)).map(({ name, startedAt }) => [
              name,
              <When key={name} at={startedAt} zone={HOME_ZONE} />,
            ])}
          />
        </Part>
      </>
    )
  },
})
export const generateMetadata = metadata
export default page

const megabytes = (bytes: number) => `${Math.ceil(bytes / 1_000_000).toLocaleString('en-AU')} MB`
