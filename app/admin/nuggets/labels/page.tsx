import { staffPage } from '@/app/_server/staff'
import { listLabels } from '@/lib/nuggets/queries/labels'
import { LABEL_KINDS } from '@/lib/nuggets/rules/place'
import { Head, Part } from '../../_ui/shell'

const PATH = '/admin/nuggets/labels'
const TITLES = { series: 'Series', category: 'Categories' }

const { metadata, page } = staffPage({
  title: 'Series and categories',
  see: 'edit-nuggets',
  async show({ world: { db } }) {
    const parts = await Promise.all(LABEL_KINDS.map(async (kind) => ({ kind, labels: await listLabels(db, kind) })))
    return (
      <>
        <Head
          title="Series and categories"
          up={{ href: '/admin/nuggets', title: 'Nuggets' }}
          lead="A nugget belongs to one series at most, and to as many categories as fit. One that holds nothing is not shown."
        />
        {parts.map(({ kind, labels }) => (
          <Part key={kind} title={TITLES[kind]} tools={<a href={`${PATH}/${kind}/new`}>Make a new one</a>}>
            {labels.length === 0 && <p className="quiet">There is none yet.</p>}
            <ul>
              {labels.map(({ id, title, description }) => (
                <li key={id}>
                  <a href={`${PATH}/${kind}/${id}`}>{title}</a>: {description}
                </li>
              ))}
            </ul>
          </Part>
        ))}
      </>
    )
  },
})
export const generateMetadata = metadata
export default page
