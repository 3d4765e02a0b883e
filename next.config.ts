import type { NextConfig } from 'next'

const config: NextConfig = {
  poweredByHeader: false,
  compress: false, // the front compresses once
  typedRoutes: true,
  images: { unoptimized: true }, // made at upload; switches /_next/image off
  experimental: { preloadEntriesOnStart: false }, // a page is loaded when it is first asked for, and staff pages perhaps never
  htmlLimitedBots: /.*/, // metadata is awaited into <head>; else title and canonical arrive in <body> and need a script
}

export default config
