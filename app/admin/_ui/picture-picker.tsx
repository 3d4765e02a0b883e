import { Checkbox } from '@/app/_ui/checkbox'
import { Shown } from '@/app/_ui/shown'
import type { MediaRow } from '@/lib/media/queries'

type Props = { name: string; label: string; pictures: MediaRow[]; chosen: string | null; none?: string }

/** One of the shop's pictures, the newest first; `pictures` comes from `listPicturesToChoose`. */
export function PicturePicker({ name, label, pictures, chosen, none = 'No picture' }: Props) {
  const isListed = chosen === null || pictures.some(({ id }) => id === chosen)
  return (
    <fieldset className="picker">
      <legend>{label}</legend>
      <div className="picker-choices">
        <Checkbox type="radio" name={name} value="" label={none} defaultChecked={chosen === null} />
        {!isListed && <Checkbox type="radio" name={name} value={chosen} label="The one it has" defaultChecked />}
        {pictures.map((picture) => (
          <Checkbox
            key={picture.id}
            type="radio"
            name={name}
            value={picture.id}
            defaultChecked={picture.id === chosen}
            label={
              <>
                <Shown picture={picture} className="thumb" alt="" loading="lazy" wide="6rem" />
                {picture.title || picture.alt}
              </>
            }
          />
        ))}
      </div>
      <p className="field-hint">
        Is it not here? Save this first,{' '}
        <a href="/admin/media/new" target="_blank" rel="noopener">
          add it on a page of its own
        </a>
        , then load this page again.
      </p>
    </fieldset>
  )
}
