import { atom } from '@/lib/content/feeds'
import { answerFeed } from '../feeds'

export const GET = (request: Request) => answerFeed(request, atom, 'application/atom+xml')
