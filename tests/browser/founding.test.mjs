// A coalition from nothing on a phone, in Spanish, with the keyboard alone and without script.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { openBrowser, openVisit, startEmpty, useLanguage } from './support.mjs';

let browser;
let host;

before(async () => {
  [browser, host] = await Promise.all([openBrowser(), startEmpty()]);
});

after(async () => {
  await browser?.close();
  await host?.stop();
});

/** Go on with Tab until the focus is on what `matches` says of `document.activeElement`, at most 80 stops. */
async function tabTo(page, what) {
  for (let stop = 0; stop < 80; stop += 1) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate((wanted) => {
      const here = document.activeElement;
      return here.name === wanted || here.value === wanted || here.textContent.trim() === wanted;
    }, what);
    if (found) return;
  }
  assert.fail(`no stop at ${what} on ${page.url()}`);
}

async function type(page, field, words) {
  await tabTo(page, field);
  // In one piece: single keys and letters beyond the keyboard may arrive in another order under load.
  await page.keyboard.insertText(words);
}

async function press(page, words, key = 'Enter') {
  await tabTo(page, words);
  await Promise.all([page.waitForNavigation(), page.keyboard.press(key)]);
  assert.deepEqual(await page.locator('main [role="alert"]').allInnerTexts(), [], `refused: ${words}`);
}

async function fitsThePhone(page) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(wide <= 0, `${page.url()} is ${wide} pixels too wide`);
}

test('five questions found a coalition with a plan, an invitation and an agenda', async () => {
  const visit = await openVisit(browser, host, 'es', { viewport: { width: 390, height: 844 } });
  const page = await visit.newPage();
  await page.goto(host.link);
  await page.getByRole('main').getByRole('button').click();
  await useLanguage(page, 'es');
  await page.goto('/start');
  await fitsThePhone(page);
  await press(page, 'Empezar con la primera pregunta');
  await fitsThePhone(page);
  await tabTo(page, 'why_now');
  await page.keyboard.press('Space');
  await press(page, 'Seguir');

  await fitsThePhone(page);
  await type(page, 'words', 'Tres estudiantes llegaron al hospital en una sola primavera.');
  await type(page, 'why_now_words', 'Abril');
  await type(page, 'name', 'Valle Sano');
  await type(page, 'place', 'Condado del Valle');
  await type(page, 'given_name', 'Rosa');
  await type(page, 'own_email', 'rosa@example.org');
  await press(page, 'Guardar y seguir');

  assert.match(page.url(), /valle-sano\/guide\/founding\/alone$/);
  await fitsThePhone(page);
  await tabTo(page, 'reasons');
  await page.keyboard.press('Space');
  await press(page, 'Guardar para después');
  await fitsThePhone(page);
  await press(page, 'Seguir con la pregunta 3');

  await fitsThePhone(page);
  for (const [index, name] of ['Denise', 'Inés', 'Joe'].entries()) await type(page, `given_name_${index + 1}`, name);
  await press(page, 'Guardar y seguir');
  await fitsThePhone(page);
  await type(page, 'organization_1', 'Clínica del Valle');
  await press(page, 'Guardar y seguir');
  await fitsThePhone(page);
  const year = new Date().getFullYear() + 1;
  await page.getByLabel('Día', { exact: true }).fill(`${year}-03-19`);
  await page.getByLabel('Empieza').fill('17:30');
  await type(page, 'place', 'Biblioteca');
  await press(page, 'Guardar y seguir');

  await fitsThePhone(page);
  const plan = page.getByRole('main');
  for (const words of ['Tres estudiantes', 'Denise', 'Inés', 'Joe', 'Clínica del Valle', 'Biblioteca', 'Bienvenida, y quiénes somos']) {
    await plan.getByText(words).first().waitFor();
  }
  const pdf = await visit.request.get(await page.locator('a[type="application/pdf"]').getAttribute('href'));
  assert.equal(pdf.headers()['content-type'], 'application/pdf');
  assert.equal((await pdf.body()).subarray(0, 5).toString(), '%PDF-');
  await press(page, 'La invitación, en los dos idiomas');
  await fitsThePhone(page);
  for (const words of ['¿Vendrá?', 'Will you come?']) await page.getByRole('main').getByText(words).first().waitFor();
  await page.goto('/valle-sano/people');
  await page.getByRole('main').getByText('Residentes').locator('visible=true').first().waitFor();
  await page.goto('/valle-sano');
  assert.equal(await page.getByText('Seguir con la pregunta').count(), 0, 'nothing is left open');
  await visit.close();
});
