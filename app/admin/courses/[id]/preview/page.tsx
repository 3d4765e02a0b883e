import { notFound } from 'next/navigation'
import { staffPage } from '@/app/_server/staff'
import { typedFor } from '@/app/_server/typed'
import { CourseView } from '@/app/(shop)/courses/[slug]/view'
import { publicationOf } from '@/lib/base/publication'
import { findCourseToPreview } from '@/lib/courses/queries/courses'
import { listDatesToPreview } from '@/lib/courses/queries/dates'
import { withTyped } from '@/lib/previews/rules'
import { PreviewBar, TypedBar } from '../../../_ui/preview-bar'
import { publicationWords } from '../../words'

/** With dates that are only scheduled; drafts of dates have previews of their own. */
const { metadata, page } = staffPage({
  title: 'Preview',
  see: 'see-courses',
  frame: 'shop',
  async show(look) {
    const { world, params } = look
    const stored = await findCourseToPreview(world.db, params.id ?? '', world.now())
    if (!stored) notFound()
    const typed = await typedFor(look, { thing: 'course', id: stored.id })
    const course = withTyped(stored, typed, [
      'title',
      'summary',
      'description',
      'outline',
      'objectives',
      'notes',
      'form',
    ])
    const standing = publicationOf(stored, world.now())
    const all = await listDatesToPreview(world.db, course.id)
    return (
      <>
        {typed ? (
          <TypedBar />
        ) : (
          <PreviewBar
            state={publicationWords[standing]}
            isSeen={standing === 'published'}
            back={`/admin/courses/${stored.id}`}
          />
        )}
        <main id="content" className="page" data-area="courses">
          <CourseView {...{ world, course, all }} />
        </main>
      </>
    )
  },
})
export const generateMetadata = metadata
export default page
