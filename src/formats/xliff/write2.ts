// XLIFF 2.1 and 2.0: the same file but for the version, because nothing is used that 2.1 added (OASIS Standard 2.1,
// 13 February 2018, keeps the namespace of 2.0).
import type { Bitext, Note, Unit, UnitGroup, UnitState } from '../../model/bitext.js';
import type { BitextOptions } from '../../model/format.js';
import { content, isNameToken, structure, toNameToken, writeXml, type XmlTag } from '../../syntax/xmlWriter.js';
import { PREFIX } from './kinds.js';
import type { SpliceRules } from './splice.js';
import { type Marked, type UnitContent, unitContent } from './writeContent2.js';

/**
 * Section "state": four values. That a translation has to be looked at again is told by a sub-state, which the standard
 * allows beside an explicit state (section "subState").
 */
const STATES: Readonly<Record<UnitState, { state: string; subState?: string }>> = {
  initial: { state: 'initial' },
  'needs-review': { state: 'translated', subState: `${PREFIX}:needs-review` },
  translated: { state: 'translated' },
  reviewed: { state: 'reviewed' },
  final: { state: 'final' },
};

/**
 * Writes a bitext as XLIFF 2: one file, a group for each block, a unit with one segment for each sentence.
 * @throws RangeError for text that XML cannot hold, or an id that is no NMTOKEN
 */
export function writeXliff2(bitext: Bitext, { version }: BitextOptions): string {
  const units = bitext.groups.flatMap((group) => group.units);
  const glossary = units.some((unit) => unit.annotations.some((a) => a.kind === 'term' && tells(a)));
  function* children() {
    yield notesTag(bitext.notes);
    for (const group of bitext.groups) yield groupTag(group, bitext);
  }
  const file = structure(
    'file',
    { id: toNameToken(bitext.story) || 'story', original: bitext.original, canResegment: 'no' },
    children(),
  );
  const attributes = {
    xmlns: 'urn:oasis:names:tc:xliff:document:2.0',
    'xmlns:gls': glossary ? 'urn:oasis:names:tc:xliff:glossary:2.0' : undefined,
    version,
    srcLang: bitext.sourceLanguage,
    trgLang: bitext.targetLanguage,
  };
  return writeXml(structure('xliff', attributes, [file]));
}

function groupTag(group: UnitGroup, bitext: Bitext): XmlTag {
  const attributes = { id: checkedToken(group.id), name: group.name, type: `${PREFIX}:${group.kind}` };
  return structure(
    'group',
    attributes,
    group.units.map((unit) => unitTag(unit, bitext)),
  );
}

function unitTag(unit: Unit, bitext: Bitext): XmlTag {
  const parts = unitContent(unit, bitext.targetLanguage);
  const data = parts.data.map(({ id, raw }) => content('data', { id }, [raw]));
  return structure('unit', { id: checkedToken(unit.id), name: unit.name }, [
    glossaryTag(parts.terms, unit),
    notesTag(unit.notes, 'source'),
    data.length === 0 ? undefined : structure('originalData', {}, data),
    segmentTag(unit, parts),
  ]);
}

/** Without a target no state but the initial one is allowed (section "state"). */
function segmentTag(unit: Unit, { segment, source, target }: UnitContent): XmlTag {
  const { state, subState } = STATES[target === undefined ? 'initial' : unit.state];
  return structure('segment', { id: segment, state, subState }, [
    content('source', { 'xml:space': 'preserve' }, source),
    target === undefined ? undefined : content('target', { 'xml:space': 'preserve' }, target),
  ]);
}

/** Glossary module: an entry needs a translation or a definition (section "glossEntry"). */
function glossaryTag(terms: readonly Marked[], unit: Unit): XmlTag | undefined {
  const text = unit.source.map((inline) => (inline.type === 'text' ? inline.value : '')).join('');
  const entries = terms
    .filter(({ annotation }) => tells(annotation))
    .map(({ annotation, id }, index) => {
      const { span, translation, definition } = annotation;
      const entry = `e${index + 1}`;
      return structure('gls:glossEntry', { id: entry, ref: id === undefined ? undefined : `#${id}` }, [
        content('gls:term', { source: PREFIX }, [text.slice(...span)]),
        translation === undefined
          ? undefined
          : content('gls:translation', { id: `${entry}a`, source: PREFIX }, [translation]),
        definition === undefined ? undefined : content('gls:definition', { source: PREFIX }, [definition]),
      ]);
    });
  return entries.length === 0 ? undefined : structure('gls:glossary', {}, entries);
}

function tells(annotation: { readonly translation?: string; readonly definition?: string }): boolean {
  return annotation.translation !== undefined || annotation.definition !== undefined;
}

function notesTag(notes: readonly Note[], appliesTo?: 'source'): XmlTag | undefined {
  if (notes.length === 0) return undefined;
  const tags = notes.map(({ category, priority, text }, index) => {
    const id = `n${index + 1}`;
    return content('note', { id, category: category === '' ? undefined : category, appliesTo, priority }, [text]);
  });
  return structure('notes', {}, tags);
}

/** Ids are contractual: one that does not fit is refused, not bent. */
function checkedToken(id: string): string {
  if (!isNameToken(id)) throw new RangeError(`«${id}» cannot be an id in XLIFF 2 (NMTOKEN)`);
  return id;
}

/** What a segment says of a state. A sub-state goes with the state that it was of (section "subState"). */
export const splice2: SpliceRules = {
  targetAttributes: () => ({}),
  outerAttributes: (state) => ({ state: STATES[state].state, subState: STATES[state].subState }),
};
