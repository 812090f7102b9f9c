// Every page a link leads to, in both languages, wide and narrow, light and dark.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { AxeBuilder } from '@axe-core/playwright';

import { crawl, openBrowser, openVisit, signIn, startDemo, useLanguage } from './support.mjs';
import { home, languages } from './words.mjs';

const heaviestPage = 60 * 1024;
const wide = 1280;
const phone = 390;
const smallestPhone = 320;
/** As many pages at a time as the smallest machine we test on has cores. */
const atOnce = 2;
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules whose outcome depends on color; in the dark only they can turn out otherwise. */
const colorRules = ['color-contrast', 'link-in-text-block'];

let browser;
let demo;

before(async () => {
  [browser, demo] = await Promise.all([openBrowser(), startDemo()]);
});

after(async () => {
  await browser?.close();
  await demo?.stop();
});

for (const language of languages) {
  test(`before signing in, ${language}`, async () => {
    const visit = await openVisit(browser, demo, language);
    const tab = await openTab(visit);
    for (const path of ['/', new URL(demo.signInLinks.resident).pathname]) {
      await tab.page.goto(path);
      await useLanguage(tab.page, language);
      refuse(await faultsOf(tab, path, language));
    }
    await visit.close();
  });
}

test('every page a coordinator can reach', { concurrency: atOnce }, async (t) => {
  const visit = await openVisit(browser, demo, 'en');
  const first = await openTab(visit);
  await signIn(first.page, demo, 'coordinator', 'en');
  const { pages, broken } = await crawl(visit, demo, home);
  await t.test('every link leads somewhere', () => refuse(broken));
  await t.test('Home leads on', () => assert.ok(pages.length > 3, `only ${pages.join(', ')}`));

  const tabs = [first, ...(await Promise.all(Array.from({ length: atOnce - 1 }, () => openTab(visit))))];
  for (const language of languages) {
    await tabs[0].page.goto(home);
    await useLanguage(tabs[0].page, language);
    await Promise.all(pages.map((path) => t.test(`${language} ${path}`, () => withTab(tabs, async (tab) => {
      refuse(await faultsOf(tab, path, language));
    }))));
  }
  await visit.close();
});

/** Fail with one line for each fault, if there are any. */
function refuse(faults) {
  if (faults.length > 0) assert.fail(`\n${faults.join('\n')}`);
}

async function withTab(tabs, use) {
  const tab = tabs.pop();
  try {
    await use(tab);
  } finally {
    tabs.push(tab);
  }
}

/** A page of the browser that notes its console errors and its requests to other origins. */
async function openTab(visit) {
  const page = await visit.newPage();
  const tab = { page, noted: [] };
  page.on('console', (message) => message.type() === 'error' && tab.noted.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => tab.noted.push(`script: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== demo.address) tab.noted.push(`asks ${url.origin}`);
  });
  return tab;
}

/** Open a page and say, one line each, what is wrong with it. */
async function faultsOf(tab, path, language) {
  const { page } = tab;
  tab.noted = [];
  const faults = [];
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: wide, height: 900 });
  const answer = await page.goto(path);
  const html = await answer.body();
  if (html.length > heaviestPage) faults.push(`weighs ${html.length} bytes, more than ${heaviestPage}`);
  if (html.includes('⟦')) faults.push(`words are missing: ${html.toString().match(/⟦[^⟧]*⟧?/g).join(' ')}`);
  const spoken = (await page.locator('html').getAttribute('lang')) ?? 'no language';
  if (!spoken.startsWith(language)) faults.push(`speaks ${spoken}`);
  const headings = await page.locator('h1').count();
  if (headings !== 1) faults.push(`has ${headings} first headings`);

  for (const width of [wide, phone]) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: 'light' });
    faults.push(...(await barriers(page, `${width} light`, (axe) => axe.withTags(tags))));
    await page.emulateMedia({ colorScheme: 'dark' });
    faults.push(...(await barriers(page, `${width} dark`, (axe) => axe.withRules(colorRules))));
  }
  for (const width of [phone, smallestPhone]) {
    await page.setViewportSize({ width, height: 700 });
    faults.push(...(await sidewaysScroll(page, width)));
  }
  return [...faults, ...tab.noted];
}

/** What axe finds. */
async function barriers(page, setting, choose) {
  // The older mode needs no second page to sum up; frames of other origins, its only loss, we have none. Leaving
  // out the details of what passed halves the time.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const { violations } = await choose(axe).analyze();
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 3).map((node) => node.target.join(' ')).join(' | ');
    return `${setting}: ${id}, ${help}, ${nodes.length} times: ${places}`;
  });
}

/** Whether the page can be pushed sideways, and what sticks out. */
async function sidewaysScroll(page, width) {
  const sticking = await page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return null;
    const clipped = (element) => {
      for (let above = element.parentElement; above && above !== document.body; above = above.parentElement) {
        if (getComputedStyle(above).overflowX !== 'visible') return true;
      }
      return false;
    };
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > root.clientWidth + 1 && !clipped(element))
      .slice(0, 3)
      .map((element) => element.outerHTML.slice(0, 80));
  });
  return sticking ? [`scrolls sideways at ${width}: ${sticking.join(' | ')}`] : [];
}
