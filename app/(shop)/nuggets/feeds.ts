import { requestWorld } from '@/app/_server/world'
import type { Channel } from '@/lib/content/feeds'
import { topicOf } from '@/lib/nuggets/rules/topics'
import { channelOf } from './channel'

/** The latest nuggets, whole; `?topic=` asks for those of one topic. */
export async function answerFeed(request: Request, write: (channel: Channel) => string, type: string) {
  const asked = new URL(request.url).searchParams.get('topic') ?? ''
  const topic = topicOf(asked)
  if (asked && !topic) return new Response('There is no such topic.', { status: 404 })
  return new Response(write(await channelOf(await requestWorld(), topic)), {
    headers: { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'public, max-age=300' },
  })
}
