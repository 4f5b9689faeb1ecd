// The notes of a unit: tools show notes to translators, and rarely anything else.
import { languageOf } from '../../languages/index.js';
import type { Block, LanguageCode } from '../../model/article.js';
import type { Note } from '../../model/bitext.js';
import type { Concept, Term } from '../../model/concept.js';
import { type Mention, readingOf } from '../../model/mention.js';
import type { Change, Desk } from '../sheet.js';

/** A concept named in a unit, and how the target language writes it. */
export interface NamedThing {
  readonly mention: Mention;
  readonly concept: Concept;
  readonly translation?: Term;
}

/**
 * How each name is written in the target language, how it inflects, what not to use, and where that is from. The whole
 * of it stands where a name first occurs in the story; after that its form alone, so that the note is still read.
 * @param known concepts told of before in the story; added to
 */
export function glossaryNotes(
  things: readonly NamedThing[],
  language: LanguageCode,
  known: Set<string>,
  desk: Desk,
): Note[] {
  const told = new Set<string>();
  const notes: Note[] = [];
  for (const { mention, concept, translation } of things) {
    const key = `${concept.id} ${translation?.text ?? ''}`;
    if (told.has(key)) continue;
    told.add(key);
    const form = formNote(mention, concept, translation, language, desk);
    const text = known.has(concept.id) ? form : [form, ...background(concept, desk)].join(' ');
    known.add(concept.id);
    notes.push({ category: 'glossary', priority: 1, text });
  }
  return notes;
}

function formNote(
  mention: Mention,
  concept: Concept,
  translation: Term | undefined,
  language: LanguageCode,
  desk: Desk,
): string {
  const surface = readingOf(mention);
  const sentences: string[] = [];
  if (translation === undefined) sentences.push(desk.say('notes:no-term', { form: surface, language }));
  else {
    const forms = languageOf(language).exampleForms(translation.text, translation);
    const key = forms.length > 0 ? 'notes:term-inflected' : 'notes:term';
    sentences.push(desk.say(key, { form: surface, translation: translation.text, language, forms }));
    if (!translation.confirmed) sentences.push(desk.say('notes:unconfirmed', { translation: translation.text }));
  }
  const avoid = concept.terms
    .filter(
      (t) => t.language === language && !t.derived && !t.foreign && (t.use === 'deprecated' || t.use === 'forbidden'),
    )
    .map((t) => t.text);
  if (avoid.length > 0) sentences.push(desk.say('notes:avoid', { forms: avoid }));
  return sentences.join(' ');
}

/** What an editor wrote about the concept, and where its forms are from. */
function background(concept: Concept, desk: Desk): string[] {
  const hosts = [...new Set(concept.sources.map(hostOf))].slice(0, 2);
  const source = desk.say('notes:source', { concept: concept.id, sources: hosts });
  return concept.note === undefined ? [source] : [concept.note, source];
}

function hostOf(source: string): string {
  return /^https?:\/\/(?:www\.)?([^/]+)/u.exec(source)?.[1] ?? source;
}

/** What normalization changed in the unit, so that a translator who knows the filed article is not puzzled. */
export function changeNotes(changes: readonly Change[], desk: Desk): Note[] {
  const filed = [...new Set(changes.map(filedText))].filter((text) => text !== '');
  return filed.length === 0
    ? []
    : [
        {
          category: 'normalization',
          priority: 3,
          text: desk.say('notes:filed', { forms: filed.map((f) => `“${f}”`) }),
        },
      ];
}

function filedText(change: Change): string {
  // A composed letter looks as it did; saying so would only puzzle.
  return change.rule === 'decomposed-letters' ? '' : change.from;
}

/** What kind of text the unit is, and which names in it nobody could decide. */
export function contextNotes(block: Block, mentions: readonly Mention[], desk: Desk): Note[] {
  const notes: Note[] = [];
  if (block.kind !== 'paragraph' && block.kind !== 'item' && block.kind !== 'quote')
    notes.push({ category: 'context', priority: 2, text: desk.say(`notes:kind-${block.kind}`, {}) });
  for (const mention of mentions)
    if (mention.status === 'ambiguous') {
      const concepts = mention.candidates.map((c) => desk.glossary.get(c.concept)?.about ?? c.concept);
      const data = { form: readingOf(mention), concepts: concepts.map((about) => about.replace(/\.$/u, '')) };
      notes.push({ category: 'context', priority: 2, text: desk.say('notes:ambiguous', data) });
    }
  return notes;
}
