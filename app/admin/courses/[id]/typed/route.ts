import { typedRoute } from '@/app/_server/typed-route'

export const POST = typedRoute('course')
