import { notFound } from 'next/navigation'
import { staffPage } from '@/app/_server/staff'
import { listActsOn } from '@/lib/audit/queries'
import { findReference, listCiting } from '@/lib/nuggets/queries/references'
import { Acts } from '../../../_ui/acts'
import { Head, Part } from '../../../_ui/shell'
import { ReferenceForm } from '../form'

const { metadata, page } = staffPage({
  title: 'A source',
  see: 'edit-nuggets',
  async show({ world: { db }, params: { key = '' } }) {
    const reference = await findReference(db, key)
    if (!reference) notFound()
    const citing = await listCiting(db, key)
    return (
      <>
        <Head
          title={key}
          up={{ href: '/admin/nuggets/references', title: 'Sources' }}
          lead="What is changed here is changed in every story that cites it; versions that are out already keep it as it read then."
        />
        <ReferenceForm of={reference} />
        <Part title="Where it is cited">
          {citing.length === 0 ? (
            <p>No nugget cites it yet.</p>
          ) : (
            <ul>
              {citing.map(({ id, title }) => (
                <li key={id}>
                  <a href={`/admin/nuggets/${id}`}>{title}</a>
                </li>
              ))}
            </ul>
          )}
        </Part>
        <Part title="What was done">
          <Acts of={await listActsOn(db, 'reference', key)} />
        </Part>
      </>
    )
  },
})
export const generateMetadata = metadata
export default page
