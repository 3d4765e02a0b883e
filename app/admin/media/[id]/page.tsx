import { notFound } from 'next/navigation'
import { staffPage } from '@/app/_server/staff'
import { ActionForm, Field, Submit, TextArea } from '@/app/_ui/form'
import { Shown } from '@/app/_ui/shown'
import { listActsOn } from '@/lib/audit/queries'
import { listUses } from '@/lib/content/media'
import { findMedia } from '@/lib/media/queries'
import { Acts } from '../../_ui/acts'
import { EditForm } from '../../_ui/edit-form'
import { Facts, Head, Part } from '../../_ui/shell'
import { describePictureAction, removePictureAction } from '../actions'

const { metadata, page } = staffPage({
  title: 'Picture',
  see: 'edit-media',
  async show({ world, params }) {
    const picture = await findMedia(world.db, params.id ?? '')
    if (!picture) notFound()
    const uses = await listUses(world.db, picture.id)
    const widths = [...new Set((picture.sizes ?? []).map(({ width }) => width))].sort((a, b) => a - b)
    return (
      <>
        <Head title={picture.title || picture.alt} up={{ href: '/admin/media', title: 'Pictures' }}>
          <a className="button button-quiet" href={`/admin/media/new?replaces=${picture.id}`}>
            Replace it everywhere
          </a>
        </Head>
        <Shown picture={picture} className="preview" wide="40rem" />
        <Facts
          of={[
            ['Size', `${picture.width} × ${picture.height}`],
            ['Kept as', picture.sizes ? `AVIF, WebP and JPEG, ${widths.join(', ')} wide` : 'a drawing (SVG)'],
            [
              'Kilobytes in all',
              Math.ceil((picture.sizes ?? []).reduce((all, { bytes }) => all + bytes, 0) / 1000) || '–',
            ],
          ]}
        />
        <Part title="What it is">
          <EditForm action={describePictureAction} revision={picture.revision} label="What it is">
            <input type="hidden" name="id" value={picture.id} />
            <Field name="title" label="Name" defaultValue={picture.title || picture.file} required />
            <TextArea name="alt" label="What can be seen" rows={2} defaultValue={picture.alt} required />
          </EditForm>
        </Part>
        <Part title="Where it is shown">
          {uses.length === 0 ? (
            <ActionForm action={removePictureAction} className="form" label="Remove it">
              <p>Nowhere. It can be removed without anybody missing it.</p>
              <input type="hidden" name="id" value={picture.id} />
              <Submit className="button button-quiet">Remove it</Submit>
            </ActionForm>
          ) : (
            <ul>
              {uses.map(({ what, title, href }) => (
                <li key={href}>
                  <a href={href}>
                    {what}: {title}
                  </a>
                </li>
              ))}
            </ul>
          )}
        </Part>
        <Part title="What was done to it">
          <Acts of={await listActsOn(world.db, 'picture', picture.id)} />
        </Part>
      </>
    )
  },
})
export const generateMetadata = metadata
export default page
