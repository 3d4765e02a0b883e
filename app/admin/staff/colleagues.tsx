import { ActionForm, Select, Submit } from '@/app/_ui/form'
import { When } from '@/app/_ui/format'
import { HOME_ZONE } from '@/lib/base/time'
import type { Colleague } from '@/lib/staff/queries'
import { ROLES } from '@/lib/staff/rules'
import { changeRoleAction, removeStaffAction, resetFactorAction } from './actions'

export function Colleagues({ of, you }: { of: Colleague[]; you: string }) {
  return (
    <div className="list-scroll">
      <table className="list">
        <thead>
          <tr>
            <th scope="col">Who</th>
            <th scope="col">Role</th>
            <th scope="col">Second factor</th>
            <th scope="col">Last seen</th>
            <th scope="col">More</th>
          </tr>
        </thead>
        <tbody>
          {of.map((person) => (
            <tr key={person.id}>
              <th scope="row">
                {person.email}
                {person.id === you && <span className="quiet"> (you)</span>}
              </th>
              <td>
                <ActionForm action={changeRoleAction} className="form row role-form" label={`Role of ${person.email}`}>
                  <input type="hidden" name="user" value={person.id} />
                  <Select
                    name="role"
                    label={<span className="unseen">Role of {person.email}</span>}
                    defaultValue={person.role}
                  >
                    {ROLES.map((role) => (
                      <option key={role}>{role}</option>
                    ))}
                  </Select>
                  <Submit className="button button-quiet">Change</Submit>
                </ActionForm>
              </td>
              <td>
                {person.hasFactor ? (
                  'set up'
                ) : (
                  <span className="state" data-kind="look">
                    none yet
                  </span>
                )}
              </td>
              <td>{person.seenAt ? <When at={person.seenAt} zone={HOME_ZONE} /> : 'not signed in'}</td>
              <td>
                <More person={person} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** What is rare and hard to undo stands one step away. */
function More({ person }: { person: Colleague }) {
  return (
    <details>
      <summary>
        More<span className="unseen"> about {person.email}</span>
      </summary>
      {person.hasFactor && (
        <ActionForm action={resetFactorAction} className="inline-form" label={`Second factor of ${person.email}`}>
          <input type="hidden" name="user" value={person.id} />
          <Submit className="button button-quiet">Reset the second factor</Submit>
        </ActionForm>
      )}
      <ActionForm action={removeStaffAction} className="inline-form" label={`Remove ${person.email}`}>
        <input type="hidden" name="user" value={person.id} />
        <Submit className="button button-quiet">Remove {person.email} from the staff</Submit>
      </ActionForm>
    </details>
  )
}
