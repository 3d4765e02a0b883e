import { staffPage } from '@/app/_server/staff'
import { Submit } from '@/app/_ui/form'
import { When } from '@/app/_ui/format'
import { HOME_ZONE } from '@/lib/base/time'
import { listVersions, type Version } from '@/lib/nuggets/queries/versions'
import { Part } from '../../../_ui/shell'
import { restoreVersionAction } from '../../actions'
import { NuggetTop, openToWrite } from '../open'
import { OneForm } from '../steps'
import { Difference } from './difference'
import '../../nuggets.css'

const { metadata, page } = staffPage({
  title: 'The versions of a nugget',
  see: 'edit-nuggets',
  async show({ world: { db, now }, params: { id }, query }) {
    const nugget = await openToWrite(db, id, now())
    const versions = await listVersions(db, nugget.id)
    const numberOf = (key: string, otherwise: number | undefined) => Number([query[key]].flat()[0]) || otherwise
    const after = versions.find(({ n }) => n === numberOf('to', versions[0]?.n))
    const before = versions.find(({ n }) => n === numberOf('from', versions.find((one) => one.n < (after?.n ?? 0))?.n))
    return (
      <>
        <NuggetTop nugget={nugget} at="/versions" now={now()} />
        {versions.length === 0 ? (
          <p className="list-empty">
            Versions are kept from the release on; until then the words are simply what was saved last.
          </p>
        ) : (
          <Part title="Versions">
            <ol className="versions">
              {versions.map((version) => (
                <li key={version.id} id={`version-${version.n}`}>
                  <Told version={version} />
                  {version.n !== versions[0]?.n && (
                    <OneForm nugget={nugget} action={restoreVersionAction} label={`Restore version ${version.n}`}>
                      <input type="hidden" name="n" value={version.n} />
                      <Submit className="link-button">
                        Make a draft of these words <span className="unseen">of version {version.n}</span>
                      </Submit>
                    </OneForm>
                  )}
                </li>
              ))}
            </ol>
          </Part>
        )}
        {versions.length > 1 && (
          <Part title="What differs" id="difference">
            <form className="form row" aria-label="Compare">
              <Pick name="from" label="From" versions={versions} chosen={before?.n} />
              <Pick name="to" label="To" versions={versions} chosen={after?.n} />
              <button type="submit" className="button button-quiet">
                Compare
              </button>
            </form>
            {before && after && <Difference before={before} after={after} />}
          </Part>
        )}
      </>
    )
  },
})
export const generateMetadata = metadata
export default page

function Told({ version: { n, kind, reason, by, at, publishedAt } }: { version: Version }) {
  return (
    <div>
      <strong>
        Version {n}: {publishedAt === null ? 'draft' : kind}
      </strong>{' '}
      <span className="quiet">
        <When at={publishedAt ?? at} zone={HOME_ZONE} />
        {by && `, ${by}`}
      </span>
      {reason && <p>{reason}</p>}
    </div>
  )
}

type PickProps = { name: string; label: string; versions: Version[]; chosen: number | undefined }

function Pick({ name, label, versions, chosen }: PickProps) {
  return (
    <div className="field">
      <label htmlFor={`pick-${name}`}>{label}</label>
      <select id={`pick-${name}`} name={name} defaultValue={chosen}>
        {versions.map(({ id, n, kind }) => (
          <option key={id} value={n}>
            Version {n}, {kind ?? 'draft'}
          </option>
        ))}
      </select>
    </div>
  )
}
