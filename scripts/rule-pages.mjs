// The pages of the rules as text; made from the built program and locales/en/rules.json.
import { readFile } from 'node:fs/promises';

const LANGUAGES = new Intl.DisplayNames('en', { type: 'language' });
const MARKED = /\[\[([^\]]*)\]\]/gu;

/** @returns {Promise<{name: string, text: string}[]>} */
export async function rulePages() {
  const { rules } = await import('../dist/rules/index.js');
  const { bitextRules } = await import('../dist/rules/targets/index.js');
  const words = JSON.parse(await readFile(new URL('../locales/en/rules.json', import.meta.url), 'utf8'));
  return [
    { name: 'README.md', text: index(rules, bitextRules, words) },
    ...rules.map((rule) => ({ name: `${rule.id}.md`, text: articlePage(rule, words[rule.id] ?? {}) })),
    ...bitextRules.map((rule) => ({ name: `${rule.id}.md`, text: bitextPage(rule, words[rule.id] ?? {}) })),
  ];
}

/** What a rule lacks to be told of on a page. */
export function lacking({ examples, options = {} }, words = {}) {
  const finds = (example) => ('text' in example ? example.text.search(MARKED) >= 0 : example.finds !== undefined);
  return [
    ...(examples.some(finds) ? [] : ['an example of what it finds']),
    ...(examples.some((example) => !finds(example)) ? [] : ['an example of what it does not find']),
    ...(words.about ? [] : ['about']),
    ...(words.why ? [] : ['why']),
    ...Object.keys(options).flatMap((name) => (words.option?.[name] ? [] : [`option ${name}`])),
  ];
}

function index(rules, bitextRules, words) {
  const row = (rule) => [
    `[${rule.id}](${rule.id}.md)`,
    inCell(words[rule.id]?.about ?? ''),
    `${rule.severity}${rule.off ? ', off' : ''}`,
  ];
  const ofArticles = rules.map((rule) => [...row(rule), isMended(rule) ? 'yes' : '']);
  return page([
    '# Rules',
    'Made from the rules themselves by `npm run rules`: their examples are their tests.',
    '## Of articles',
    '`tamdil lint` tells these.',
    table(['rule', 'what it finds', 'severity', '`--fix`'], ofArticles),
    '## Of translations',
    '`tamdil check` tells these.',
    table(['rule', 'what it finds', 'severity'], bitextRules.map(row)),
  ]);
}

const line = (cells) => `| ${cells.join(' | ')} |`;

const table = (heads, rows) => [heads, heads.map(() => '---'), ...rows].map(line).join('\n');

function articlePage(rule, words) {
  return page([
    ...head(rule, words),
    [
      `- Told by \`tamdil lint\`, as ${severityOf(rule)}.`,
      isMended(rule)
        ? '- `tamdil lint --fix` mends it where that is certain.'
        : '- Not mended by `tamdil lint --fix`: that is for a person to decide.',
    ].join('\n'),
    ...options(rule, words),
    ...articleExamples(rule),
    ...switchedOff(rule),
    'One place, by a comment in Markdown or HTML before it, with the reason:',
    `\`\`\`html\n<!-- tamdil-ignore-next ${rule.id}: reason -->\n\`\`\``,
    'A whole article, in its front matter:',
    `\`\`\`yaml\ntamdil-ignore:\n  - ${rule.id}: reason\n\`\`\``,
  ]);
}

function bitextPage(rule, words) {
  return page([
    ...head(rule, words),
    `- Told by \`tamdil check\`, as ${severityOf(rule)}.`,
    ...bitextExamples(rule),
    ...switchedOff(rule),
  ]);
}

const head = ({ id }, { about = '', why = '' }) => [`# ${id}`, about, why];

const severityOf = ({ severity, off }) =>
  `${severity === 'warning' ? 'a warning' : severity === 'error' ? 'an error' : 'a remark (info)'}${off ? '; off unless a configuration switches it on' : ''}`;

const isMended = ({ examples }) => examples.some(({ fixed }) => fixed !== undefined);

function switchedOff({ id, off }) {
  return off
    ? ['## To switch it on, or leave a place out', `In \`tamdil.yaml\`:\n\n\`\`\`yaml\nrules:\n  ${id}: info\n\`\`\``]
    : ['## To switch it off', `In \`tamdil.yaml\`:\n\n\`\`\`yaml\nrules:\n  ${id}: off\n\`\`\``];
}

function options({ id, severity, off, options: defaults = {} }, { option = {} }) {
  const names = Object.keys(defaults);
  if (names.length === 0) return [];
  const shown = (value) => (Array.isArray(value) ? value.join(', ') : String(value));
  const rows = names.map((name) => [`\`${name}\``, inCell(option[name] ?? ''), inCell(shown(defaults[name]))]);
  const example = names.map((name) => {
    const value = defaults[name];
    return `    ${name}: ${Array.isArray(value) ? `[${value.slice(0, 3).join(', ')}]` : value}`;
  });
  // What a rule that is off is told stays unheard until it is switched on.
  const on = off ? [`    severity: ${severity}`] : [];
  return [
    '## Options',
    table(['option', 'what it sets', 'as it is'], rows),
    `\`\`\`yaml\nrules:\n  ${id}:\n${[...on, ...example].join('\n')}\n\`\`\``,
  ];
}

function articleExamples({ examples }) {
  const found = examples.filter(({ text }) => text.search(MARKED) >= 0);
  const passed = examples.filter(({ text }) => text.search(MARKED) < 0);
  return [
    '## What it finds',
    ...found.flatMap((example) => [
      about(example),
      quoted(example.text, example),
      ...(example.fixed === undefined ? [] : ['Mended:', quoted(example.fixed, example)]),
    ]),
    '## What it leaves alone',
    ...passed.flatMap((example) => [about(example), quoted(example.text, example)]),
  ];
}

/** English, house style vns, 2025-05-07, least: 2 */
function about({ language, style, date, options: set = {} }) {
  const settings = Object.entries(set).map(
    ([name, value]) => `\`${name}: ${Array.isArray(value) ? `[${value.join(', ')}]` : value}\``,
  );
  const style_ = style === undefined || style === 'neutral' ? [] : [`house style \`${style}\``];
  return `${[LANGUAGES.of(language), ...style_, ...(date ? [`article of ${date}`] : []), ...settings].join(', ')}:`;
}

function quoted(text) {
  const shown = text
    .split(MARKED)
    .map((piece, index) =>
      index % 2 === 1 ? `<b>${escaped(visible(piece, true))}</b>` : escaped(visible(piece, false)),
    )
    .join('');
  return shown
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}

function bitextExamples({ examples }) {
  const finds = examples.filter((example) => example.finds !== undefined);
  const passes = examples.filter((example) => example.finds === undefined);
  return [
    '## What it finds',
    ...finds.flatMap((example) => [bitextTable(example)]),
    '## What it leaves alone',
    ...passes.flatMap((example) => [bitextTable(example)]),
  ];
}

function bitextTable({ from, to, units, order }) {
  const cell = (text) =>
    text === '' ? '*(empty)*' : inCell(escaped(text.replace(/ {2,}/gu, (spaces) => '␣'.repeat(spaces.length))));
  const place = (number) => (order === undefined ? [] : [String(order.indexOf(number) + 1)]);
  const heads = [...(order === undefined ? [] : ['in the article']), LANGUAGES.of(from), LANGUAGES.of(to)];
  return table(
    heads,
    units.map(([source, target], index) => [...place(index + 1), cell(source), cell(target)]),
  );
}

/** Characters that nobody sees, or that look like others, by their numbers: all of the former, and of the latter those found. */
function visible(text, found) {
  return text.replace(/[\p{Cf}\p{M}]|[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]|[ǝƎÐðƉ]/gu, (sign) => {
    const hidden = /[\p{Cf}\p{M}]/u.test(sign) && sign !== '\ufe0f';
    const number = `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
    return hidden ? number : found ? `${sign}${number}` : sign;
  });
}

const escaped = (text) => text.replace(/[\\`*_[\]<>~]/gu, '\\$&');

const inCell = (text) => text.replace(/\|/gu, '\\|').replace(/\n/gu, ' ');

const page = (parts) => `${parts.filter((part) => part !== '').join('\n\n')}\n`;
