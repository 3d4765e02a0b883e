import { staffPage } from '@/app/_server/staff'
import { Field, TextArea } from '@/app/_ui/form'
import { Shown } from '@/app/_ui/shown'
import { findMedia } from '@/lib/media/queries'
import { EditForm } from '../../_ui/edit-form'
import { Head } from '../../_ui/shell'
import { keepUploadAction } from '../actions'
import { Uploader } from '../uploader'

const { metadata, page } = staffPage({
  title: 'A new picture or file',
  see: 'edit-media',
  async show({ world, query }) {
    const old = await findMedia(world.db, String(query.replaces ?? ''))
    return (
      <>
        <Head
          title={old ? `Replace “${old.title || old.alt}”` : 'A new picture or file'}
          up={{ href: '/admin/media', title: 'Pictures and files' }}
          lead={
            old
              ? 'The new picture takes the place of the old one everywhere, in the next answer of every page.'
              : 'Pictures are drawn anew in fixed widths as AVIF, WebP and JPEG, without what cameras hide in them.'
          }
        />
        {old && <Shown picture={old} className="thumb" />}
        <EditForm action={keepUploadAction} label="A new picture or file" save="Keep it">
          <Uploader />
          <input type="hidden" name="replaces" value={old?.id ?? ''} />
          <Field
            name="title"
            label="Name"
            hint="For staff, and for whoever downloads it."
            defaultValue={old?.title}
            required
          />
          <TextArea
            name="alt"
            label="What can be seen"
            hint="Pictures need it: it is read to those who cannot see them. Files for downloading do not."
            rows={2}
            defaultValue={old?.alt}
          />
        </EditForm>
      </>
    )
  },
})
export const generateMetadata = metadata
export default page
