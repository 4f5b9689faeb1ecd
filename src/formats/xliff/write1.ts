// XLIFF 1.2, strict schema (OASIS Standard, 1 February 2008).
import type { Bitext, Note, Unit, UnitGroup, UnitState } from '../../model/bitext.js';
import type { BitextOptions } from '../../model/format.js';
import { content, structure, writeXml, type XmlTag } from '../../syntax/xmlWriter.js';
import { sourceChildren, targetChildren } from './content1.js';
import { PREFIX, toDatatype } from './kinds.js';
import type { SpliceRules } from './splice.js';
import { hasTarget } from './weave.js';

/** Appendix, values of `state`. */
const STATES: Readonly<Record<UnitState, string>> = {
  initial: 'new',
  'needs-review': 'needs-review-translation',
  translated: 'translated',
  reviewed: 'signed-off',
  final: 'final',
};

/**
 * Writes a bitext as XLIFF 1.2: one file, a group for each block, a trans-unit for each sentence.
 * @throws RangeError for text that XML cannot hold
 */
export function writeXliff1(bitext: Bitext, { tool }: BitextOptions): string {
  const header = structure('header', {}, [
    content('tool', { 'tool-id': PREFIX, 'tool-name': tool.name, 'tool-version': tool.version }),
    ...bitext.notes.map((note) => noteTag(note, undefined)),
  ]);
  function* groups() {
    for (const group of bitext.groups) yield groupTag(group, bitext);
  }
  const body = structure('body', {}, groups());
  const file = structure(
    'file',
    {
      original: bitext.original,
      'source-language': bitext.sourceLanguage,
      'target-language': bitext.targetLanguage,
      datatype: toDatatype(bitext.format),
      'tool-id': PREFIX,
      'xml:space': 'default',
    },
    [header, body],
  );
  return writeXml(structure('xliff', { xmlns: 'urn:oasis:names:tc:xliff:document:1.2', version: '1.2' }, [file]));
}

function groupTag(group: UnitGroup, bitext: Bitext): XmlTag {
  return structure(
    'group',
    { id: group.id, resname: group.name, restype: `x-${group.kind}` },
    group.units.map((unit) => unitTag(unit, bitext)),
  );
}

function unitTag(unit: Unit, bitext: Bitext): XmlTag {
  // A target that is not there yet is not translated either, whatever the unit's state says.
  const state = hasTarget(unit) ? unit.state : 'initial';
  const approved = state === 'reviewed' || state === 'final' ? 'yes' : undefined;
  return structure('trans-unit', { id: unit.id, resname: unit.name, approved, 'xml:space': 'preserve' }, [
    content('source', { 'xml:lang': bitext.sourceLanguage }, sourceChildren(unit, bitext.targetLanguage)),
    content('target', { 'xml:lang': bitext.targetLanguage, state: STATES[state] }, targetChildren(unit)),
    unit.line === undefined ? undefined : placeTag(unit.id, unit.line, bitext.original),
    ...unit.notes.map((note) => noteTag(note, 'source')),
  ]);
}

/** Where the unit begins; the name of a context-group is unique in its file (section 2.5). */
function placeTag(id: string, line: number, original: string): XmlTag {
  return structure('context-group', { name: `${id}-place`, purpose: 'location' }, [
    content('context', { 'context-type': 'sourcefile' }, [original]),
    content('context', { 'context-type': 'linenumber' }, [String(line)]),
  ]);
}

/** @param annotates left out for notes about the whole file; their priority too where it is the default */
function noteTag({ category, priority, text }: Note, annotates: 'source' | undefined): XmlTag {
  const from = category === '' ? undefined : category;
  return content(
    'note',
    { from, priority: annotates === undefined && priority === 1 ? undefined : priority, annotates },
    [text],
  );
}

/** What a target and its unit say of a state. `approved` of old is taken back where the new translation is not approved. */
export const splice1: SpliceRules = {
  targetAttributes: (state) => ({ state: STATES[state], 'state-qualifier': undefined }),
  outerAttributes: (state, tag) => {
    if (state === 'reviewed' || state === 'final') return { approved: 'yes' };
    return /\sapproved\s*=\s*["']yes["']/u.test(tag) ? { approved: 'no' } : {};
  },
};
