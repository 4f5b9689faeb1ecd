// The page of tamdil report, used as a person would use it: by mouse, by keyboard alone, on paper, on a phone.
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { chromiumProgram, openPage } from '../helpers/browser.js';
import { makeDesk, sampleArticles } from '../helpers/desk.js';

const VIEWS = ['overview', 'concepts', 'concordance', 'articles', 'languages', 'decide'];

const open = 'The National Assembly met on Monday. Aides of Walid Hosseinpour waited for Walid Hosseinpour.\n';

const article = 'articles/parliaments.en.txt';
let file = '';
let counts: Record<string, number> = {};

beforeAll(async () => {
  if (chromiumProgram === undefined) return;
  const dated = (day: string, text: string) => `---\ndate: ${day}\n---\n\n${text}\n`;
  const desk = makeDesk({
    ...sampleArticles(),
    'archive/open.en.txt': open,
    'archive/may.en.md': dated('2025-05-07', 'President Tô Lâm met Ilham Aliyev in Hà Nội.'),
    'archive/june.en.md': dated('2025-06-02', 'To Lam spoke in Hanoi. Tô Lâm left.'),
  });
  const globs = ['articles/*', 'archive/*'];
  expect(await desk.run('report', '--style', 'vns', ...globs)).toMatchObject({ code: 0, stderr: '' });
  file = desk.path('tamdil-report.html');
  const { stdout } = await desk.run('report', '--style', 'vns', '--format', 'json', ...globs);
  counts = JSON.parse(stdout).counts as Record<string, number>;
});

/** What is chosen in the field with a label. */
const field = (page: Page, label: string) => page.locator('label.field', { hasText: label }).locator('select');
const texts = (page: Page, selector: string) => page.locator(selector).allTextContents();

describe.skipIf(chromiumProgram === undefined)('the page (skipped where no Chromium is installed)', () => {
  test('opens from a disk and shows what was counted', async () => {
    const { page, troubles } = await openPage(file);
    expect(await page.title()).toBe('Consistency report');
    const figures = await texts(page, '.figures dd');
    expect(figures.slice(0, 2)).toEqual([String(counts.articles), String(counts.names)]);
    expect(figures.at(-1)).toBe(String(counts.ambiguous));
    // Each chart says what it shows.
    const labels = await page
      .locator('svg[role="img"]')
      .evaluateAll((all) => all.map((svg) => svg.getAttribute('aria-label')));
    expect(labels.length).toBeGreaterThan(5);
    for (const label of labels) expect(label).toMatch(/\d/u);
    expect(await troubles()).toEqual([]);
  });

  describe('while the browser still reads it', () => {
    /** Does something once, as soon as the page's code has drawn. */
    const drawn = (act: string) => `new MutationObserver((_, observer) => {
      if (document.querySelector('#panel') === null) return;
      observer.disconnect();
      ${act}
    }).observe(document, { childList: true, subtree: true });`;
    const look = `window.first = {
      read: document.getElementById('data') !== null,
      panel: document.getElementById('panel').textContent,
    };`;
    interface First {
      readonly read: boolean;
      readonly panel: string;
    }

    test('the overview is there already, and stays as it is', async () => {
      const { page, troubles } = await openPage(file, '', {}, drawn(look));
      const { read, panel } = await page.evaluate<First>('window.first');
      expect(read).toBe(false);
      expect(panel).toContain('Decide first');
      expect(await page.locator('#panel').textContent()).toBe(panel);
      expect(await troubles()).toEqual([]);
    });

    test('any other view says that it comes, and comes', async () => {
      const { page, troubles } = await openPage(file, '#concordance', {}, drawn(look));
      expect(await page.evaluate<First>('window.first')).toEqual({
        read: false,
        panel: 'The articles are being read …',
      });
      expect(await page.locator('.count').textContent()).toContain(`${counts.names} names`);
      expect(await troubles()).toEqual([]);
    });

    test('a click is followed', async () => {
      const click = "document.getElementById('tab-decide').click();";
      const { page, troubles } = await openPage(file, '', {}, drawn(click));
      await page.waitForSelector('.open-name');
      expect(await page.locator('#tab-decide').getAttribute('aria-selected')).toBe('true');
      expect(await troubles()).toEqual([]);
    });
  });

  test('filters the concordance by concept, form, language and status, and sorts it', async () => {
    const { page, troubles } = await openPage(file, '#concordance');
    expect(await page.locator('.count').textContent()).toContain(`${counts.names} names`);
    await field(page, 'Concept').selectOption('hanoi');
    const names = await texts(page, 'td.kwic-name');
    expect(new Set(names)).toEqual(
      new Set(['Hà Nội', 'Hanoi', 'Hanoy', 'HÀ NỘI', 'Hanoy'.toUpperCase()].filter((n) => names.includes(n))),
    );
    expect(names.length).toBeGreaterThan(5);
    await field(page, 'Form').selectOption('Hanoi');
    await field(page, 'Language').selectOption('en');
    await field(page, 'Status').selectOption('deviates');
    for (const row of await texts(page, '.kwic tbody tr')) expect(row).toMatch(/Hanoi.*→ Hà Nội/u);
    // The address leads back to what was chosen.
    const { page: again } = await openPage(file, new URL(page.url()).hash);
    expect(await texts(again, 'td.kwic-name')).toEqual(await texts(page, 'td.kwic-name'));
    await page.goto(`file://${file}#concordance?concept=baku`);
    for (const head of ['before', 'name', 'after']) {
      await page.getByRole('button', { name: head, exact: true }).click();
      await page.waitForSelector(`th[aria-sort="ascending"]:has-text("${head}")`);
    }
    const behind = (await texts(page, 'td.kwic-after')).map((text) =>
      text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').trim(),
    );
    expect(behind).toEqual([...behind].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
    expect(await troubles()).toEqual([]);
  });

  test('finds by any letters, with or without marks', async () => {
    const { page } = await openPage(file, '#concepts');
    await page.keyboard.press('/');
    await page.keyboard.type('tran thanh');
    await expect.poll(() => page.locator('.card').count()).toBe(1);
    expect(await texts(page, '.card h3')).toEqual([expect.stringContaining('Trần Thanh Mẫn')]);
  });

  test('a click on a name opens its article there, and tells why', async () => {
    const { page, troubles } = await openPage(file, '#concordance?concept=tran-thanh-man&status=deviates');
    await page.locator('tr', { hasText: article }).locator('.name-link').first().click();
    expect(await page.locator('.mark:focus').textContent()).toContain('Tran Thanh Man');
    const why = page.locator('#why');
    expect(await why.textContent()).toMatch(/→ Trần Thanh Mẫn.*full name.*Tran Tan Man/u);
    // What lies under the pointer is shown only once nothing is kept.
    await page.locator('.mark', { hasText: 'Sahiba Gafarova' }).first().hover();
    expect(await why.textContent()).toContain('Tran Thanh Man');
    await page.locator('.close').click();
    await page.locator('.mark', { hasText: 'Sahiba Gafarova' }).first().hover();
    expect(await why.textContent()).toContain('Sahibə Qafarova');
    await page.goBack();
    expect(await page.locator('.kwic').count()).toBe(1);
    expect(await troubles()).toEqual([]);
  });

  test('shows a concept by outlet, by article and over time, with the chosen form marked', async () => {
    const { page } = await openPage(file, '#concepts?concept=to-lam');
    const english = page.locator('.in-language').first();
    expect(await english.locator('.forms .chosen').allTextContents()).toEqual(['Tô Lâm']);
    expect(await english.locator('.timeline svg').getAttribute('aria-label')).toMatch(
      /^May 7, 2025: Tô Lâm 1; June 2, 2025: .*To Lam 1/u,
    );
    expect(await english.locator('.stacks').count()).toBe(2);
  });

  test('speaks three languages, and articles keep theirs', async () => {
    const { page, troubles } = await openPage(file, `#articles?article=${encodeURIComponent(article)}`);
    for (const [name, code, tab] of [
      ['Tiếng Việt', 'vi', 'Khái niệm'],
      ['Azərbaycanca', 'az', 'Anlayışlar'],
      ['English', 'en', 'Concepts'],
    ] as const) {
      await page.getByRole('button', { name }).click();
      await page.waitForSelector(`html[lang=${code}]`);
      expect(await texts(page, '[role=tab]')).toContain(tab);
      expect(await page.locator('.text').getAttribute('lang')).toBe('en');
      // No key without its words.
      for (const view of VIEWS) {
        await page.goto(`file://${file}#${view}`);
        expect(await page.locator('body').innerText()).not.toMatch(/report:|cli:|\{\{/u);
      }
      await page.goto(`file://${file}#articles?article=${encodeURIComponent(article)}`);
      await page.waitForSelector('.text');
    }
    expect(await troubles()).toEqual([]);
  });

  test('can be used by the keyboard alone', async () => {
    const { page, troubles } = await openPage(file);
    const focused = () => page.evaluate('document.activeElement.textContent.trim()');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.tagName')).toBe('MAIN');
    await page.locator('#tab-overview').focus();
    for (const view of ['concepts', 'concordance', 'articles']) {
      await page.keyboard.press('ArrowRight');
      await page.waitForSelector(`#tab-${view}[aria-selected="true"]:focus`);
    }
    await page.keyboard.press('Home');
    await page.waitForSelector('#tab-overview[aria-selected="true"]:focus');
    await page.keyboard.press('End');
    await page.waitForSelector('#tab-decide[aria-selected="true"]:focus');
    await page.goto(`file://${file}#articles`);
    await page.keyboard.press('/');
    await page.keyboard.type('parliaments.en');
    await expect.poll(() => page.locator('.articles tbody tr').count()).toBe(1);
    // Past the two fields of the filter and the frame, into the list.
    for (let i = 0; i < 4; i++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.text');
    await page.locator('.text .mark').first().focus();
    expect(await page.locator('#why').textContent()).toContain('vietnam');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.locator('#why').textContent()).toContain('vietnam');
    expect(await page.evaluate(`getComputedStyle(document.activeElement).outlineStyle`)).toBe('solid');
    expect(await troubles()).toEqual([]);
  });

  test('decisions become a file for the glossary', async () => {
    const { page, troubles } = await openPage(file, '#decide', { permissions: ['clipboard-read', 'clipboard-write'] });
    const name = page.locator('.open-name', { hasText: 'National Assembly' }).first();
    expect(await name.locator('.context').count()).toBeGreaterThan(0);
    await name.getByLabel('milli-majlis').check();
    const unknown = page.locator('.open-name', { hasText: 'Walid Hosseinpour' });
    await unknown.getByRole('checkbox').check();
    await unknown.getByRole('combobox').selectOption('person');
    const yaml = await page.locator('.yaml textarea').inputValue();
    expect(yaml).toContain('\nnational-assembly-of-vietnam:\n');
    expect(yaml).not.toContain('text: National Assembly,');
    expect(yaml).toMatch(/\nwalid-hosseinpour:\n {2}kind: person\n/u);
    await page.getByRole('button', { name: 'Copy' }).click();
    await page.waitForSelector('[role=status]:has-text("Copied.")');
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(yaml);
    // Decisions stay while one looks elsewhere.
    await page.locator('#tab-concepts').click();
    await page.locator('#tab-decide').click();
    expect(await page.locator('.yaml textarea').inputValue()).toBe(yaml);
    expect(await troubles()).toEqual([]);
  });

  test('prints what is open, without what one would click', async () => {
    const { page } = await openPage(file, '#concepts', { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    for (const selector of ['.tabs', '.filters', '.locales'])
      expect(await page.locator(selector).isVisible()).toBe(false);
    expect(await page.locator('.card').first().isVisible()).toBe(true);
    expect(await page.evaluate('getComputedStyle(document.documentElement).backgroundColor')).toBe(
      'rgb(255, 255, 255)',
    );
    expect((await page.pdf()).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test.each([
    ['wide and light', { width: 1280, height: 900 }, 'light'],
    ['wide and dark', { width: 1280, height: 900 }, 'dark'],
    ['on a phone, light', { width: 360, height: 740 }, 'light'],
    ['on a phone, dark', { width: 360, height: 740 }, 'dark'],
  ] as const)(
    'has no serious fault of access, and no view is wider than the window: %s',
    async (_, viewport, colorScheme) => {
      const { page, troubles } = await openPage(file, '', { viewport, colorScheme });
      await page.evaluate(axe.source);
      const places = [...VIEWS, 'concepts?concept=to-lam', `articles?article=${encodeURIComponent(article)}`];
      for (const place of places) {
        await page.goto(`file://${file}#${place}`);
        await page.waitForTimeout(50);
        if (place.startsWith('articles?')) await page.locator('.mark').nth(3).click();
        const { violations } = (await page.evaluate('axe.run()')) as {
          violations: { id: string; impact: string; nodes: { html: string }[] }[];
        };
        const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
        expect({ place, serious: serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`) }).toEqual({
          place,
          serious: [],
        });
        const wider = 'Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)';
        expect({ place, wider: await page.evaluate(wider) }).toEqual({ place, wider: 0 });
      }
      expect(await troubles()).toEqual([]);
    },
  );
});

describe.skipIf(chromiumProgram === undefined)('hostile articles', () => {
  const attacks = [
    '<script>window.hacked = 1</script>',
    '</script><script>window.hacked = 2</script>',
    '<img src=x onerror="window.hacked = 3"><svg onload="window.hacked = 4">',
    '"><iframe srcdoc="<script>parent.hacked = 5</script>">',
    'javascript:window.hacked=6',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an attack on whoever would fill templates
    '<!-- <script> {{constructor.constructor("window.hacked = 7")()}} ${window.hacked = 8}',
    '<style>body { display: none }</style><base href="https://example.org/">',
    '<meta http-equiv="refresh" content="0; url=https://example.org/">',
  ];
  let hostile = '';

  beforeAll(async () => {
    if (chromiumProgram === undefined) return;
    const long = 'ệ'.repeat(10_000);
    const lines = attacks.map((attack) => `${attack} To Lam ${attack} spoke in Hanoi ${attack}.\n\n`).join('');
    const desk = makeDesk({
      'attack.en.txt': `${lines}Tô Lâm \u202eleft\u2066 for \u202bBaku.\n\nHanoi ${long} Baku.\n\n${long}Baku${long}\n`,
      '<img src=x onerror=alert(1)>.en.txt': lines,
      '"onmouseover=alert(1) x="/a.en.md': `---\noutlet: "<script>window.hacked = 9</script>"\n---\n\n${attacks[0]} Hanoi.\n`,
      'glossary/own.yaml': `own-attack:
  kind: organization
  about: "<script>window.hacked = 10</script>"
  note: "<img src=x onerror='window.hacked = 11'>"
  terms:
    en:
      - { text: Bravo Council, use: preferred }
      - { text: "Bravo <b onclick=alert(1)>Council", use: deprecated }
  source: a test
`,
      'own.en.txt': 'The Bravo Council met. The Bravo <b onclick=alert(1)>Council left.\n',
    });
    const { code, stderr } = await desk.run('report', '**/*.en.*', '--style', 'vns');
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.any(String) });
    hostile = desk.path('tamdil-report.html');
  });

  test('change nothing in how the page behaves', async () => {
    const { page, troubles } = await openPage(hostile);
    const unhurt = async () => {
      expect(await page.evaluate('window.hacked')).toBe(undefined);
      expect(await page.evaluate('document.scripts.length')).toBe(4);
      expect(await page.locator('iframe, img, base, body b, [onclick], [onerror]').count()).toBe(0);
      const wider = 'Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)';
      expect(await page.evaluate(wider)).toBe(0);
    };
    for (const view of VIEWS) {
      await page.goto(`file://${hostile}#${view}`);
      await page.waitForTimeout(30);
      await unhurt();
    }
    await page.goto(`file://${hostile}#articles`);
    const titles = await page.locator('.articles th .link').count();
    for (let i = 0; i < titles; i++) {
      await page.goto(`file://${hostile}#articles`);
      await page.locator('.articles th .link').nth(i).click();
      await page.waitForSelector('.text');
      const marks = page.locator('.mark');
      if ((await marks.count()) > 0) await marks.last().click();
      await unhurt();
    }
    await page.goto(`file://${hostile}#concepts?concept=own-attack`);
    await unhurt();
    expect(await page.locator('.note').textContent()).toContain("<img src=x onerror='window.hacked = 11'>");
    // An address is a stranger's text, too.
    await page.goto(
      `file://${hostile}#concordance?concept=%3Cscript%3E&find=%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E`,
    );
    await unhurt();
    expect(await troubles()).toEqual([]);
  });

  test('are shown as they are: letters that steer as their code points', async () => {
    const { page } = await openPage(hostile, '#articles?article=attack.en.txt');
    const shown = await page.locator('.text').innerText();
    expect(shown).toContain('<script>window.hacked = 1</script>');
    expect(shown).toContain('‹U+202E›left‹U+2066›');
    expect(shown).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u);
  });
});
