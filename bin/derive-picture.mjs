// A process of its own for pictures from outside: `node bin/derive-picture.mjs <file> <folder>` writes every size into the folder and prints what
// it made as JSON. What it cannot read ends it with 2. It dies with a picture that is made to kill; the shop does not.
import { join } from 'node:path'
import sharp from 'sharp'

const [file, folder] = process.argv.slice(2)
const WIDTHS = [160, 320, 640, 960, 1280, 1920]
const FORMATS = [
  { type: 'avif', options: { quality: 55, effort: 2 } },
  { type: 'webp', options: { quality: 78 } },
  { type: 'jpg', options: { quality: 80, mozjpeg: true } },
]

sharp.concurrency(1)
sharp.cache(false)

try {
  const read = () => sharp(file, { limitInputPixels: 50_000_000, failOn: 'error', pages: 1 }).rotate()
  const { width = 0, height = 0, orientation = 1 } = await sharp(file, { limitInputPixels: 50_000_000 }).metadata()
  const [wide, high] = orientation > 4 ? [height, width] : [width, height]
  const widths = WIDTHS.filter((each) => each < wide).concat(Math.min(wide, WIDTHS.at(-1)))
  const sizes = []
  for (const each of widths)
    for (const { type, options } of FORMATS) {
      const resized = read().resize({ width: each })
      // Paper under what is transparent, where the format knows no transparency.
      const flat = type === 'jpg' ? resized.flatten({ background: '#f1f4ec' }) : resized
      const name = `${each}.${type}`
      await flat.toFormat(type === 'jpg' ? 'jpeg' : type, options).toFile(join(folder, name))
      sizes.push({ name, type, width: each })
    }
  process.stdout.write(JSON.stringify({ width: wide, height: high, sizes }))
} catch (error) {
  process.stderr.write(String(error?.message ?? error))
  process.exit(2)
}
