import { storyHtml } from '@/app/_ui/story-html'
import { type Channel, type Entry, tagOf } from '@/lib/content/feeds'
import { posterOfNugget } from '@/lib/content/posters'
import { listNuggetsToFeed } from '@/lib/nuggets/queries/feed'
import { listReferences } from '@/lib/nuggets/queries/references'
import { numberCitations } from '@/lib/nuggets/rules/citations'
import { type TopicLabel, topicOf } from '@/lib/nuggets/rules/topics'
import type { World } from '@/lib/world/world'

const LATEST = 30

/** What a feed tells: the latest nuggets, whole, of one topic or of all. */
export async function channelOf({ db, now, site }: World, topic: TopicLabel | undefined): Promise<Channel> {
  const nuggets = await listNuggetsToFeed(db, { now: now(), topic: topic?.slug, limit: LATEST })
  const cited = nuggets.map(({ story }) => numberCitations(story))
  const references = await listReferences(db, [...new Set(cited.flat().map(({ key }) => key))])
  const entries = nuggets.map((nugget, at): Entry => {
    const url = `${site.url}/nuggets/${nugget.slug}`
    return {
      ...nugget,
      id: tagOf(site, `nugget/${nugget.id}`),
      url,
      html: storyHtml({ markdown: nugget.story, cited: cited[at] ?? [], references }, url),
      told: nugget.releaseAt ?? now(),
      changed: nugget.changedAt ?? now(),
      tags: [topicOf(nugget.topic)?.title ?? nugget.topic],
      image: `${site.url}${posterOfNugget(nugget, site.name).address}`,
    }
  })
  return {
    site,
    title: topic ? `Nuggets: ${topic.title} · ${site.name}` : `Nuggets · ${site.name}`,
    description: topic?.description ?? 'Short stories from neuroscience, numbered, free to read.',
    page: topic ? `${site.url}/nuggets/topic/${topic.slug}` : `${site.url}/nuggets`,
    query: topic ? `?topic=${topic.slug}` : '',
    changed: entries.map(({ changed }) => changed).sort((a, b) => b - a)[0] ?? now(),
    entries,
  }
}
