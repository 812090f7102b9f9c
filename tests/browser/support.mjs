// Starting the demo, signing in as one of its people, and finding the pages there are.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { chromium } from 'playwright-core';

import { home, words } from './words.mjs';

const demoIsReadyWithin = 60_000;
const stepTakesAtMost = 15_000;
const roles = ['coordinator', 'resident', 'treasurer', 'evaluator'];

/** Start the demo on a spare port with data of its own: `{ address, signInLinks, stop }`. */
export function startDemo() {
  return start('demo', announced);
}

/** Start an empty installation on a spare port: `{ address, link, stop }` with the host's sign-in link. */
export function startEmpty() {
  return start('serve', (told) => told.address && told.link);
}

/** The demo told its address and a sign-in link for every role. */
function announced({ address, signInLinks }) {
  return address && roles.every((role) => role in signInLinks);
}

async function start(command, isReady) {
  const binary = process.env.COMMONWEAL_BINARY;
  if (!binary) throw new Error('COMMONWEAL_BINARY names no program; `cargo xtask test --only browser` sets it');
  const data = await mkdtemp(join(tmpdir(), 'commonweal-demo-'));
  const server = spawn(binary, [command, '--data', data, '--listen', '127.0.0.1:0'], { stdio: ['ignore', 'pipe', 'pipe'] });
  // Also when a run is broken off: the browser driver then ends this process with `exit`.
  const putAway = () => {
    server.kill('SIGKILL');
    rmSync(data, { recursive: true, force: true });
  };
  process.once('exit', putAway);
  const stop = async () => {
    if (server.exitCode === null && server.signalCode === null) {
      const ended = once(server, 'exit');
      server.kill('SIGTERM');
      const impatience = setTimeout(() => server.kill('SIGKILL'), 5_000);
      await ended;
      clearTimeout(impatience);
    }
    process.removeListener('exit', putAway);
    putAway();
  };
  try {
    return { ...(await readAnnouncement(server, isReady)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Read what the program prints until `isReady` says that it has told enough. */
function readAnnouncement(server, isReady) {
  return new Promise((resolve, reject) => {
    const said = [];
    const told = { signInLinks: {} };
    const fail = (reason) => reject(new Error(`${reason}. It said:\n${said.join('\n')}`));
    const impatience = setTimeout(() => fail('The program did not get ready in time'), demoIsReadyWithin);
    const settled = () => clearTimeout(impatience);
    server.once('error', (error) => (settled(), reject(error)));
    server.once('exit', (code) => (settled(), fail(`The program ended with ${code}`)));
    createInterface({ input: server.stderr }).on('line', (line) => said.push(line));
    createInterface({ input: server.stdout }).on('line', (line) => {
      said.push(line);
      told.address ??= line.match(/is running at (http:\/\/[^\s/]+)/)?.[1];
      told.link ??= line.match(/^\s*(http:\/\/\S+\/sign-in\/\S+)/)?.[1];
      const person = line.match(/^\s*(\w+)\s+.*\s(http:\/\/\S+\/sign-in\/\S+)/);
      if (person) told.signInLinks[person[1]] = person[2];
      if (isReady(told)) {
        settled();
        resolve(told);
      }
    });
  });
}

export function openBrowser() {
  return chromium.launch({
    executablePath: process.env.COMMONWEAL_CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A visitor's browser that speaks `language`; `more` are options of Playwright's `newContext`. */
export async function openVisit(browser, demo, language, more = {}) {
  const visit = await browser.newContext({
    baseURL: demo.address,
    locale: words[language].locale,
    viewport: { width: 1280, height: 900 },
    // Colors are judged at rest, not half way through a transition.
    reducedMotion: 'reduce',
    ...more,
  });
  visit.setDefaultTimeout(stepTakesAtMost);
  return visit;
}

/** Sign in as the demo's `role` and arrive at Home in `language`. A link works once, so later visits share its session. */
export async function signIn(page, demo, role, language) {
  demo.sessions ??= {};
  if (demo.sessions[role]) {
    await page.context().addCookies(demo.sessions[role]);
    await page.goto(home);
  } else {
    await page.goto(demo.signInLinks[role]);
    await page.getByRole('main').getByRole('button').click();
    await page.waitForURL((url) => url.pathname === home);
    demo.sessions[role] = (await page.context().cookies()).filter((cookie) => cookie.name === 'session');
  }
  await useLanguage(page, language);
}

/** Follow the page's own language switch, unless the page speaks `language` already. */
export async function useLanguage(page, language) {
  const name = words[language].ownName;
  const spoken = async () => (await page.locator('html').getAttribute('lang')) ?? '';
  if ((await spoken()).startsWith(language)) return;
  await page.getByRole('link', { name, exact: true }).or(page.getByRole('button', { name, exact: true })).first().click();
  await page.locator(`html[lang^="${language}"]`).waitFor({ state: 'attached' });
}

/**
 * Follow links from `start` over pages of the same origin. Pages of one kind (`/people/<any id>`) are visited once,
 * and at most `most` kinds: `{ pages: ['/…'], broken: ['/… answers 404, linked from /…'] }`.
 */
export async function crawl(visit, demo, start, most = 80) {
  const reader = await visit.newPage();
  const pages = [];
  const broken = [];
  const seen = new Set([kindOf(new URL(start, demo.address))]);
  const waiting = [{ path: start, from: 'the start' }];
  while (waiting.length > 0 && pages.length < most) {
    const { path, from } = waiting.shift();
    const answer = await visit.request.get(path);
    if (answer.status() >= 400) broken.push(`${path} answers ${answer.status()}, linked from ${from}`);
    if (!answer.ok() || !(answer.headers()['content-type'] ?? '').startsWith('text/html')) continue;
    pages.push(path);
    for (const link of await linksIn(reader, await answer.text())) {
      const url = new URL(link, answer.url());
      const kind = kindOf(url);
      if (url.origin !== demo.address || seen.has(kind)) continue;
      seen.add(kind);
      waiting.push({ path: url.pathname + url.search, from: path });
    }
  }
  await reader.close();
  return { pages, broken };
}

/** Addresses of links as written. Switching the language is left to the tests; a download or a PDF is no page. */
function linksIn(reader, html) {
  return reader.evaluate((text) => {
    const links = new DOMParser().parseFromString(text, 'text/html').querySelectorAll('a[href]:not([hreflang], [download], [type])');
    return [...links].map((link) => link.getAttribute('href')).filter((href) => !/^(mailto|tel|sms):/.test(href));
  }, html);
}

const identity = /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d+|\d{4}-\d{2}-\d{2})$/i;

/** The twelve parts of the guide are pages of one kind, and so are their questions. */
const guidePart = /\/guide\/(?:why|table|future|results|numbers|have|barriers|money|run|keep|checkup|change)(\/\w+)?$/;

/** The address with ids, numbers, dates and values of the query taken out. */
function kindOf(url) {
  const named = url.pathname.replace(guidePart, (_, question) => (question ? '/guide/*/*' : '/guide/*'));
  const path = named.split('/').map((part) => (identity.test(part) ? '*' : part)).join('/');
  return `${path}?${[...new Set(url.searchParams.keys())].sort().join('&')}`;
}
