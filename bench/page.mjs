// npm run bench:report: how long `tamdil report` takes beside `tamdil mentions`, and how long it takes in Chromium to open the
// page, beside a page with one word in it, and to do something on it.
//   --articles N  how many articles (1,000)
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { articlesFolder, deskFolder } from './corpus.mjs';

const FORMS = 10_000;
const RUNS = 5;
/** Openings of each page: they are short, and whatever else the machine does weighs on them. */
const OPENINGS = 15;

const { values } = parseArgs({ options: { articles: { type: 'string', default: '1000' } } });
const folder = articlesFolder(Number(values.articles));
const desk = deskFolder(FORMS);
const program = fileURLToPath(new URL('../dist/program/main.js', import.meta.url));
const out = mkdtempSync(join(tmpdir(), 'tamdil-report-'));
const page = join(out, 'report.html');
const empty = join(out, 'empty.html');
writeFileSync(empty, '<!doctype html><html lang="en"><meta charset="utf-8"><title>Empty</title><h1>Empty</h1>');
const files = (await readdir(folder)).map((name) => join(folder, name));

/** Seconds that a run takes. */
function timed(...args) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [program, ...args], { cwd: desk, maxBuffer: 2 ** 30 });
  if (status !== 0) throw new Error(`${args[0]}: ${stderr}`);
  return (performance.now() - start) / 1000;
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
const tell = (what, value) => process.stdout.write(`${what.padEnd(36)} ${value}\n`);
const tellTimes = (what, times) =>
  tell(
    what,
    `${[median(times), Math.min(...times), Math.max(...times)].map((time) => `${Math.round(time)} ms`).join(', ')}`,
  );

// The first run of each fills the caches. Interleaved: whatever else the machine does, it does to both.
const runs = { mentions: [], report: [] };
for (let run = 0; run <= 3; run++) {
  const took = { mentions: timed('mentions', ...files), report: timed('report', '--out', page, ...files) };
  for (const [what, list] of Object.entries(runs)) if (run > 0) list.push(took[what]);
}
tell('articles', files.length);
tell('tamdil mentions', `${median(runs.mentions).toFixed(2)} s`);
tell('tamdil report', `${median(runs.report).toFixed(2)} s`);
tell('times as long', (median(runs.report) / median(runs.mentions)).toFixed(2));
tell('the page', `${(statSync(page).size / 1e6).toFixed(1)} MB`);

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
});
const viewport = { width: 1280, height: 900 };

/**
 * Opens a page in a new tab of a new context, from disk.
 * @param part what the page is opened for
 * @returns milliseconds from the start of navigation until the first paint, and until the frame that shows the part
 */
async function opening(url, part) {
  const context = await browser.newContext({ viewport });
  const tab = await context.newPage();
  await tab.addInitScript(`new MutationObserver((_, observer) => {
    if (document.querySelector('${part}') === null) return;
    observer.disconnect();
    window.drawn = performance.now();
    requestAnimationFrame(() => setTimeout(() => performance.mark('shown')));
  }).observe(document, { childList: true, subtree: true });`);
  await tab.goto(url);
  const times = await tab.evaluate(`(async () => {
    const time = (name) => performance.getEntriesByName(name)[0]?.startTime;
    while (time('shown') === undefined || time('first-contentful-paint') === undefined)
      await new Promise((done) => setTimeout(done, 20));
    return { paint: time('first-contentful-paint'), shown: time('shown'), drawn: window.drawn };
  })()`);
  await context.close();
  return times;
}

// They take turns, too. A browser's first page is slow, whichever it is.
const overviewPart = '.decisions li';
for (const url of [empty, page]) await opening(`file://${url}`, 'h1');
const openings = { empty: [], overview: [], concordance: [] };
for (let run = 0; run < OPENINGS; run++) {
  openings.empty.push((await opening(`file://${empty}`, 'h1')).paint);
  const { paint, drawn } = await opening(`file://${page}`, overviewPart);
  if (drawn > paint) throw new Error('the first paint is not of the overview');
  openings.overview.push(paint);
  openings.concordance.push((await opening(`file://${page}#concordance`, '.kwic tbody tr')).shown);
}
tell('load average', loadavg()[0].toFixed(1));
tell('', 'median, least, most');
tellTimes('first paint of an empty page', openings.empty);
tellTimes('first paint, which is the overview', openings.overview);
tellTimes('opened at the concordance', openings.concordance);

const tab = await browser.newPage({ viewport });
await tab.goto(`file://${page}`);
await tab.waitForSelector('h1');

/** Milliseconds from an action to the frame that shows what it did. */
async function action(name, before, act) {
  const times = [];
  for (let run = 0; run < RUNS; run++) {
    await tab.evaluate(before);
    await tab.waitForTimeout(250);
    times.push(
      await tab.evaluate(`(async () => {
        const start = performance.now();
        ${act};
        for (let frame = 0; frame < 2; frame++) await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        return performance.now() - start;
      })()`),
    );
  }
  tellTimes(name, times);
}

const select = (label, index) => `{
  const select = [...document.querySelectorAll('.field')].find((f) => f.textContent.startsWith('${label}')).querySelector('select');
  select.selectedIndex = ${index};
  select.dispatchEvent(new Event('change', { bubbles: true }));
}`;
for (const view of ['concepts', 'concordance', 'articles', 'languages', 'decide'])
  await action(`open ${view}`, "location.hash = 'overview'", `location.hash = '${view}'`);
await tab.evaluate("location.hash = 'concordance'");
for (const label of ['Concept', 'Language', 'Status', 'Article'])
  await action(`filter by ${label.toLowerCase()}`, select(label, 0), select(label, 2)).then(() =>
    tab.evaluate(select(label, 0)),
  );
for (const [index, order] of ['before', 'name', 'after', 'status'].entries())
  await action(
    `sort by ${order}`,
    "document.querySelectorAll('.sort')[4].click()",
    `document.querySelectorAll('.sort')[${index}].click()`,
  );
await action(
  'open an article at a name',
  "location.hash = 'concordance'",
  "document.querySelector('.name-link').click()",
);
await action(
  'switch language',
  "document.querySelectorAll('.locales button')[0].click()",
  "document.querySelectorAll('.locales button')[2].click()",
);
await browser.close();
tell('load average', loadavg()[0].toFixed(1));
rmSync(out, { recursive: true });
