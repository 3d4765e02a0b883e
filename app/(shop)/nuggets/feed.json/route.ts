import { jsonFeed } from '@/lib/content/feeds'
import { answerFeed } from '../feeds'

export const GET = (request: Request) => answerFeed(request, jsonFeed, 'application/feed+json')
