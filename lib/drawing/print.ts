import sharp from 'sharp'
import { drawPoster, type Poster, placeOfPicture } from './poster'

/** Dots to the inch at which a drawing of 300 or 400 points is larger than it will stand. */
const DENSITY = 200

/** A poster as PNG, with its drawing in place. */
export async function printPoster(poster: Poster, picture: Uint8Array | undefined): Promise<Uint8Array<ArrayBuffer>> {
  const { left, top, width, height } = placeOfPicture(poster)
  const inPlace = picture && {
    input: await sharp(picture, { density: DENSITY }).resize(width, height, { fit: 'inside' }).png().toBuffer(),
    ...{ left, top },
  }
  const sheet = sharp(Buffer.from(drawPoster(poster))).composite(inPlace ? [inPlace] : [])
  return new Uint8Array(await sheet.png({ palette: true, colours: 64, dither: 0 }).toBuffer())
}
