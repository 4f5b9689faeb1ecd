// npm run bench:report: how long `tamdil report` takes beside `tamdil mentions`, and how long the page's actions take in Chromium.
//   --articles N  how many articles (1,000)
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { articlesFolder, deskFolder } from './corpus.mjs';

const FORMS = 10_000;
const RUNS = 5;

const { values } = parseArgs({ options: { articles: { type: 'string', default: '1000' } } });
const folder = articlesFolder(Number(values.articles));
const desk = deskFolder(FORMS);
const program = fileURLToPath(new URL('../dist/program/main.js', import.meta.url));
const out = mkdtempSync(join(tmpdir(), 'tamdil-report-'));
const page = join(out, 'report.html');
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
const tab = await browser.newPage({ viewport: { width: 1280, height: 900 } });
await tab.goto(`file://${page}`);
await tab.waitForSelector('h1');
const paint = "performance.getEntriesByName('first-contentful-paint')[0].startTime";
tell('first paint', `${Math.round(await tab.evaluate(paint))} ms`);

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
  tell(name, `${Math.round(median(times))} ms (most: ${Math.round(Math.max(...times))})`);
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
rmSync(out, { recursive: true });
