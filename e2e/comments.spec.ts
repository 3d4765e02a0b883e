import { expect, test } from '@playwright/test'
import { addressOf } from './steps'

const NUGGET = '/nuggets/oxytocin-a-hormone-for-company'

test('a comment is held for somebody to read, says so, and is not on the page', async ({ page, browser }) => {
  const words = `My old dog would agree, ${test.info().project.name}.`
  await page.goto(NUGGET)
  const form = page.getByRole('form', { name: 'Your comment' })
  await expect(form.getByText('Your email address will not be published.')).toBeVisible()
  await form.getByRole('textbox', { name: 'Comment' }).fill(words)
  await form.getByRole('textbox', { name: 'Name' }).fill('Sample reader')
  await form.getByRole('textbox', { name: 'Email' }).fill(addressOf('commenter', test.info().project.name))
  await form.getByRole('button', { name: 'Send the comment' }).click()
  await expect(page.getByText('It is held until somebody here has read it.')).toBeVisible()

  const other = await (await browser.newContext()).newPage()
  for (const visitor of [page, other]) {
    await visitor.goto(NUGGET)
    await expect(visitor.getByRole('heading', { level: 1 })).toContainText('Oxytocin')
    await expect(visitor.getByText(words)).toHaveCount(0)
  }
})

test('what a comment lacks is said beside each field, and what was written stays', async ({ page }) => {
  await page.goto(NUGGET)
  const form = page.getByRole('form', { name: 'Your comment' })
  await form.getByRole('textbox', { name: 'Comment' }).fill('Words that took a while')
  await form.getByRole('textbox', { name: 'Email' }).fill('not an address')
  await form.getByRole('button', { name: 'Send the comment' }).click()

  const name = form.getByRole('textbox', { name: 'Name' })
  const email = form.getByRole('textbox', { name: 'Email' })
  await expect(name).toHaveAccessibleDescription(/Please enter a name/)
  await expect(email).toHaveAccessibleDescription(/Please enter an e-mail address/)
  await expect(email).toHaveValue('not an address')
  await expect(form.getByRole('textbox', { name: 'Comment' })).toHaveValue('Words that took a while')
  await expect(form.getByRole('alert')).toContainText('Please enter a name')
})

test('an answer to a comment is held as well', async ({ page }) => {
  await page.goto(NUGGET)
  await page
    .getByRole('link', { name: /^Reply to / })
    .first()
    .click()
  const form = page.getByRole('form', { name: 'Your reply' })
  await form.getByRole('textbox', { name: 'Comment' }).fill(`An answer, ${test.info().project.name}.`)
  await form.getByRole('textbox', { name: 'Name' }).fill('Sample reader')
  await form.getByRole('textbox', { name: 'Email' }).fill(addressOf('answerer', test.info().project.name))
  await form.getByRole('button', { name: 'Send the comment' }).click()
  await expect(page.getByText('It is held until somebody here has read it.')).toBeVisible()
})
