import { requestWorld } from '@/app/_server/world'
import { isSlug } from '@/lib/base/slug'
import { findProduct } from '@/lib/catalogue/queries'
import { findPack } from '@/lib/catalogue/queries/packs'
import { type Hanging, posterOfCourse, posterOfNugget, posterOfPack, posterOfWork } from '@/lib/content/posters'
import { findCourse } from '@/lib/courses/queries/courses'
import { findNugget } from '@/lib/nuggets/queries/nuggets'
import type { World } from '@/lib/world/world'
import { noPoster, showPoster } from '../../pictures'

export async function GET(request: Request, { params }: RouteContext<'/og/[kind]/[file]'>) {
  const { kind, file } = await params
  const slug = file.replace(/\.png$/, '')
  if (slug === file || !isSlug(slug)) return noPoster()
  const hanging = await findBy.get(kind)?.(slug, await requestWorld())
  return hanging ? showPoster(request, hanging) : noPoster()
}

type Find = (slug: string, world: World) => Promise<Hanging | undefined>

const findBy = new Map<string, Find>([
  ['nuggets', findNuggetPoster],
  ['shop', findShopPoster],
  ['courses', findCoursePoster],
])

async function findNuggetPoster(slug: string, { db, now, site }: World) {
  const nugget = await findNugget(db, slug, now())
  return nugget && posterOfNugget(nugget, site.name)
}

async function findShopPoster(slug: string, { db, now, site }: World) {
  const work = await findProduct(db, slug, now())
  if (work) return posterOfWork(work, work.cover, site.name)
  const pack = await findPack(db, slug, now())
  return pack && posterOfPack(pack, pack.cover, site.name)
}

async function findCoursePoster(slug: string, { db, now, site }: World) {
  const course = await findCourse(db, slug, now())
  return course && posterOfCourse(course, course.cover, site.name)
}
