// The termbase format of the desk: YAML, several concepts a file, the id as key.
import { z } from 'zod';
import { isLanguage, languageOf } from '../../languages/index.js';
import type { Term } from '../../model/concept.js';
import type { Finding } from '../../model/finding.js';
import type { TermbaseEntry } from '../../model/format.js';
import { capped } from '../../syntax/cap.js';
import { checkShape } from '../../syntax/shape.js';
import { readYaml, type YamlDocument } from '../../syntax/yaml.js';

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;
const LANGUAGE = /^[a-z]{2,3}$/u;

const id = z.string().regex(ID, 'small letters, digits and single hyphens: `to-lam`').max(100);
const word = z.string().trim().min(1).max(1000);
const boolean = z.enum(['true', 'false']).transform((value) => value === 'true');
const day = z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u, 'a day, month or year: `2025-05-07`, `2025-05`, `2025`');

const term = z.strictObject({
  text: word.meta({ description: 'The form exactly as it is to be written, with all its diacritics.' }),
  use: z.enum(['preferred', 'admitted', 'deprecated', 'forbidden']).meta({
    description:
      'preferred: write this. admitted: leave it. deprecated: write the preferred form instead. forbidden: an error.',
  }),
  form: z
    .enum(['full', 'short', 'acronym'])
    .default('full')
    .meta({ description: 'Length class. A form is only ever replaced by one of its own class.' }),
  styles: z
    .array(id)
    .min(1)
    .optional()
    .meta({ description: 'House styles for which `use` holds; all of them when left out.' }),
  confirmed: boolean
    .default(true)
    .meta({ description: 'false: no source was seen for this form; it is recognized and shown, never forced.' }),
  beside: z
    .enum(['title'])
    .optional()
    .meta({ description: 'The form counts only right after a title or an honorific.' }),
  reading: word.optional().meta({ description: 'How an acronym ends when read aloud; decides Azerbaijani endings.' }),
  keepFinal: boolean
    .optional()
    .meta({ description: 'Azerbaijani: whether final q or k stays before a vowel (İraqın), where no rule tells.' }),
  izafet: boolean
    .optional()
    .meta({ description: 'Azerbaijani: whether the term carries its possessive already (Nazirliyi).' }),
  note: word.optional(),
});

const concept = z.strictObject({
  kind: z.enum(['person', 'place', 'organization', 'title', 'term', 'event']),
  about: word.meta({ description: 'One sentence that tells a stranger what this is.' }),
  terms: z
    .record(z.string().regex(LANGUAGE, 'a language code: `en`, `vi`, `az`'), z.array(term).min(1))
    .meta({ description: 'By language, the ways to write it.' }),
  note: word.optional().meta({ description: 'What an editor or a translator has to know.' }),
  country: id.optional().meta({ description: 'Id of the country it belongs to.' }),
  of: id
    .optional()
    .meta({ description: 'Id of the body that a title is an office of, or that a body is an organ of.' }),
  offices: z
    .array(z.strictObject({ title: id, from: day.optional(), to: day.optional() }))
    .default([])
    .meta({ description: 'Persons: titles held, with the days of office as far as known.' }),
  naming: z.string().regex(LANGUAGE).optional().meta({
    description: 'Persons: whose custom makes the short form. vi: the given name (last); others: the family name.',
  }),
  demonyms: z
    .record(z.string().regex(LANGUAGE), z.array(word))
    .default({})
    .meta({ description: 'Countries: words for people and things of the country, by language.' }),
  formerly: z.array(id).default([]).meta({ description: 'Ids that this concept had before.' }),
  source: z
    .union([word, z.array(word).min(1)])
    .transform((s) => (typeof s === 'string' ? [s] : s))
    .meta({ description: 'Where the forms were found.' }),
});

/** The shape of a termbase file. */
export const termbaseSchema = z.record(id, concept).meta({
  title: 'Tamdil termbase',
  description: 'Concepts by id, with the ways to write them in each language.',
});

/**
 * Reads a termbase file. Never throws.
 * @returns all entries; or none, and a finding for everything that is wrong: with half a termbase, names would be
 *   missed in silence
 */
export function readTermbase(source: string, path: string): { entries: TermbaseEntry[]; findings: Finding[] } {
  const { document, findings } = readYaml(source, path);
  if (document === undefined) return { entries: [], findings };
  if (document.value === null || document.value === '') return { entries: [], findings };
  const shape = checkShape(termbaseSchema, document, path);
  findings.push(...shape.findings);
  if (shape.value === undefined) return { entries: [], findings };
  findings.push(...capped(unfindable(shape.value, document, path), path));
  if (findings.length > 0) return { entries: [], findings };
  const entries = Object.entries(shape.value).map(([key, entry]) => toEntry(key, entry, document, path));
  return { entries, findings };
}

/** Something is left of it when it is folded, and the scanner can look for that. Signs beyond the plane count as letters there. */
const FINDABLE = /[\p{L}\p{N}\u{10000}-\u{10FFFF}]/u;

/** Forms without a letter or digit: a space of no width, a mark without its letter. No text would ever be found to hold them. */
function unfindable(file: z.output<typeof termbaseSchema>, document: YamlDocument, path: string): Finding[] {
  const findings: Finding[] = [];
  const check = (form: string, language: string, keys: readonly PropertyKey[]) => {
    const folded = isLanguage(language) ? languageOf(language).fold(form) : form;
    if (FINDABLE.test(folded)) return;
    const data = { reason: 'no-letter', at: keys.map(String).join('.') };
    findings.push({ rule: 'input/structure', severity: 'error', path, span: document.place(keys), data });
  };
  for (const [key, { terms, demonyms }] of Object.entries(file)) {
    for (const [language, list] of Object.entries(terms))
      for (const [i, { text }] of list.entries()) check(text, language, [key, 'terms', language, i, 'text']);
    for (const [language, list] of Object.entries(demonyms))
      for (const [i, form] of list.entries()) check(form, language, [key, 'demonyms', language, i]);
  }
  return findings;
}

function toEntry(id: string, raw: z.output<typeof concept>, document: YamlDocument, path: string): TermbaseEntry {
  const { terms: byLanguage, source, ...rest } = raw;
  const terms = Object.entries(byLanguage).flatMap(([language, list]) =>
    list.map((t): Term => ({ ...t, text: t.text.normalize('NFC'), language })),
  );
  return {
    concept: { id, ...rest, terms, sources: source },
    path,
    place: (...keys) => document.place([id, ...keys]),
  };
}
