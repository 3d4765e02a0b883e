import { staffPage } from '@/app/_server/staff'
import { DayName, When } from '@/app/_ui/format'
import { listActsOn } from '@/lib/audit/queries'
import { HOME_ZONE } from '@/lib/base/time'
import { checksFor } from '@/lib/nuggets/commands/release'
import { findDraft } from '@/lib/nuggets/queries/versions'
import { missingOf } from '@/lib/nuggets/rules/readiness'
import { readingGrade, spokenWords } from '@/lib/nuggets/rules/reading'
import { stepsOf } from '@/lib/nuggets/rules/releasing'
import { topicOf } from '@/lib/nuggets/rules/topics'
import { wordsOf } from '@/lib/nuggets/rules/words'
import { Acts } from '../../_ui/acts'
import { Facts, Part } from '../../_ui/shell'
import { Checks } from './checks'
import { NuggetTop, openToWrite } from './open'
import { Steps } from './steps'
import '../nuggets.css'

const { metadata, page } = staffPage({
  title: 'Nugget',
  see: 'edit-nuggets',
  async show({ world, params: { id } }) {
    const { db, now } = world
    const nugget = await openToWrite(db, id, now())
    const draft = await findDraft(db, nugget.id)
    const words = wordsOf(draft ?? nugget)
    const checks = await checksFor(world, nugget, words)
    const { topic, story, tellIt, reviewedOn } = words
    return (
      <>
        <NuggetTop nugget={nugget} at="" now={now()} />
        {draft && (
          <p className="notice">
            {draft.by} has written a draft (<When at={draft.at} zone={HOME_ZONE} />
            ). Readers do not see it yet. <a href={`/admin/nuggets/${nugget.id}/versions`}>What it changes</a>
          </p>
        )}
        <Part title="Is it ready?">
          <Checks of={checks} id={nugget.id} />
        </Part>
        <Part title="Release">
          <Steps
            nugget={nugget}
            steps={stepsOf(nugget, now())}
            isReady={missingOf(checks).length === 0}
            hasDraft={draft !== undefined}
          />
        </Part>
        <Part title="In figures">
          <Facts
            of={[
              ['Topic', topicOf(topic)?.title],
              ['Words of the story', spokenWords(story).length],
              ['Words of the script', spokenWords(tellIt).length],
              ['Reading grade of the script', readingGrade(tellIt).toFixed(1)],
              [
                'Release',
                nugget.releaseAt === null ? 'not yet' : <When key="at" at={nugget.releaseAt} zone={HOME_ZONE} />,
              ],
              ['Last reviewed', reviewedOn ? <DayName key="day" day={reviewedOn} /> : 'never'],
            ]}
          />
        </Part>
        <Part title="What was done">
          <Acts of={await listActsOn(db, 'nugget', nugget.id)} />
        </Part>
      </>
    )
  },
})
export const generateMetadata = metadata
export default page
