import { expect, type Page, test } from '@playwright/test'
import { acting, asStaff, hasScript } from './steps'

const EDITOR = 'editor@example.com'
const project = () => test.info().project.name

/** A nugget of this journey's own, as far as its words. */
async function beginNugget(page: Page, title: string) {
  await page.goto('/admin/nuggets/new')
  await page.getByLabel('Title').fill(title)
  await page.getByLabel('Topic').selectOption('alarm')
  await page.getByRole('button', { name: 'Begin to write' }).click()
  await isAtWords(page)
}

/** Words are typed once the page acts: taking it over, React moves the cursor. */
async function isAtWords(page: Page) {
  await expect(page).toHaveURL(/\/words/)
  await acting(page)
}

async function writeWords(page: Page, story: string) {
  await page.getByLabel('Summary').fill('In short.')
  await page.getByLabel('Story').fill(story)
  await page.getByLabel('Tell it').fill('It hurts. That is no sign of harm.')
}

async function placeIt(page: Page) {
  await page.getByRole('link', { name: 'Place and picture' }).click()
  await page.getByRole('group', { name: 'Categories' }).getByRole('checkbox').first().check()
  await page.getByRole('group', { name: 'Picture' }).getByRole('radio').nth(1).check()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
}

/** What clocks in Adelaide show so many milliseconds from now. */
function adelaideIn(wait: number): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    ...{ timeZone: 'Australia/Adelaide', hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit' },
  }).formatToParts(Date.now() + wait)
  const part = (type: string) => parts.find((one) => one.type === type)?.value
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`
}

test('a nugget is written with a source, seen as readers will see it, scheduled, and appears at its instant with a number', async ({
  page,
}) => {
  test.setTimeout(480_000)
  const title = `Alarms at night, ${project()}`
  await asStaff(page, EDITOR)
  await beginNugget(page, title)
  const id = /nuggets\/([^/]+)\/words/.exec(page.url())?.[1]
  await writeWords(page, 'It hurts [@nobody1900].')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByLabel('Story')).toHaveAccessibleDescription(/Line 1 cites \[@nobody1900\]/)

  await page.getByLabel('Story').fill('An alarm is loud ')
  if (hasScript()) {
    await page.getByLabel('Cite a source').fill('https://doi.org/10.1097/J.PAIN.0000000000001939')
    await page.getByRole('button', { name: 'Cite raja2020' }).click()
    await expect(page.getByRole('textbox', { name: 'Story' })).toHaveValue('An alarm is loud [@raja2020]')
  } else {
    await page.getByLabel('Story').fill('An alarm is loud [@raja2020]')
    await page.getByRole('button', { name: 'Preview' }).click()
  }
  const preview = page.frameLocator('iframe[name="preview"]')
  await expect(preview.getByText('An alarm is loud')).toBeVisible()
  await expect(preview.getByRole('link', { name: 'reference 1', exact: true })).toBeVisible()
  await expect(preview.getByRole('heading', { level: 1 })).toHaveText(title)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved.')).toBeVisible()

  await page.getByRole('link', { name: 'Overview' }).click()
  await expect(page.getByText('Missing: A picture')).toBeVisible()
  await placeIt(page)
  await page.getByRole('link', { name: 'Overview' }).click()
  const moment = adelaideIn(90_000)
  await page.getByLabel(/Day and time/).fill(moment)
  await page.getByRole('button', { name: 'Schedule it' }).click()
  await expect(page.getByRole('status').first()).toContainText('from that moment on')
  await expect(page.getByLabel(/Day and time/)).toHaveValue(moment)

  const slug = `alarms-at-night-${project().replaceAll(' ', '-')}`
  expect((await page.request.get(`/nuggets/${slug}`)).status()).toBe(404)
  const status = async () => (await page.request.get(`/nuggets/${slug}`)).status()
  await expect.poll(status, { timeout: 180_000, intervals: [1000] }).toBe(200)
  await page.goto(`/nuggets/${slug}`)
  await expect(page.locator('.numeral')).toHaveText(/^Nugget \d+$/)
  await page.goto(`/admin/nuggets/${id}`)
  await expect(page.getByText(/^Nugget \d+, released$/)).toBeVisible()
})

test('a nugget that is out is written anew as a draft; the difference is shown, restoring publishes nothing, and withdrawn it loses no reader’s words', async ({
  page,
  browser,
}) => {
  const title = `Two alarms, ${project()}`
  const slug = `two-alarms-${project().replaceAll(' ', '-')}`
  await asStaff(page, EDITOR)
  await beginNugget(page, title)
  await writeWords(page, 'The first words [@raja2020].')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
  await placeIt(page)
  await page.getByRole('link', { name: 'Overview' }).click()
  await page.getByRole('button', { name: 'Release it now' }).click()
  await expect(page.getByText(/^Nugget \d+, released$/)).toBeVisible()
  const edited = page.url()
  const shown = async () => (await page.request.get(`/nuggets/${slug}`)).text()
  expect(await shown()).toContain('The first words')

  await page.getByRole('link', { name: 'Words', exact: true }).click()
  await isAtWords(page)
  await page
    .getByLabel('Story')
    .fill(`The second words [@raja2020].\n\n\`\`\`\n${'one long line of code '.repeat(20)}\n\`\`\``)
  await page.getByRole('button', { name: 'Save the draft' }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
  expect(await shown()).toContain('The first words')
  await page.getByRole('link', { name: 'Overview' }).click()
  await page.getByLabel('What kind of change is it?').selectOption('correction')
  await page.getByLabel('What changed, for readers').fill('It was the second.')
  await page.getByRole('button', { name: 'Publish the draft' }).click()
  await expect(page.getByText(/It is out/)).toBeVisible()
  expect(await shown()).toContain('The second words')
  expect(await shown()).toContain('It was the second.')
  await page.goto(`/nuggets/${slug}`)
  await page.getByRole('link', { name: 'As it read before' }).click()
  await expect(page.getByRole('main')).toContainText('The first words')
  await expect(page.getByText(/^Superseded on .*It was the second\./)).toBeVisible()
  await page.getByRole('link', { name: 'As it reads now' }).click()
  await expect(page.getByRole('main')).toContainText('The second words')

  await page.setViewportSize({ width: 320, height: 700 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth), 'nothing is wider than the page').toBe(320)
  await page.setViewportSize({ width: 1280, height: 720 })

  await page.goto(edited)
  await page.getByRole('link', { name: 'Versions' }).click()
  const story = page.getByRole('region', { name: 'Story: what differs' })
  await expect(story.locator('del')).toContainText('first')
  await expect(story.locator('ins').first()).toContainText('second')
  await page.getByRole('button', { name: /Make a draft of these words of version 1/ }).click()
  await expect(page.getByRole('textbox', { name: 'Story' })).toHaveValue(/The first words/)
  expect(await shown()).toContain('The second words')

  const reader = await (await browser.newContext()).newPage()
  await reader.goto(`/nuggets/${slug}`)
  const form = reader.getByRole('form', { name: 'Your comment' })
  await form.getByRole('textbox', { name: 'Comment' }).fill('Written while it was withdrawn.')
  await form.getByRole('textbox', { name: 'Name' }).fill('Sample reader')
  await form.getByRole('textbox', { name: 'Email' }).fill('reader@example.com')
  await page.goto(edited)
  await page.getByText('Withdraw it').first().click()
  await page.getByLabel('Why, for readers').fill('Its source was retracted.')
  await page.getByRole('button', { name: 'Withdraw it' }).click()
  await expect(page.getByText(/its address tells readers why/)).toBeVisible()
  await form.getByRole('button', { name: 'Send the comment' }).click()
  if (project() === 'hydrated') {
    await expect(form.getByRole('alert')).toContainText('takes no comments just now')
    await expect(form.getByRole('textbox', { name: 'Comment' })).toHaveValue('Written while it was withdrawn.')
  } else {
    await expect(reader).toHaveTitle(/^Withdrawn: Two alarms/)
    await expect(reader.getByRole('region', { name: 'Your comment was not sent' })).toContainText(
      'Written while it was',
    )
  }
  await reader.goto(`/nuggets/${slug}/tell-it`)
  await expect(reader).toHaveURL(new RegExp(`/nuggets/${slug}$`))
  await expect(reader.getByText('Its source was retracted.')).toBeVisible()
})
