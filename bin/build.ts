// `next build`, then the front server beside it.
import { spawnSync } from 'node:child_process'
import { build } from 'esbuild'

const next = spawnSync(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
  stdio: 'inherit',
  env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
})
if (next.status !== 0) process.exit(next.status ?? 1)

await build({
  entryPoints: ['server.ts'],
  outdir: '.next',
  entryNames: 'front',
  chunkNames: 'front-[hash]',
  outExtension: { '.js': '.mjs' },
  splitting: true, // what is loaded only by some stays apart
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  // A few large files are loaded sooner than hundreds of small ones. These hold machine code, or find their own files.
  external: ['next', 'better-sqlite3', 'sharp', 'pg-native'],
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
})
