// A coalition from nothing through all twelve parts of the guide, in Spanish on a phone, to a plan on paper.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';

import { openBrowser, openVisit, startEmpty, useLanguage } from './support.mjs';

const run = promisify(execFile);
const guide = '/valle-sano/guide';
/** A day that no form takes for past. */
const nextYear = `${new Date().getFullYear() + 1}-03-19`;

let browser;
let host;
let page;
let visit;

before(async () => {
  [browser, host] = await Promise.all([openBrowser(), startEmpty()]);
  visit = await openVisit(browser, host, 'es', { viewport: { width: 390, height: 844 } });
  page = await visit.newPage();
});

after(async () => {
  await browser?.close();
  await host?.stop();
});

test('a problem becomes a coalition', async () => {
  await page.goto(host.link);
  await page.getByRole('main').getByRole('button').click();
  await useLanguage(page, 'es');
  await page.goto('/start');
  await page.getByRole('main').getByText('Empezar con la primera pregunta').click();
  await page.locator('[name=why_now]').first().check();
  await press('Seguir');
  await fill({
    words: 'Tres estudiantes llegaron al hospital en una sola primavera.',
    why_now_words: 'Abril',
    name: 'Valle Sano',
    place: 'Condado del Valle',
    given_name: 'Rosa',
    own_email: 'rosa@example.org',
  });
  await press('Guardar y seguir');
  await page.locator('[name=reasons]').first().check();
  await press('Guardar y seguir');
  await fill({ given_name_1: 'Denise', given_name_2: 'Inés', given_name_3: 'Joe' });
  await press('Guardar y seguir');
  await fill({ organization_1: 'Clínica del Valle' });
  await press('Guardar y seguir');
  await fill({ place: 'Biblioteca' });
  await page.getByLabel('Día', { exact: true }).fill(nextYear);
  await page.getByLabel('Empieza').fill('17:30');
  await press('Guardar y seguir');
  await page.goto(guide);
  assert.equal(await page.locator('ol.steps > li').count(), 12);
});

/** The words of the answers that were typed on pages of the guide. */
const typed = [];

test('every question of every part is answered on a phone', async () => {
  const parts = await addresses('ol.steps a.t');
  assert.equal(parts.length, 12);
  let questions = 0;
  for (const part of parts) {
    await page.goto(part);
    await fitsThePhone();
    const asked = await addresses('section[aria-labelledby="questions"] ol a.t');
    assert.ok(asked.length > 0, `${part} asks nothing`);
    for (const question of asked) {
      await page.goto(question);
      await fitsThePhone();
      assert.ok(!(await page.content()).includes('\u27e6'), `${question} lacks words`);
      if (question.endsWith('/why/who')) await bringAnOrganization(question);
      await answer(question);
      questions += 1;
    }
    await page.goto(part);
    // What one answer was not enough for is looked at once more: there is no more.
    for (const question of await addresses('section[aria-labelledby="questions"] li:has-text("Abierta") a.t')) {
      await page.goto(question);
      await sayNone();
    }
    await page.goto(part);
    const open = page.locator('section[aria-labelledby="questions"] li').filter({ hasText: 'Abierta' });
    assert.deepEqual(await open.allInnerTexts(), [], `${part} has open questions`);
  }
  assert.ok(questions > 60, `${questions} questions`);
  assert.ok(typed.length > 40, `only ${typed.length} of ${questions} were answered in a form`);
  await page.goto(guide);
  assert.match(await page.locator('.nav').first().innerText(), /\d+ de 12/);
});

test('the plan on paper says what was answered', async (context) => {
  await page.goto(`${guide}/plan`);
  const address = await page.locator('a[type="application/pdf"]').getAttribute('href');
  const pdf = await visit.request.get(address);
  assert.equal(pdf.headers()['content-type'], 'application/pdf');
  const words = await textOf(await pdf.body()).catch((missing) => missing);
  if (words.code === 'ENOENT') return context.skip('pdftotext is not here');
  for (const heading of ['Quiénes somos', 'Por qué nos unimos', 'Visión y misión', 'Resultados que queremos', 'Plan de acción']) {
    assert.ok(words.includes(heading), `${heading} is missing`);
  }
  for (const expected of ['Tres estudiantes llegaron al hospital', 'Clínica del Valle', 'Respuesta results', 'Respuesta barriers']) {
    assert.ok(words.includes(expected), `${expected} is missing in:\n${words}`);
  }
  assert.ok(!words.includes('\u27e6'));
  return undefined;
});

/** The words of a PDF in reading order, on one line. */
async function textOf(bytes) {
  const folder = await mkdtemp(join(tmpdir(), 'commonweal-plan-'));
  try {
    const file = join(folder, 'plan.pdf');
    await writeFile(file, bytes);
    const { stdout } = await run('pdftotext', ['-enc', 'UTF-8', file, '-']);
    return stdout.replace(/\s+/g, ' ');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function fill(values) {
  for (const [name, value] of Object.entries(values)) await page.locator(`main [name="${name}"]`).first().fill(value);
}

async function press(words) {
  await Promise.all([page.waitForNavigation(), page.getByRole('button', { name: words, exact: true }).first().click()]);
  assert.deepEqual(await page.locator('main [role="alert"]').allInnerTexts(), [], `refused on ${page.url()}: ${words}`);
}

async function addresses(selector) {
  return page.locator(selector).evaluateAll((links) => links.map((link) => link.getAttribute('href')));
}

async function fitsThePhone() {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(wide <= 0, `${page.url()} is ${wide} pixels too wide`);
}

/** Answers the question on the page: in its form, or, where the answer is written elsewhere, that there is none. */
async function answer(question) {
  const form = page.locator('main form:has(button[name="then"])');
  if ((await form.count()) > 0) {
    const [part, key] = question.split('/').slice(-2);
    const words = `Respuesta ${part} ${key}`;
    await form.first().evaluate(fillWhatIsAsked, { words, nextYear });
    await Promise.all([page.waitForNavigation(), form.first().locator('button[name="then"][value="go"]').click()]);
    const mistakes = await page.locator('main [role="alert"]').allInnerTexts();
    assert.deepEqual(mistakes, [], `${question} refused`);
    typed.push(words);
    return;
  }
  // Where records answer already, the page offers the next question alone.
  if ((await none().count()) > 0) await sayNone();
}

function none() {
  return page.locator('main button[name="kind"][value="nothing"]');
}

async function sayNone() {
  await Promise.all([page.waitForNavigation(), none().click()]);
}

/** The form of the place leads back to the question. */
async function bringAnOrganization(question) {
  await page.locator('main a[href*="/people/organizations/add?back="]').click();
  await fitsThePhone();
  await fill({ name: 'Clínica del Valle' });
  await Promise.all([page.waitForNavigation(), page.locator('main form#details button.btn').first().click()]);
  assert.ok(page.url().endsWith(question), `back at ${page.url()}`);
}

/** Runs in the page: fills every field that may not stay empty, and the first empty one where all may. */
function fillWhatIsAsked(form, { words, nextYear: day }) {
  const isOptional = (field) => {
    const label = form.querySelector(`label[for="${field.id}"]`) ?? field.closest('fieldset')?.querySelector('legend');
    return Boolean(label?.querySelector('.opt-w'));
  };
  const groups = new Set();
  // A field that names somebody takes a name of its list.
  const said = (field) => field.list?.options[0]?.value ?? words;
  const writes = (field) => field.tagName === 'TEXTAREA' || field.type === 'text';
  const empty = [...form.querySelectorAll('input, textarea')].filter((field) => writes(field) && field.value === '');
  const spare = empty.every(isOptional) ? empty[0] : undefined;
  if (spare) spare.value = said(spare);
  for (const field of form.querySelectorAll('input, textarea, select')) {
    if (field.type === 'hidden' || isOptional(field)) continue;
    if (field.type === 'radio' || field.type === 'checkbox') {
      if (groups.has(field.name)) continue;
      groups.add(field.name);
      const all = [...form.querySelectorAll(`[name="${field.name}"]`)];
      const yes = all.find((one) => one.value === 'yes');
      if (yes || !all.some((one) => one.checked)) (yes ?? all[0]).checked = true;
    } else if (field.tagName === 'SELECT') {
      if (field.value === '') field.value = [...field.options].map((one) => one.value).find((value) => value !== '') ?? '';
    } else if (field.value === '') {
      if (field.type === 'date') field.value = day;
      else if (field.type === 'number' || field.inputMode === 'numeric' || field.inputMode === 'decimal') field.value = '5';
      else if (field.type === 'email' || field.name.includes('email')) field.value = '';
      else field.value = said(field);
    }
  }
}
