// Photographs pages of the demo: node shots.mjs FOLDER [PAGE …]. Without pages, every page a link leads to.

import { join } from 'node:path';

import { crawl, openBrowser, openVisit, signIn, startDemo, useLanguage } from './support.mjs';
import { home, languages } from './words.mjs';

const [folder, ...named] = process.argv.slice(2);
if (!folder) throw new Error('say into which folder: node shots.mjs FOLDER [PAGE …]');

const demo = await startDemo();
const browser = await openBrowser();
try {
  const visit = await openVisit(browser, demo, languages[0]);
  const page = await visit.newPage();
  await signIn(page, demo, 'coordinator', languages[0]);
  const pages = named.length > 0 ? named : (await crawl(visit, demo, home)).pages;
  for (const language of languages) {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(home);
    await useLanguage(page, language);
    for (const path of pages) await photograph(page, path, language);
  }
  console.log(`${pages.length} pages are in ${folder}`);
} finally {
  await browser.close();
  await demo.stop();
}

async function photograph(page, path, language) {
  const answer = await page.goto(path);
  if (!answer.ok()) {
    console.error(`${path} answers ${answer.status()}`);
    process.exitCode = 1;
    return;
  }
  const name = path.slice(home.length).replace(/[^\w-]+/g, '_').replace(/^_|_$/g, '') || 'home';
  for (const width of [1280, 390]) {
    for (const colorScheme of ['light', 'dark']) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: join(folder, `${name}-${language}-${width}-${colorScheme}.png`), fullPage: true });
    }
  }
}
