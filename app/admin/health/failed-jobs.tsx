import { ActionForm, Submit } from '@/app/_ui/form'
import { When } from '@/app/_ui/format'
import { HOME_ZONE } from '@/lib/base/time'
import type { Job } from '@/lib/jobs/queries'
import { Part } from '../_ui/shell'
import { retryJobAction } from './actions'

export function FailedJobs({ jobs }: { jobs: Job[] }) {
  return (
    <Part title="Work that failed" id="jobs">
      {jobs.length === 0 && <p className="quiet">None. Every mail has left and every refund is with the bank.</p>}
      <ul className="story">
        {jobs.map(({ id, key, lastError, attempts, deadAt, runAt }) => (
          <li key={id} className="session">
            <p>
              <strong>{key}</strong>: {lastError ?? 'it never came to an end'}
              <br />
              {deadAt ? (
                <span className="state" data-kind="look">
                  given up after {attempts} tries
                </span>
              ) : (
                <>
                  tried {attempts} {attempts === 1 ? 'time' : 'times'}, again <When at={runAt} zone={HOME_ZONE} />
                </>
              )}
            </p>
            <ActionForm action={retryJobAction} className="inline-form" label={key}>
              <input type="hidden" name="job" value={id} />
              <Submit className="button button-quiet">Try it now</Submit>
            </ActionForm>
          </li>
        ))}
      </ul>
    </Part>
  )
}
