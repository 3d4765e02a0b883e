import { staffPage } from '@/app/_server/staff'
import { Field, Select } from '@/app/_ui/form'
import { TOPICS } from '@/lib/nuggets/rules/topics'
import { EditForm } from '../../_ui/edit-form'
import { Head } from '../../_ui/shell'
import { createNuggetAction } from '../actions'

const { metadata, page } = staffPage({
  title: 'A new nugget',
  see: 'edit-nuggets',
  async show() {
    return (
      <>
        <Head
          title="A new nugget"
          up={{ href: '/admin/nuggets', title: 'Nuggets' }}
          lead="It begins as a draft that only staff can see. Everything can be changed later; its number comes with its release."
        />
        <EditForm action={createNuggetAction} label="The new nugget" save="Begin to write">
          <Field name="title" label="Title" maxLength={160} required />
          <Select name="topic" label="Topic" required>
            {TOPICS.map(({ slug, title }) => (
              <option key={slug} value={slug}>
                {title}
              </option>
            ))}
          </Select>
        </EditForm>
      </>
    )
  },
})
export const generateMetadata = metadata
export default page
