// Articles and glossaries to measure with: the same seed gives the same bytes. Small ones are the beginning of large ones.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bodyName, personName, placeName } from './names.mjs';
import { news } from './news.mjs';
import { Random } from './random.mjs';

/** Raised with every change of what is generated, so that nothing old is measured. */
const VERSION = 1;
const SEED = 'tamdil';

export const LANGUAGES = /** @type {const} */ (['en', 'vi', 'az']);

/** The glossary that articles draw their names from, whatever glossary they are read with. */
const DRAWN_FROM = 100_000;

const ARTICLE_BYTES = 3000;
const MENTIONS = 15;
/** Concepts a termbase file: the reader refuses files that nobody could curate. */
const CONCEPTS_A_FILE = 1000;

const COUNTRIES = { en: 'united-kingdom', vi: 'vietnam', az: 'azerbaijan' };
const KINDS = { person: 'people', place: 'places', organization: 'organizations' };

/**
 * @typedef {{ text: string, use: 'preferred' | 'admitted', form?: 'short' | 'acronym' }} BenchTerm
 * @typedef {object} BenchConcept
 * @property {string} id
 * @property {'person' | 'place' | 'organization'} kind
 * @property {'en' | 'vi' | 'az'} origin
 * @property {Record<string, BenchTerm[]>} terms
 */

/**
 * Concepts with a number of different surface forms in all.
 * @param {number} forms
 * @param {string} [seed]
 * @returns {BenchConcept[]}
 */
export function makeConcepts(forms, seed = SEED) {
  const random = new Random(`${seed} glossary`);
  const known = new Set();
  /** The last concepts of each kind that share no form yet. */
  const unshared = { person: [], place: [], organization: [] };
  /** @type {BenchConcept[]} */
  const concepts = [];
  while (known.size < forms) {
    const concept = makeConcept(random, concepts.length + 1);
    // No name of its own is somebody else's by chance: what is shared is meant to be.
    if (surfacesOf(concept).some((text) => known.has(text))) continue;
    const others = unshared[concept.kind];
    if (random.chance(0.2) && others.length > 0)
      shareForm(concept, /** @type {BenchConcept} */ (others.splice(random.below(others.length), 1)[0]));
    else others.push(concept);
    if (others.length > 50) others.shift();
    trim(concept, known, forms);
    concepts.push(concept);
  }
  return concepts;
}

/** @returns {BenchConcept} */
function makeConcept(random, number) {
  const share = random.next();
  const kind = share < 0.45 ? 'person' : share < 0.7 ? 'place' : 'organization';
  const origin = random.pick(LANGUAGES);
  const id = `invented-${kind}-${number}`;
  if (kind !== 'organization')
    return { id, kind, origin, terms: asTerms((kind === 'person' ? personName : placeName)(random, origin)) };
  const { full, short, acronym } = bodyName(random, origin);
  const terms = asTerms(full);
  for (const language of LANGUAGES) {
    terms[language].push({ text: short[language], use: 'admitted', form: 'short' });
    if (random.chance(0.4)) terms[language].push({ text: acronym, use: 'admitted', form: 'acronym' });
  }
  return { id, kind, origin, terms };
}

/** @returns {Record<string, BenchTerm[]>} */
function asTerms(names) {
  return Object.fromEntries(
    LANGUAGES.map((language) => {
      const texts = [...new Set(names[language])];
      return [language, texts.map((text, at) => ({ text, use: at === 0 ? 'preferred' : 'admitted' }))];
    }),
  );
}

/** Gives a concept one form of another: the last, which is an acronym or a short name where there is one. */
function shareForm(concept, other) {
  for (const language of LANGUAGES) {
    const term = other.terms[language].at(-1);
    const own = concept.terms[language];
    if (own.every(({ text }) => text !== term.text)) own.push({ ...term, use: 'admitted' });
  }
}

/** Notes a concept's forms, and leaves out those that would be too many. */
function trim(concept, known, forms) {
  for (const [language, terms] of Object.entries(concept.terms)) {
    concept.terms[language] = terms.filter(({ text }) => {
      if (known.size < forms) known.add(text);
      return known.has(text);
    });
    if (concept.terms[language].length === 0) delete concept.terms[language];
  }
}

const surfacesOf = (concept) => Object.values(concept.terms).flatMap((terms) => terms.map(({ text }) => text));

/**
 * All surface forms once, in the order of the concepts.
 * @param {readonly BenchConcept[]} concepts
 */
export function surfaces(concepts) {
  return [...new Set(concepts.flatMap(surfacesOf))];
}

/**
 * Concepts as files of a desk's glossary/.
 * @param {readonly BenchConcept[]} concepts
 * @returns {{ name: string, text: string }[]}
 */
export function termbaseFiles(concepts) {
  return Object.entries(KINDS).flatMap(([kind, name]) => {
    const own = concepts.filter((concept) => concept.kind === kind);
    const count = Math.ceil(own.length / CONCEPTS_A_FILE);
    return Array.from({ length: count }, (_, at) => ({
      name: `${name}-${String(at + 1).padStart(3, '0')}.yaml`,
      text: own
        .slice(at * CONCEPTS_A_FILE, (at + 1) * CONCEPTS_A_FILE)
        .map(toYaml)
        .join('\n'),
    }));
  });
}

function toYaml({ id, kind, origin, terms }) {
  const term = ({ text, use, form }) =>
    `      - { text: ${JSON.stringify(text)}, use: ${use}${form === undefined ? '' : `, form: ${form}`} }\n`;
  const lists = Object.entries(terms).map(([language, list]) => `    ${language}:\n${list.map(term).join('')}`);
  const naming = kind === 'person' ? `  naming: ${origin}\n` : '';
  return `${id}:
  kind: ${kind}
  about: Invented, to measure with.
${naming}  country: ${COUNTRIES[origin]}
  terms:
${lists.join('')}  source: bench/names.mjs
`;
}

/**
 * What an article can name, by language.
 * @param {readonly BenchConcept[]} concepts
 */
export function namesByLanguage(concepts) {
  const entries = LANGUAGES.map((language) => {
    const names = concepts.flatMap(({ kind, origin, terms }) =>
      (terms[language] ?? []).map(({ text, form }) => ({ text, kind, origin, form: form ?? 'full' })),
    );
    return [language, names];
  });
  return Object.fromEntries(entries);
}

/**
 * An article.
 * @param {number} number from 1: decides language and everything else
 * @param {ReturnType<typeof namesByLanguage>} names
 * @param {string} [seed]
 * @returns {{ name: string, text: string }}
 */
export function makeArticle(number, names, seed = SEED) {
  const random = new Random(`${seed} article ${number}`);
  const language = LANGUAGES[(number - 1) % LANGUAGES.length];
  const writer = new Writer(random, language, names[language]);
  const text = writer.article();
  return {
    name: `${String(number).padStart(5, '0')}.${language}.txt`,
    text: random.chance(0.04) ? text.normalize('NFD') : text,
  };
}

/** Writes one article. */
class Writer {
  #random;
  #language;
  #names;
  #words;
  /** Persons that the article has introduced. */
  #introduced = [];

  constructor(random, language, names) {
    this.#random = random;
    this.#language = language;
    this.#names = names;
    this.#words = news[language];
  }

  article() {
    const random = this.#random;
    const title = this.#fill(random.pick(this.#words.headlines));
    let body = random.pick(this.#words.datelines);
    let bytes = Buffer.byteLength(title + body);
    let mentions = 1;
    let left = 2 + random.below(2);
    while (bytes < ARTICLE_BYTES) {
      // As many names as are still due for the length that is left.
      const due = (MENTIONS - mentions) / Math.max(1, (ARTICLE_BYTES - bytes) / 115);
      const named = random.chance(due);
      const sentence = this.#fill(random.pick(named ? this.#words.named : this.#words.plain));
      if (named) mentions++;
      left--;
      const end = left === 0 ? '\n\n' : ' ';
      if (left === 0) left = 2 + random.below(2);
      body += sentence + end;
      bytes += Buffer.byteLength(sentence) + end.length;
    }
    return `${title}\n\n${body.trimEnd()}${random.pick(this.#words.signoffs)}\n`;
  }

  #fill(pattern) {
    const text = pattern.replace(/[@#~]/gu, (gap) => {
      if (gap === '@') return this.#mention();
      if (gap === '#') return String(2 + this.#random.below(98));
      return this.#random.pick(this.#words.nouns);
    });
    return text.charAt(0).toLocaleUpperCase(this.#language) + text.slice(1);
  }

  #mention() {
    const random = this.#random;
    if (this.#introduced.length > 0 && random.chance(0.15)) return this.#ended(random.pick(this.#introduced));
    const name = this.#names[random.rank(this.#names.length)];
    if (name.kind === 'person') this.#introduced.push({ ...name, text: shortName(name) });
    if (random.chance(0.03)) return name.text.toLocaleUpperCase(this.#language);
    return this.#ended(name);
  }

  /** With an ending, as often as the language has one. */
  #ended(name) {
    const random = this.#random;
    if (this.#language === 'en') return random.chance(0.1) ? `${name.text}${random.pick(["'s", '’s'])}` : name.text;
    if (this.#language !== 'az' || name.form === 'acronym' || random.chance(0.5)) return name.text;
    return name.text + caseEnding(name, random.below(5));
  }
}

/** What a person is called once introduced. */
function shortName({ text }) {
  return text.split(' ').at(-1);
}

const HIGH = { a: 'ı', ı: 'ı', o: 'u', u: 'u', ə: 'i', e: 'i', i: 'i', ö: 'ü', ü: 'ü' };

/** An Azerbaijani case: of, to, the, in, from. Bodies end in their owner's ending and take an n. */
function caseEnding({ text, kind }, number) {
  const vowels = text
    .toLocaleLowerCase('az')
    .normalize('NFD')
    .replace(/[^aıoueəiöü\u0308]/gu, '')
    .normalize('NFC');
  const last = vowels.at(-1) ?? 'i';
  const high = HIGH[last] ?? 'i';
  const low = 'aıou'.includes(last) ? 'a' : 'ə';
  const vowel = /[aıoueəiöüy]$/iu.test(text);
  const owned = vowel && kind === 'organization' ? 'n' : '';
  if (number === 0) return vowel ? `n${high}n` : `${high}n`;
  if (number === 1) return owned ? `n${low}` : vowel ? `y${low}` : low;
  if (number === 2) return vowel ? `n${high}` : high;
  return `${owned}d${low}${number === 3 ? '' : 'n'}`;
}

/** The folder of everything that is generated, below the system's temporary one. */
export const benchFolder = join(tmpdir(), 'tamdil-bench');

const generated = join(benchFolder, `${SEED}-${VERSION}`);

/** The folder of so many articles; made where it is not there yet. */
export function articlesFolder(count) {
  return made(`articles-${count}`, (folder) => {
    const names = namesByLanguage(makeConcepts(DRAWN_FROM));
    for (let number = 1; number <= count; number++) {
      const { name, text } = makeArticle(number, names);
      writeFileSync(join(folder, name), text);
    }
  });
}

/** The desk with a glossary of so many surface forms, and its forms.json; made where it is not there yet. */
export function deskFolder(forms) {
  return made(`desk-${forms}`, (folder) => {
    const concepts = makeConcepts(forms);
    mkdirSync(join(folder, 'glossary'));
    for (const { name, text } of termbaseFiles(concepts)) writeFileSync(join(folder, 'glossary', name), text);
    const rules = concepts.flatMap(({ terms }) =>
      Object.values(terms).flatMap((list) => list.map(({ text }) => [text, list[0]?.text ?? text])),
    );
    // Each form once, with the form to be preferred to it.
    writeFileSync(join(folder, 'forms.json'), JSON.stringify([...new Map(rules.toReversed())].toReversed()));
  });
}

/** @returns {[form: string, preferred: string][]} the surface forms of a desk that was made here */
export function formsOf(desk) {
  return JSON.parse(readFileSync(join(desk, 'forms.json'), 'utf8'));
}

/** A folder that is there whole or not at all, whoever else makes it at the same time. */
function made(name, fill) {
  const folder = join(generated, name);
  if (existsSync(folder)) return folder;
  mkdirSync(generated, { recursive: true });
  const draft = mkdtempSync(join(generated, 'draft-'));
  fill(draft);
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

// As a process of its own, so that the memory of whoever measures stays small: node bench/corpus.mjs articles 100 desk 1000
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , ...wanted] = process.argv;
  for (let at = 0; at < wanted.length; at += 2) {
    const count = Number(wanted[at + 1]);
    console.log(wanted[at] === 'desk' ? deskFolder(count) : articlesFolder(count));
  }
}
