import type { ReactNode } from 'react'
import type { FormState } from '@/app/_server/form'
import { ActionForm, Field, Hidden, Select, Submit, TextArea } from '@/app/_ui/form'
import { HOME_ZONE, wallIn } from '@/lib/base/time'
import type { NuggetRow } from '@/lib/nuggets/queries/staff'
import type { Step } from '@/lib/nuggets/rules/releasing'
import {
  dropDraftAction,
  publishWordsAction,
  releaseNuggetAction,
  scheduleNuggetAction,
  unscheduleNuggetAction,
  withdrawNuggetAction,
} from '../actions'

type Props = { nugget: NuggetRow; steps: Step[]; isReady: boolean; hasDraft: boolean }

/** What can be done with it now. */
export function Steps({ nugget, steps, isReady, hasDraft }: Props) {
  const can = (step: Step) => steps.includes(step)
  if (can('publish')) return <Out nugget={nugget} hasDraft={hasDraft} />
  return (
    <>
      {!isReady && <p>It can go out once nothing of the list above is missing.</p>}
      <div className="release-ways">
        {can('release') && (
          <OneForm nugget={nugget} action={releaseNuggetAction} label="Release now">
            <p>
              {nugget.state === 'withdrawn'
                ? 'It comes back at its address, under its own number.'
                : 'It appears at once, with the next number.'}
            </p>
            <Submit>{nugget.state === 'withdrawn' ? 'Bring it back' : 'Release it now'}</Submit>
          </OneForm>
        )}
        {can('schedule') && (
          <OneForm nugget={nugget} action={scheduleNuggetAction} label="Schedule">
            <Field
              name="at"
              label="Day and time, as clocks in Adelaide show them"
              type="datetime-local"
              defaultValue={nugget.releaseAt === null ? '' : wallIn(nugget.releaseAt, HOME_ZONE)}
              hint="It appears by itself at that moment, with the number that is next then."
              required
            />
            <Submit className="button button-quiet">{can('unschedule') ? 'Change the moment' : 'Schedule it'}</Submit>
          </OneForm>
        )}
        {can('unschedule') && (
          <OneForm nugget={nugget} action={unscheduleNuggetAction} label="Take it out of the queue">
            <Submit className="button button-quiet">Make it a draft again</Submit>
          </OneForm>
        )}
      </div>
    </>
  )
}

function Out({ nugget, hasDraft }: Pick<Props, 'nugget' | 'hasDraft'>) {
  return (
    <>
      {hasDraft ? (
        <div className="release-ways">
          <OneForm nugget={nugget} action={publishWordsAction} label="Publish the draft">
            <Select name="kind" label="What kind of change is it?" required>
              <option value="typo">A typo: nothing is said about it</option>
              <option value="clarification">A clarification: the same, said better</option>
              <option value="correction">A correction: something was wrong</option>
            </Select>
            <TextArea
              name="reason"
              label="What changed, for readers"
              rows={2}
              maxLength={400}
              hint="For a typo this may stay empty."
            />
            <Submit>Publish the draft</Submit>
          </OneForm>
          <OneForm nugget={nugget} action={dropDraftAction} label="Drop the draft">
            <p>What readers see stays as it is.</p>
            <Submit className="button button-quiet">Drop the draft</Submit>
          </OneForm>
        </div>
      ) : (
        <p>
          It is out. New words begin as a draft: <a href={`/admin/nuggets/${nugget.id}/words`}>write</a>, then publish
          them here.
        </p>
      )}
      <details>
        <summary>Withdraw it</summary>
        <OneForm nugget={nugget} action={withdrawNuggetAction} label="Withdraw it">
          <TextArea
            name="reason"
            label="Why, for readers"
            rows={2}
            maxLength={600}
            hint="Its address shows this instead of the story; it leaves the lists, the search and the feeds. Its number is not given again."
            required
          />
          <Submit className="button button-quiet">Withdraw it</Submit>
        </OneForm>
      </details>
    </>
  )
}

type OneProps = {
  nugget: Pick<NuggetRow, 'id' | 'revision'>
  action: (previous: FormState, form: FormData) => Promise<FormState>
  label: string
  children: ReactNode
}

/** A form about this nugget as it was read. */
export function OneForm({ nugget: { id, revision }, action, label, children }: OneProps) {
  return (
    <ActionForm action={action} label={label}>
      <input type="hidden" name="nugget" value={id} />
      <Hidden name="revision" value={revision} />
      {children}
    </ActionForm>
  )
}
