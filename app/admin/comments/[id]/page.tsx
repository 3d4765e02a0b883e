import { notFound } from 'next/navigation'
import { staffPage } from '@/app/_server/staff'
import { can } from '@/lib/accounts/rights'
import { listActsOn } from '@/lib/audit/queries'
import { findCommentToModerate, listHistories } from '@/lib/comments/queries/queue'
import { Acts } from '../../_ui/acts'
import { Head, Part } from '../../_ui/shell'
import { pathOfPerson } from '../../people/address'
import { CommentCard } from '../card'
import '../comments.css'

const { metadata, page } = staffPage({
  title: 'A comment',
  see: 'approve-comment',
  async show({ world: { db }, staff, params: { id = '' } }) {
    const comment = await findCommentToModerate(db, id)
    if (!comment) notFound()
    const { email, nugget } = comment
    const history = email ? (await listHistories(db, [email])).get(email) : undefined
    return (
      <>
        <Head title={`A comment on “${nugget.title}”`} up={{ href: '/admin/comments?state=', title: 'All comments' }}>
          {email && can(staff, 'see-people') && <a href={pathOfPerson(email)}>All that is known of its author</a>}
        </Head>
        <CommentCard comment={comment} history={history} from="one" />
        <Part title="What was done">
          <Acts of={await listActsOn(db, 'comment', id)} />
        </Part>
      </>
    )
  },
})
export const generateMetadata = metadata
export default page
