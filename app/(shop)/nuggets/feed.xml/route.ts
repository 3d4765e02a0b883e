import { rss } from '@/lib/content/feeds'
import { answerFeed } from '../feeds'

export const GET = (request: Request) => answerFeed(request, rss, 'application/rss+xml')
