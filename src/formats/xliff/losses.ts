// What a document holds that a bitext does not: it is told when a file is written anew in another version.
import type { Bitext, Unit } from '../../model/bitext.js';
import type { XmlElement } from '../../syntax/xml.js';

/** Elements that a bitext is made of, with the attributes that go into it. Of an element with `*` all do. */
const CARRIED: Readonly<Record<'1' | '2', Readonly<Record<string, string>>>> = {
  '1': {
    xliff: 'version xml:lang',
    file: 'original source-language target-language datatype xml:space tool-id date',
    header: '',
    tool: 'tool-id tool-name tool-version',
    body: '',
    group: 'id resname restype xml:space datatype',
    'trans-unit': 'id resname approved xml:space datatype',
    source: 'xml:lang',
    'seg-source': '*',
    target: 'xml:lang state',
    note: 'from priority annotates',
    'context-group': 'name purpose',
    context: 'context-type',
    g: 'id ctype',
    x: 'id ctype equiv-text',
    bx: 'id rid ctype',
    ex: 'id rid',
    bpt: 'id rid ctype',
    ept: 'id rid',
    ph: 'id ctype',
    it: 'id pos ctype',
    mrk: 'mtype comment mid',
  },
  '2': {
    xliff: 'version srcLang trgLang xml:space',
    file: 'id original canResegment xml:space',
    group: 'id name type xml:space',
    unit: 'id name xml:space',
    segment: 'id state subState canResegment',
    ignorable: 'id',
    source: 'xml:lang xml:space',
    target: 'xml:lang xml:space order',
    notes: '',
    note: 'id category priority appliesTo',
    originalData: '',
    data: 'id xml:space',
    cp: 'hex',
    ph: 'id type subType dataRef',
    pc: 'id type subType dataRefStart dataRefEnd',
    sc: 'id type subType dataRef isolated',
    ec: 'id startRef type subType dataRef isolated',
    mrk: 'id type value translate ref',
    sm: 'id type value translate ref',
    em: 'startRef',
    'gls:glossary': '',
    'gls:glossEntry': 'id ref',
    'gls:term': 'source',
    'gls:translation': 'id source ref',
    'gls:definition': 'source',
  },
};

const GLOSSARY = 'urn:oasis:names:tc:xliff:glossary:2.0';

/** Something that is left behind, how often, and where first: an offset into the old file, or a unit's id. */
export interface Loss {
  /** As the file has it: `alt-trans`, `ph@canCopy`; or `definition`, of what the new version has no place for. */
  readonly what: string;
  readonly count: number;
  readonly first: number | string;
}

/** What of a document is in no bitext. @param version of the document: its first number */
export function lossesOfReading(root: XmlElement, version: '1' | '2'): Loss[] {
  const losses = new Losses();
  const visit = (element: XmlElement): void => {
    const own = element.namespace === root.namespace;
    const name = own ? element.localName : element.namespace === GLOSSARY ? `gls:${element.localName}` : element.name;
    const attributes = CARRIED[version][name];
    if (attributes === undefined) {
      // With an element goes all that is in it.
      losses.add(element.name, 1, element.span[0]);
      return;
    }
    const kept = attributes === '*' ? undefined : new Set(attributes.split(' '));
    for (const attribute of element.attributes.keys())
      if (!/^xmlns(?::|$)/u.test(attribute) && kept?.has(attribute) === false)
        losses.add(`${element.name}@${attribute}`, 1, element.span[0]);
    for (const child of element.children) if (child.type === 'element') visit(child);
  };
  visit(root);
  return losses.sorted();
}

/** What of a bitext is not in one that was written and read again. */
export function lossesOfWriting(before: Bitext, after: Bitext): Loss[] {
  const losses = new Losses();
  const units = (bitext: Bitext) => bitext.groups.flatMap((group) => group.units);
  const now = new Map(units(after).map((unit) => [unit.id, unit]));
  const held = (unit: Unit | undefined, of: 'definition' | 'translation') =>
    unit?.annotations.filter((annotation) => annotation[of] !== undefined).length ?? 0;
  for (const unit of units(before)) {
    const other = now.get(unit.id);
    const add = (what: string, count: number) => losses.add(what, count, unit.id);
    add('line', unit.line !== undefined && other?.line === undefined ? 1 : 0);
    add('state', other !== undefined && other.state !== unit.state ? 1 : 0);
    add('definition', held(unit, 'definition') - held(other, 'definition'));
    add('translation of a term', held(unit, 'translation') - held(other, 'translation'));
    add('note', unit.notes.length - (other?.notes.length ?? 0));
  }
  return losses.sorted();
}

class Losses {
  readonly #found = new Map<string, Loss>();

  add(what: string, count: number, at: number | string): void {
    if (count <= 0) return;
    const known = this.#found.get(what);
    this.#found.set(what, { what, count: (known?.count ?? 0) + count, first: known?.first ?? at });
  }

  sorted(): Loss[] {
    return [...this.#found.values()].sort((a, b) => b.count - a.count || (a.what < b.what ? -1 : 1));
  }
}
