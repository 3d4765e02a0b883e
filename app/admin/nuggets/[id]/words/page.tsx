import { staffPage } from '@/app/_server/staff'
import { Checkbox } from '@/app/_ui/checkbox'
import { Field, Select, TextArea } from '@/app/_ui/form'
import { findDraft } from '@/lib/nuggets/queries/versions'
import { HARDEST_TO_TELL, MOST_TO_TELL } from '@/lib/nuggets/rules/reading'
import { TOPICS } from '@/lib/nuggets/rules/topics'
import { wordsOf } from '@/lib/nuggets/rules/words'
import { EditForm } from '../../../_ui/edit-form'
import { LivePreview, PreviewFrame } from '../../../_ui/live-preview'
import { MarkdownField } from '../../../_ui/markdown-field'
import { saveWordsAction } from '../../actions'
import { CitePicker } from '../../cite-picker'
import { NuggetTop, openToWrite } from '../open'
import '../../nuggets.css'

const { metadata, page } = staffPage({
  title: 'The words of a nugget',
  see: 'edit-nuggets',
  async show({ world: { db, now }, params: { id } }) {
    const nugget = await openToWrite(db, id, now())
    const draft = await findDraft(db, nugget.id)
    const words = wordsOf(draft ?? nugget)
    const here = `/admin/nuggets/${nugget.id}`
    const isOut = nugget.state === 'released' || nugget.state === 'withdrawn'
    return (
      <>
        <NuggetTop nugget={nugget} at="/words" now={now()} />
        {isOut && <p className="quiet">It is out: what you save is a draft, until it is published on the overview.</p>}
        <div className="writing">
          <EditForm
            action={saveWordsAction}
            revision={nugget.revision}
            label="The words"
            save={isOut ? 'Save the draft' : 'Save'}
            more={<LivePreview of={here} />}
          >
            <input type="hidden" name="nugget" value={nugget.id} />
            <div id="at-title">
              <Field name="title" label="Title" maxLength={160} defaultValue={words.title} required />
            </div>
            <div id="at-summary">
              <TextArea name="summary" label="Summary" rows={2} maxLength={600} defaultValue={words.summary} />
            </div>
            <div id="at-story">
              <MarkdownField
                name="story"
                label="Story"
                rows={22}
                defaultValue={words.story}
                hint="Markdown. [@raja2020] cites a source by its key, [@raja2020; @dubin2010] two."
              >
                <CitePicker field="story" />
              </MarkdownField>
            </div>
            <div id="at-tellIt">
              <TextArea
                name="tellIt"
                label="Tell it"
                rows={7}
                defaultValue={words.tellIt}
                hint={`What one says in a minute: at most ${MOST_TO_TELL} words, at most reading grade ${HARDEST_TO_TELL}.`}
              />
            </div>
            <Select name="topic" label="Topic" defaultValue={words.topic}>
              {TOPICS.map(({ slug, title }) => (
                <option key={slug} value={slug}>
                  {title}
                </option>
              ))}
            </Select>
            <Checkbox name="forPatients" label="It is for people in pain as well" defaultChecked={words.forPatients} />
            <div id="at-seeDoctor">
              <TextArea
                name="seeDoctor"
                label="When to see a doctor"
                rows={2}
                maxLength={1000}
                defaultValue={words.seeDoctor ?? ''}
              />
            </div>
            <Field name="reviewedOn" label="Last reviewed on" type="date" defaultValue={words.reviewedOn ?? ''} />
          </EditForm>
          <PreviewFrame of={here} />
        </div>
      </>
    )
  },
})
export const generateMetadata = metadata
export default page
