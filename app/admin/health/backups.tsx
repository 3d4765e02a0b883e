import { When } from '@/app/_ui/format'
import type { Backup } from '@/lib/backups/queries'
import { type Duration, HOME_ZONE } from '@/lib/base/time'
import { Part } from '../_ui/shell'

export function Backups({ latest, proof, every }: { latest: Backup[]; proof?: Backup; every: Duration }) {
  return (
    <Part title="Backups" id="backups">
      {every === 0 && (
        <p className="notice" data-kind="look">
          The shop makes none by itself: BACKUP_HOURS is 0.
        </p>
      )}
      {proof?.provedAt ? (
        <p>
          The last one that was brought back to life and kept every promise there:{' '}
          <strong>
            <When at={proof.provedAt} zone={HOME_ZONE} />
          </strong>
        </p>
      ) : (
        <p className="quiet">
          None has been brought back to life yet. The first follows within an hour of the first start.
        </p>
      )}
      {latest.length > 0 && (
        <div className="list-scroll">
          <table className="list">
            <thead>
              <tr>
                <th scope="col">Made</th>
                <th scope="col">Name</th>
                <th scope="col" className="number">
                  Size
                </th>
                <th scope="col">Brought back to life</th>
              </tr>
            </thead>
            <tbody>
              {latest.map(({ id, madeAt, name, bytes, provedAt, failure, untried }) => (
                <tr key={id}>
                  <td>
                    <When at={madeAt} zone={HOME_ZONE} />
                  </td>
                  <td>{name}</td>
                  <td className="number">{Math.ceil(bytes / 1_000_000).toLocaleString('en-AU')} MB</td>
                  <td>
                    {provedAt ? (
                      <When at={provedAt} zone={HOME_ZONE} />
                    ) : (
                      <span className="state" data-kind="look">
                        {failure ?? (untried ? `not tried: ${untried}` : 'not yet')}
                      </span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p className="quiet">
        By hand: <code>npm run backup</code>. Back from one: <code>npm run restore -- its-folder</code>. Keep a copy on
        another machine.
      </p>
    </Part>
  )
}
