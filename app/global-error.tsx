'use client'

import './globals.css'
import { Broken } from './_ui/broken'

/** Takes the place of the whole page, its frame included. */
export default function GlobalError() {
  return (
    <html lang="en-AU">
      <body>
        <title>Something went wrong on our side</title>
        <Broken />
      </body>
    </html>
  )
}
