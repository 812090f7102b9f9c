// A newcomer brings a list of food pantries, installs the playbook of healthier food, and the guide is further on.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { after, before, test } from 'node:test';

import { AxeBuilder } from '@axe-core/playwright';

import { openBrowser, openVisit, startEmpty } from './support.mjs';

const list = fileURLToPath(new URL('../../../shared/data/04-directories/toledo_food.csv', import.meta.url));
const skip = existsSync(list) ? false : 'skipped: shared data not here';

let browser;
let host;

before(async () => {
  if (!skip) [browser, host] = await Promise.all([openBrowser(), startEmpty()]);
});

after(async () => {
  await browser?.close();
  await host?.stop();
});

/** How many parts of the guide have anything in them. */
async function guide(page, home) {
  await page.goto(`${home}/guide`);
  const statuses = await page.locator('ol.steps > li .st').allInnerTexts();
  assert.equal(statuses.length, 12);
  return statuses.filter((words) => words !== 'Not started').length;
}

test('a list and a playbook bring the guide further without an answer', { skip }, async () => {
  const visit = await openVisit(browser, host, 'en');
  const page = await visit.newPage();
  await page.goto(host.link);
  await page.getByRole('main').getByRole('button').click();
  await page.goto('/start');
  await page.getByRole('link', { name: /No list at hand/ }).click();
  await page.locator('#name').fill('Toledo Table');
  await page.locator('#place').fill('Toledo, Ohio');
  await page.locator('#given_name').fill('Nia');
  await page.locator('#own_email').fill('nia@example.org');
  await page.getByRole('button', { name: 'Found the coalition' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/start'));
  const home = new URL(page.url()).pathname.split('/').slice(0, 2).join('/');
  const before = await guide(page, home);

  await page.goto(`${home}/people/import`);
  await page.locator('input[type=file]').setInputFiles(list);
  await page.getByRole('button', { name: 'Check my list' }).click();
  await page.getByRole('button', { name: 'Check every row' }).click();
  await page.getByRole('button', { name: 'Save this list' }).click();
  await page.goto(`${home}/people/organizations`);
  await page.getByText('Aldersgate United Methodist Church').first().waitFor();
  const imported = await guide(page, home);

  await page.goto(`${home}/guide/playbooks`);
  await page.getByRole('link', { name: 'Healthier food commitments' }).click();
  await page.getByRole('button', { name: 'Install what is ticked' }).click();
  await page.getByText(/^Installed /).first().waitFor();
  const faults = await new AxeBuilder({ page }).analyze();
  assert.deepEqual(faults.violations.map((fault) => fault.id), []);

  const installed = await guide(page, home);
  assert.ok(imported >= before && installed > before, `${before}, ${imported}, ${installed} parts begun`);
  const line = page.locator('ol.steps > li').filter({ hasText: 'Results we want' });
  assert.doesNotMatch(await line.innerText(), /Not started/);
});
