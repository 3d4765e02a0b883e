import './globals.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { Enhance } from './_ui/enhance'
import { FACES } from './_ui/faces'
import { TAB_ICON } from './_ui/tab-icon'

export const metadata: Metadata = {
  title: 'noigroup',
  icons: TAB_ICON,
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f1f4ec' },
    { media: '(prefers-color-scheme: dark)', color: '#141a26' },
  ],
}

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en-AU">
      <head>
        {FACES.map((face) => (
          <link key={face} rel="preload" href={face} as="font" type="font/woff2" crossOrigin="anonymous" />
        ))}
      </head>
      <body>
        {children}
        <Enhance />
      </body>
    </html>
  )
}
