// Writes glossary/countries.yaml to standard output:
//
//     node scripts/countries.mjs > glossary/countries.yaml
//
// Names come from CLDR, as the ICU inside Node has it; countries-data.mjs knows how newsrooms write them. The same Node
// gives the same bytes, so a difference after an upgrade of Node is what CLDR changed.
import {
  about,
  assigned,
  curated,
  demonyms,
  forms,
  ids,
  kingdoms,
  notes,
  republics,
  territories,
  uninhabited,
} from './countries-data.mjs';

const LANGUAGES = ['en', 'vi', 'az'];

/** How an official name follows from the usual one, where English does not show it. */
const REPUBLIC = { vi: (name) => `Cộng hòa ${name}`, az: (name) => `${name} Respublikası` };
const KINGDOM = { vi: (name) => `Vương quốc ${name}`, az: (name) => `${name} Krallığı` };

const cldr = Object.fromEntries(
  LANGUAGES.map((language) => {
    if (Intl.DisplayNames.supportedLocalesOf([language]).length === 0)
      throw new Error(`This Node has no names in ${language}: use one that is built with full ICU.`);
    return [language, new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })];
  }),
);

const codes = assigned.filter((code) => !(code in curated) && !uninhabited.includes(code));
for (const [name, table] of Object.entries({ about, demonyms, forms, ids, kingdoms, notes, republics, territories })) {
  const stray = Object.keys(table).filter((code) => !codes.includes(code));
  if (stray.length > 0)
    throw new Error(`countries-data.mjs: ${name} has codes that are not written: ${stray.join(', ')}`);
}

const entries = codes.map(entryOf).sort((a, b) => (a.id < b.id ? -1 : 1));
process.stdout.write([header(), ...entries.map(({ lines }) => lines.join('\n'))].join('\n\n').concat('\n'));

function entryOf(code) {
  const id = idOf(code);
  const owner = territories[code];
  const what = about[code] ?? (owner ? `Territory that belongs to ${namesOf(owner).en.preferred}` : 'Country');
  const names = namesOf(code);
  const lines = [`${id}:`, '  kind: place', `  about: ${scalar(`${what}; ISO 3166-1 code ${code}.`)}`];
  if (notes[code]) lines.push(`  note: ${scalar(notes[code])}`);
  if (owner) lines.push(`  country: ${idOf(owner)}`);
  lines.push('  terms:');
  for (const language of LANGUAGES) lines.push(`    ${language}:`, ...termsOf(code, language, names[language]));
  const words = Object.entries(demonyms[code] ?? {}).map(
    ([language, list]) => `${language}: [${list.map(inFlow).join(', ')}]`,
  );
  if (words.length > 0) lines.push(`  demonyms: { ${words.join(', ')} }`);
  const source = `Unicode CLDR ${process.versions.cldr.replace(/\.0$/u, '')} (through ICU of Node ${process.versions.node.split('.')[0]}), Unicode License v3`;
  if (code in forms || code in republics || code in kingdoms)
    lines.push('  source:', `    - ${scalar(source)}`, '    - press usage');
  else lines.push(`  source: ${scalar(source)}`);
  return { id, lines };
}

/** CLDR's name and the preferred one, by language. */
function namesOf(code) {
  return Object.fromEntries(
    LANGUAGES.map((language) => {
      const name = cldr[language].of(code);
      if (name === undefined) throw new Error(`CLDR has no name for ${code} in ${language}.`);
      return [language, { cldr: name, preferred: forms[code]?.[language]?.preferred ?? name }];
    }),
  );
}

function termsOf(code, language, { cldr: known, preferred }) {
  const more = forms[code]?.[language] ?? {};
  const republic = republics[code] && (REPUBLIC[language]?.(preferred) ?? republics[code]);
  const kingdom = kingdoms[code] && (KINGDOM[language]?.(preferred) ?? kingdoms[code]);
  const terms = [
    { text: preferred, use: 'preferred' },
    ...[known !== preferred && known, ...(more.admitted ?? []), republic, kingdom]
      .filter(Boolean)
      .map((text) => ({ text, use: 'admitted' })),
    ...(more.short ?? []).map((text) => ({ text, use: 'admitted', form: 'short' })),
    ...(more.acronym ?? []).map((text) => ({ text, use: 'admitted', form: 'acronym' })),
    ...(more.unsure ?? []).map((text) => ({ text, use: 'admitted', confirmed: 'false' })),
  ];
  const texts = terms.map(({ text }) => text.normalize('NFC'));
  const twice = texts.find((text, i) => texts.indexOf(text) !== i);
  // A form that CLDR has learned meanwhile, or that a template makes, is to be deleted from the data.
  if (twice !== undefined) throw new Error(`countries-data.mjs: ${code} has "${twice}" twice in ${language}.`);
  return terms.map(
    ({ text, ...rest }) =>
      `      - { text: ${inFlow(text.normalize('NFC'))}, ${Object.entries(rest)
        .map(([key, value]) => `${key}: ${value}`)
        .join(', ')} }`,
  );
}

/**
 * The English CLDR name in kebab-case: letters without marks, & as "and", what stands in parentheses dropped (myanmar, not
 * myanmar-burma). Hong Kong and Macao are named in the data: "SAR China" is what they are, not what they are called.
 */
function idOf(code) {
  return (
    curated[code] ??
    ids[code] ??
    cldr.en
      .of(code)
      .replace(/\(.*?\)/gu, '')
      .replaceAll('&', ' and ')
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/gu, '-')
      .replace(/^-|-$/gu, '')
  );
}

/** A YAML scalar inside a flow collection, quoted only where it has to be. */
function inFlow(text) {
  return /[,[\]{}]/u.test(text) ? JSON.stringify(text) : scalar(text);
}

/** A YAML scalar, quoted only where it has to be; YAML 1.1's words for booleans are quoted for the sake of other readers. */
function scalar(text) {
  const word = /^(?:y|yes|n|no|on|off|true|false|null|[\d.+-]+)$/iu.test(text);
  return word || !/^[\p{L}\p{N}]/u.test(text) || /: | #|[:\s]$/u.test(text) ? JSON.stringify(text) : text;
}

function header() {
  const { cldr: version, icu, node } = process.versions;
  return `# yaml-language-server: $schema=schema/termbase.schema.json
#
# The countries and inhabited territories of ISO 3166-1, but for those that the curated files hold.
#
# Generated: do not edit by hand. Forms and demonyms that CLDR does not have are kept in scripts/countries-data.mjs. Made by
#
#     node scripts/countries.mjs > glossary/countries.yaml
#
# with CLDR ${version} (ICU ${icu}, Node ${node.split('.')[0]}).
#
# Names from the Unicode Common Locale Data Repository, copyright © 1991-2025 Unicode, Inc., used and changed under the Unicode
# License v3: see LICENSE-UNICODE.txt beside this file.
# SPDX-License-Identifier: Unicode-3.0`;
}
