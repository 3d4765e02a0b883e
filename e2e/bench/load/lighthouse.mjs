// Opens each address once, one after the other, in one browser, as a middling phone on slow 4G would (simulated), and
// prints one line for each: `lighthouse.mjs <chromium> <json>`.
import { launch } from 'chrome-launcher'
import lighthouse from 'lighthouse'

const [chromePath, json] = process.argv.slice(2)
const runs = JSON.parse(json)
const chrome = await launch({
  chromePath,
  chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu'],
  logLevel: 'silent',
})
try {
  for (const { url, categories } of runs) {
    const { lhr } = await lighthouse(url, { port: chrome.port, logLevel: 'error', onlyCategories: categories })
    const scores = Object.fromEntries(
      Object.entries(lhr.categories).map(([name, { score }]) => [name, Math.round((score ?? 0) * 100)]),
    )
    const value = (audit) => lhr.audits[audit]?.numericValue ?? null
    const failed = Object.values(lhr.audits)
      .filter(({ score, scoreDisplayMode }) => score === 0 && scoreDisplayMode === 'binary')
      .map(({ id }) => id)
    const found = {
      url,
      speed: Math.round(lhr.environment.benchmarkIndex),
      scores,
      failed,
      lcp: value('largest-contentful-paint'),
      fcp: value('first-contentful-paint'),
      tbt: value('total-blocking-time'),
      cls: value('cumulative-layout-shift'),
    }
    process.stdout.write(`${JSON.stringify(found)}\n`)
  }
} finally {
  await chrome.kill()
}
