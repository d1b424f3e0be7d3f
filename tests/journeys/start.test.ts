import type {} from '../../renderer/bridge/bridge'
import { expect, test } from './app'

test('the app opens from its built files with nothing from outside', async ({ start }) => {
  const app = await start()
  await expect(app.page.getByRole('button').first()).toBeVisible()
  const answer = await app.page.evaluate(() => window.bridge.call('app.info', {}))
  expect(answer).toMatchObject({ ok: true, value: { host: 'stand-in' } })
})
