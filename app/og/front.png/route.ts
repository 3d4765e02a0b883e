import { requestWorld } from '@/app/_server/world'
import { DRAWINGS } from '@/app/_ui/drawings'
import { posterOfShop } from '@/lib/content/posters'
import { showPoster } from '../pictures'

export async function GET(request: Request) {
  return showPoster(request, posterOfShop((await requestWorld()).site.name), Buffer.from(cell()))
}

/** The cell that the first page begins with, and a signal that leaves it. */
function cell(): string {
  const { wide, high, ink } = DRAWINGS.cell
  const size = `viewBox="0 0 ${wide} ${high}" width="${wide}" height="${high}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}><path fill="#1c2233" d="${ink}"/><path fill="#f4be2a" d="${SIGNAL}"/></svg>`
}

const SIGNAL = 'M120 247q6 16 0 36q-6-20 0-36z'
