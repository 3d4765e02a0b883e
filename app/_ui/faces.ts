/** Made by bin/make-fonts.ts: what a page preloads. */
export const FACES = ['/fonts/bricolage-700.2c41eafdf7.woff2', '/fonts/literata-400.60e697cb79.woff2'] as const
