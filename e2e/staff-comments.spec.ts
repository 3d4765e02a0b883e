import { expect, type Page, test } from '@playwright/test'
import { asStaff, hasScript } from './steps'

const EDITOR = 'editor@example.com'
const project = () => test.info().project.name

async function comment(page: Page, name: string) {
  await page.goto('/nuggets/slow-stroke-nerves')
  const form = page.getByRole('form', { name: 'Your comment' })
  await form.getByRole('textbox', { name: 'Comment' }).fill(`Words of ${name}, ${project()}.`)
  await form.getByRole('textbox', { name: 'Name' }).fill(`${name} ${project()}`)
  await form.getByRole('textbox', { name: 'Email' }).fill(`${name.toLowerCase()}@example.com`)
  await form.getByRole('button', { name: 'Send the comment' }).click()
  await expect(page.getByText('It is held until somebody here has read it.')).toBeVisible()
}

/** What was done stands on the page, and with script the keys are ready for the next one. */
async function isSaid(page: Page, words: string) {
  await expect(page.locator('.did').getByText(words)).toBeVisible()
  if (hasScript()) await expect(page.locator('#keys[data-live]')).toBeVisible()
}

test('comments are decided on with the keyboard or the buttons, answered and put back, and a reply to a hidden one is not lost', async ({
  page,
}) => {
  for (const name of ['Ada', 'Bea', 'Cleo']) await comment(page, name)
  await asStaff(page, EDITOR)
  await page.goto('/admin/comments')
  const card = (name: string) => page.getByRole('article', { name: `${name} ${project()}` })
  await expect(card('Ada')).toContainText('Every comment is read by a person first.')

  if (hasScript()) {
    await expect(page.locator('#keys[data-live]')).toBeVisible()
    await card('Ada').focus()
    await page.keyboard.press('a')
    await isSaid(page, 'Approved: Ada')
    await expect(card('Bea')).toBeFocused()
    await page.keyboard.press('s')
    await isSaid(page, 'Marked as spam: Bea')
    await expect(card('Cleo')).toBeFocused()
    await page.keyboard.press('u')
    await isSaid(page, 'Put back into the queue: Bea')
    await expect(card('Bea')).toBeFocused()
    await page.keyboard.press('d')
    await isSaid(page, 'Deleted; it can be put back for a day: Bea')
    await expect(card('Cleo')).toBeFocused()
    await page.keyboard.press('r')
    await page.keyboard.type('Thank you, all of you.')
  } else {
    await card('Ada')
      .getByRole('button', { name: /^Approve/ })
      .click()
    await isSaid(page, 'Approved: Ada')
    await card('Bea').getByRole('button', { name: /^Spam/ }).click()
    await page.getByRole('button', { name: 'Undo' }).click()
    await card('Bea')
      .getByRole('button', { name: /^Delete/ })
      .click()
    await card('Cleo').locator('summary', { hasText: 'Reply' }).click()
    await card('Cleo').getByRole('textbox').fill('Thank you, all of you.')
  }
  await card('Cleo').getByRole('button', { name: 'Approve and reply' }).click()
  await isSaid(page, 'Approved and answered: Cleo')

  await page.goto('/nuggets/slow-stroke-nerves')
  await expect(page.getByText(`Words of Ada, ${project()}.`)).toBeVisible()
  await expect(page.getByText(`Words of Bea, ${project()}.`)).toHaveCount(0)
  await expect(page.getByText('the publisher').last()).toBeVisible()

  await page.getByRole('link', { name: `Reply to Ada ${project()}` }).click()
  const words = page.getByRole('textbox', { name: 'Comment' })
  await words.fill('A reply that took a while.')
  await page.getByRole('textbox', { name: 'Name' }).fill('Sample reader')
  await page.getByRole('textbox', { name: 'Email' }).fill('reader@example.com')
  const desk = await page.context().newPage()
  await desk.goto('/admin/comments?state=shown')
  await desk.getByRole('link', { name: `Ada ${project()}` }).click()
  await desk.getByRole('button', { name: /^Hide/ }).click()
  await expect(desk.getByText('Done.')).toBeVisible()
  await page.getByRole('button', { name: 'Send the comment' }).click()
  await expect(page.getByRole('main')).toContainText('no longer there')
  await expect(words).toHaveValue('A reply that took a while.')
})

test('who has only written a comment is found through it, and forgotten', async ({ page }) => {
  await comment(page, 'Dora')
  await asStaff(page, 'owner@example.com')
  await page.goto('/admin/comments')
  await page.getByRole('link', { name: 'All comments' }).click()
  await page.getByRole('link', { name: 'When' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('All comments')
  await page.goto('/admin/comments?state=held')
  await page.getByRole('link', { name: `Dora ${project()}` }).click()
  await page.getByRole('button', { name: /^Approve/ }).click()
  await expect(page.getByText('Done.')).toBeVisible()
  await page.getByRole('link', { name: 'All that is known of its author' }).click()
  await page.getByText('Forget them').click()
  await page.getByRole('button', { name: 'Forget dora@example.com for good' }).click()
  await expect(page.getByRole('status').first()).not.toBeEmpty()
  await page.goto('/nuggets/slow-stroke-nerves')
  await expect(page.getByText(`Words of Dora, ${project()}.`)).toBeVisible()
  await expect(page.getByText(`Dora ${project()}`)).toHaveCount(0)
})
