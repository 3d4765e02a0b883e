import { ActionForm, Submit } from '@/app/_ui/form'
import { counted } from '@/app/_ui/format'
import type { Import } from '@/lib/imports/queries'
import { canApply, isWaiting, waitingOf } from '@/lib/imports/rules/file'
import { checkAgainAction, startImportAction, stopImportAction } from '../actions'

/** What can be done with a file as it stands. */
export function Steps({ of: one }: { of: Import }) {
  const { id, state, revision, counts } = one
  const hidden = (
    <>
      <input type="hidden" name="import" value={id} />
      <input type="hidden" name="revision" value={revision} />
    </>
  )
  const rows = counted(waitingOf(counts), 'row')
  return (
    <>
      {state === 'checked' && !isWaiting(one) && (
        <p className="notice" data-kind="good">
          {counts.wrong > 0
            ? 'Apart from the rows that are left out, this file changes nothing: everything stands as it says.'
            : 'This file changes nothing: everything stands as it says.'}
        </p>
      )}
      <div className="staff-tools">
        {canApply(one) && (
          <ActionForm action={startImportAction} label="Apply" className="inline-form">
            {hidden}
            <Submit>{state === 'stopped' ? `Go on with ${rows}` : `Apply ${rows}`}</Submit>
          </ActionForm>
        )}
        {state === 'applying' && (
          <ActionForm action={stopImportAction} label="Stop" className="inline-form">
            {hidden}
            <Submit className="button button-quiet">Stop after this piece</Submit>
          </ActionForm>
        )}
        {state !== 'applying' && (
          <ActionForm action={checkAgainAction} label="Look through it again" className="inline-form">
            {hidden}
            <Submit className="button button-quiet">Look through it again</Submit>
          </ActionForm>
        )}
        {counts.wrong > 0 && (
          <a href={`/admin/import/${id}/wrong`} download>
            The rows left out, with reasons, as a CSV file
          </a>
        )}
      </div>
    </>
  )
}
