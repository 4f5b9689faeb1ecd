// Recognition and generation against a list of attested and dictionary forms that lies beside the repository, where it does.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Features, inflect } from '../../../src/languages/az/generate.js';
import { isFormOf } from '../../../src/languages/az/recognize.js';

interface Row {
  readonly lemma: string;
  readonly form: string;
  readonly features: string;
  readonly source: string;
}

const file = fileURLToPath(new URL('../../../../shared/eval/az-inflection.tsv', import.meta.url));
const found = existsSync(file);
if (!found) console.warn('az-inflection.tsv is not here: the figures of Azerbaijani inflection are not checked');
const rows: Row[] = !found
  ? []
  : readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => {
        const [lemma, form, features, source] = line.split('\t') as [string, string, string, string];
        return { lemma, form, features, source };
      });

const TAGS: Readonly<Record<string, Features>> = {
  N: {},
  SG: { number: 'singular' },
  PL: { number: 'plural' },
  NOM: { case: 'nominative' },
  GEN: { case: 'genitive' },
  DAT: { case: 'dative' },
  ACC: { case: 'accusative' },
  LOC: { case: 'locative' },
  ABL: { case: 'ablative' },
  INS: { case: 'instrumental' },
  TERM: { case: 'terminative' },
  PSS1S: { possessor: '1s' },
  PSS2S: { possessor: '2s' },
  PSS3: { possessor: '3' },
  PSS3S: { possessor: '3' },
  PSS3P: { possessor: '3' },
  PSS1P: { possessor: '1p' },
  PSS2P: { possessor: '2p' },
  KI: { attributive: true },
  COP: { predicative: true },
};

/** The cell of a UniMorph feature bundle such as `N;SG;PSS3S;DAT`; undefined where it is no nominal cell. */
function featuresOf(bundle: string): Features | undefined {
  const parts = bundle.split(';').map((tag) => TAGS[tag]);
  return parts.includes(undefined) ? undefined : Object.assign({}, ...parts);
}

describe.skipIf(!found)('against the list of forms', () => {
  const missed = (source: string) =>
    rows
      .filter((row) => row.source === source && !isFormOf(row.lemma, row.form))
      .map((row) => `${row.lemma} → ${row.form}`);

  it('recognizes all but a misspelled form', () => {
    expect(missed('unimorph')).toEqual(['temperatur → temperturdan']);
    expect(missed('attested-news')).toEqual([]);
    expect(missed('hand')).toEqual([]);
  });

  it('recognizes names of translated news, but for endings that follow pronunciation', () => {
    expect(missed('ntrex-attested')).toEqual(['Flake → Flakein', 'Gardens → Gardensda']);
  });

  it('takes no form for one of another lemma, but for fikr, which is fikir without its vowel', () => {
    const own = new Set(rows.map((row) => `${row.lemma}\t${row.form}`));
    const lemmas = [...new Set(rows.map((row) => row.lemma))];
    const wrong: string[] = [];
    for (const form of new Set(rows.map((row) => row.form)))
      for (const lemma of lemmas)
        if (!own.has(`${lemma}\t${form}`) && isFormOf(lemma, form)) wrong.push(`${lemma} ← ${form}`);
    expect(wrong).toEqual(['fikr ← fikri', 'fikr ← fikrin', 'fikr ← fikrə']);
  });

  it('makes the listed form of every nominal cell, but for a misspelled one and what only data could tell', () => {
    const left: string[] = [];
    let cells = 0;
    for (const { lemma, form, features, source } of rows) {
      const cell = source === 'ntrex-attested' || source === 'ud-tuecl' ? undefined : featuresOf(features);
      if (cell === undefined) continue;
      cells++;
      if (inflect(lemma, cell) !== form) left.push(`${lemma} → ${form}`);
    }
    expect(cells).toBeGreaterThan(4000);
    expect(left).toEqual([
      // Names in quotation marks, given without them; a brand that its owner writes with a hyphen.
      'Report → Report"un',
      'Report → Report”un',
      'Trend → Trend-ə',
      'temperatur → temperturdan',
    ]);
  });
});
