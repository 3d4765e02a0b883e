// `next build`, then the front server in one file beside it.
import { spawnSync } from 'node:child_process'
import { build } from 'esbuild'

const next = spawnSync(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
  stdio: 'inherit',
  env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
})
if (next.status !== 0) process.exit(next.status ?? 1)

await build({
  entryPoints: ['server.ts'],
  outfile: '.next/front.mjs',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  sourcemap: true,
})
