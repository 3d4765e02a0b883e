import { staffPage } from '@/app/_server/staff'
import { readWords } from '@/lib/finding/rules'
import { Head } from '../_ui/shell'
import { findFor } from './found'

const { metadata, page } = staffPage({
  title: 'Find',
  see: 'see-admin',
  async show({ world, staff, query }) {
    const found = await findFor(world, staff, query.q)
    const words = readWords(query.q)
    return (
      <>
        <Head title={words ? `What goes by “${words}”` : 'Find'} />
        {found.length === 0 && (
          <p className="list-empty">
            {words
              ? 'Nothing that you look after goes by that. Orders are found by number, name, e-mail, SKU or purchase order; people by the beginning of their address.'
              : 'Please type at least two letters.'}
          </p>
        )}
        <ul className="story">
          {found.map(({ kind, title, detail, href }) => (
            <li key={`${kind} ${href} ${title}`}>
              <a href={href}>{title}</a> <span className="quiet">{`${kind} · ${detail}`}</span>
            </li>
          ))}
        </ul>
      </>
    )
  },
})
export const generateMetadata = metadata
export default page
