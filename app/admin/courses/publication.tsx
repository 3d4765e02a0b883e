import type { FormState } from '@/app/_server/form'
import { ActionForm, Field, Hidden, Submit } from '@/app/_ui/form'
import { When } from '@/app/_ui/format'
import { type Published, publicationOf } from '@/lib/base/publication'
import { HOME_ZONE, type Instant, wallIn } from '@/lib/base/time'
import { Part } from '../_ui/shell'
import { publicationWords } from './words'

type Props = {
  thing: Published & { id: string; revision: number }
  now: Instant
  mayEdit: boolean
  action: (previous: FormState, form: FormData) => Promise<FormState>
}

/** Whether visitors see it, and the ways to change that. */
export function PublicationPart({ thing, now, mayEdit, action }: Props) {
  const stands = publicationOf(thing, now)
  return (
    <Part title="For visitors" id="publication">
      <p>
        <strong className="state">{publicationWords[stands]}</strong>
        {stands === 'scheduled' && thing.publishAt !== null && (
          <>
            , seen from <When at={thing.publishAt} zone={HOME_ZONE} />
          </>
        )}
        {stands === 'draft' && ': nobody but staff sees it.'}
        {stands === 'retired' && ': it is not offered any more.'}
      </p>
      {mayEdit && (
        <ActionForm action={action} className="form row" label="For visitors">
          <Hidden name="revision" value={thing.revision} />
          <input type="hidden" name="thing" value={thing.id} />
          {stands !== 'published' && (
            <Submit name="do" value="publish">
              Publish now
            </Submit>
          )}
          {stands !== 'published' && (
            <>
              <Field
                name="at"
                label="Or from (Adelaide time)"
                type="datetime-local"
                defaultValue={thing.publishAt === null ? '' : wallIn(thing.publishAt, HOME_ZONE)}
              />
              <Submit name="do" value="schedule" className="button button-quiet">
                Schedule
              </Submit>
            </>
          )}
          {stands !== 'draft' && (
            <Submit name="do" value="draft" className="button button-quiet">
              Back to draft
            </Submit>
          )}
          {stands !== 'retired' && stands !== 'draft' && (
            <Submit name="do" value="retire" className="button button-quiet">
              Retire
            </Submit>
          )}
        </ActionForm>
      )}
    </Part>
  )
}
