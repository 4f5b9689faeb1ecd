// Each name and term of the source has to be in the target, in a form that the glossary allows, and mean the same.
import { preferredTerm, termOf } from '../../glossary/houseForm.js';
import { languageOf } from '../../languages/index.js';
import type { LanguageCode } from '../../model/article.js';
import type { Concept, Glossary, Term } from '../../model/concept.js';
import type { Finding } from '../../model/finding.js';
import { type Mention, withParts } from '../../model/mention.js';
import type { BitextRule, CheckedBitext, CheckedUnit } from '../../model/rule.js';
import { isAcronym, isPlain } from '../../text/letters.js';
import { translated, unitFinding } from './finding.js';

export const termInTarget: BitextRule = {
  id: 'term-in-target',
  severity: 'warning',
  examples: [
    { from: 'en', to: 'az', units: [['The Milli Majlis met.', 'Milli Məclisin iclası olub.']] },
    { from: 'en', to: 'az', units: [['The Milli Majlis met.', 'Parlamentarilər toplanıb.']], finds: 'missing' },
    {
      from: 'en',
      to: 'az',
      units: [['Vietnam’s National Assembly met.', 'Milli Məclis toplanıb.']],
      finds: 'wrong-concept',
    },
    { from: 'en', to: 'vi', units: [['The Milli Majlis met.', 'Quốc hội Việt Nam đã họp.']], finds: 'wrong-concept' },
    { from: 'en', to: 'vi', units: [['Tô Lâm left.', 'Ông To Lam đã rời đi.']], finds: 'plain' },
    { from: 'en', to: 'az', units: [['Ali Asadov left.', 'Əli Əsədof gedib.']], finds: 'misspelled' },
    {
      from: 'en',
      to: 'az',
      units: [['the Milli Majlis of Azerbaijan', 'Azərbaycan Milli Məclisınin']],
      finds: 'ending',
    },
  ],
  *check(checked) {
    if (checked.languages === undefined) return;
    const seen = new Set<string>();
    for (const unit of translated(checked)) {
      yield* checkUnit(this, checked, unit, seen);
      for (const { concepts } of unit.sourceMentions) for (const concept of concepts) seen.add(concept);
    }
  },
};

const NAMES: ReadonlySet<Concept['kind']> = new Set(['person', 'place', 'organization']);

function* checkUnit(
  rule: BitextRule,
  checked: CheckedBitext,
  unit: CheckedUnit,
  seen: ReadonlySet<string>,
): Iterable<Finding> {
  const { glossary } = checked;
  const language = targetOf(checked);
  const told = new Set<string>();
  for (const mention of unit.sourceMentions.flatMap(named)) {
    const concept = glossary.get(mention.concepts[0] ?? '');
    if (concept === undefined || told.has(concept.id) || isOwner(concept, mention, unit, glossary)) continue;
    const term = wantedTerm(concept, mention, checked);
    // What the glossary does not translate, nobody can be held to.
    if (term === undefined) continue;
    told.add(concept.id);
    const problem =
      isThere(concept, unit, language) || isKept(mention, unit)
        ? (misspelling(concept, unit) ?? wrongForm(concept, mention, unit, seen, language))
        : absence(concept, term, unit, checked);
    if (problem === undefined) continue;
    const severity = NAMES.has(concept.kind) ? rule.severity : 'info';
    const data = { concept: concept.id, form: mention.surface.normalize('NFC'), expected: term.text, ...problem };
    yield unitFinding(rule, checked, unit, data, problem.reason === 'wrong-concept' ? 'error' : severity);
  }
}

/** What has to be in the target: what means one thing, and is not said twice. A name inside a title goes along with it. */
function named(mention: Mention): Mention[] {
  const gloss = mention.because.some((evidence) => evidence.kind === 'gloss');
  return mention.status === 'resolved' && mention.concepts.length === 1 && !mention.plural && !gloss ? [mention] : [];
}

/** How far from a body its country stands: of the Socialist Republic of … */
const OWNED = 12;

/** Whether a country only says whose the body beside it is: with the body, it is said in its own way. */
function isOwner(concept: Concept, { place }: Mention, { sourceMentions }: CheckedUnit, glossary: Glossary): boolean {
  if (concept.kind !== 'place') return false;
  return sourceMentions.some((other) => {
    const body = glossary.get(other.concepts[0] ?? '');
    const gap = Math.max(other.place[0] - place[1], place[0] - other.place[1]);
    return body !== undefined && body.kind !== 'place' && body.country === concept.id && gap >= 0 && gap <= OWNED;
  });
}

/** Whether an acronym stays as it is: VNS. */
const isKept = (mention: Mention, { target }: CheckedUnit) =>
  termOf(mention)?.form === 'acronym' && isAcronym(mention.surface) && target.includes(mention.surface);

/** The form to write: of the same length as that in the source, where the glossary has one. */
function wantedTerm(concept: Concept, mention: Mention, checked: CheckedBitext): Term | undefined {
  const code = targetOf(checked);
  const own = concept.terms.filter((term) => term.language === code && isAllowed(term));
  const like = termOf(mention);
  const { style } = checked;
  return (like && preferredTerm(concept, code, style, like)) ?? preferredTerm(concept, code, style) ?? own[0];
}

/** The target's language: this rule has nothing to say where it is not known. */
const targetOf = ({ languages }: CheckedBitext): LanguageCode => languages?.target ?? '';

const isAllowed = (term: Term) => term.use === 'preferred' || term.use === 'admitted';

/** Whether the target names the concept, by whatever listed form; inside a longer name, or by its people, counts too. */
function isThere(concept: Concept, unit: CheckedUnit, code: LanguageCode): boolean {
  const places = unit.targetCandidates.flatMap(withParts);
  const means = (mention: Mention) => mention.candidates.some((candidate) => candidate.concept === concept.id);
  if (places.some((mention) => means(mention) && !isSurelyAnother(concept, mention, unit))) return true;
  if (standsWritten(concept, unit.target, code)) return true;
  // Of bodies a longer name is another: Quốc hội Việt Nam is not what any Quốc hội is.
  if (concept.kind !== 'place' && concept.kind !== 'person') return false;
  const { fold, lower } = languageOf(code);
  const forms = concept.terms.filter((term) => term.language === code).map((term) => fold(term.text));
  if (places.some(({ surface }) => forms.some((form) => ` ${fold(surface)} `.includes(` ${form} `)))) return true;
  const small = lower(unit.target);
  return (concept.demonyms[code] ?? []).some((word) => small.includes(lower(word)));
}

/** Whether a term stands in the target, though no name was recognized there: in a stranger's longer name, say. */
function standsWritten(concept: Concept, target: string, code: LanguageCode): boolean {
  if (NAMES.has(concept.kind)) return false;
  const { lower, inflection } = languageOf(code);
  const small = lower(target);
  return concept.terms.some(({ language, text, use }) => {
    if (language !== code || use === 'forbidden') return false;
    const at = small.indexOf(lower(text));
    const before = at < 1 || !/[\p{L}\p{M}]$/u.test(small.slice(0, at));
    // A language that inflects may let anything follow here: what is wrong with an ending is another question.
    return at >= 0 && before && (inflection !== undefined || !/^[\p{L}\p{M}]/u.test(small.slice(at + text.length)));
  });
}

/** Whether what stands beside a shared name says that it is another's: Quốc hội Việt Nam is no Milli Majlis. */
function isSurelyAnother(concept: Concept, { place }: Mention, { targetMentions }: CheckedUnit): boolean {
  const decided = targetMentions.flatMap(withParts).find((m) => m.place[0] === place[0] && m.place[1] === place[1]);
  return (
    decided?.status === 'resolved' &&
    !decided.concepts.includes(concept.id) &&
    decided.because.some(({ weight }) => weight >= SURE)
  );
}

/** The weight of what stands right beside a name. */
const SURE = 8;

type Problem = { readonly reason: string } & Finding['data'];

/** The name is there, but not as it may be written. */
function wrongForm(
  concept: Concept,
  mention: Mention,
  unit: CheckedUnit,
  seen: ReadonlySet<string>,
  code: LanguageCode,
): Problem | undefined {
  const own = formsOf(concept, unit);
  const language = languageOf(code);
  const glued = own.find((other) => other.mention.glued !== undefined)?.mention;
  if (glued?.glued !== undefined && own.length === 1) {
    const found = glued.surface + glued.glued;
    const expected = language.inflection?.nearestForm(own[0]?.term.text ?? '', found, own[0]?.term);
    if (expected !== undefined) return { reason: 'ending', found, expected };
  }
  const undressed = own.find(({ mention: { spelling }, term }) => spelling !== 'exact' && !isPlain(term.text));
  if (undressed !== undefined && !language.names.plainLetters) {
    const { surface } = undressed.mention;
    if (concept.terms.every((t) => t.language !== code || t.text !== surface.normalize('NFC')))
      return { reason: 'plain', found: surface, expected: undressed.term.text };
  }
  // A full name that the reader meets for the first time is not shortened.
  const full = !seen.has(concept.id) && concept.kind === 'person' && termOf(mention)?.derived !== true;
  if (full && own.length > 0 && own.every(({ term }) => term.derived === true))
    return { reason: 'shortened', found: own[0]?.mention.surface ?? '' };
  return undefined;
}

/** Where the target names a concept, and by which terms; where nothing decides, where it may. */
function formsOf({ id }: Concept, unit: CheckedUnit): { readonly mention: Mention; readonly term: Term }[] {
  const named = (mentions: readonly Mention[], fits: (mention: Mention) => boolean) =>
    mentions
      .flatMap(withParts)
      .filter(fits)
      .flatMap((mention) => {
        const term = mention.candidates.find(({ concept }) => concept === id)?.term;
        return term === undefined ? [] : [{ mention, term }];
      });
  const decided = named(unit.targetMentions, ({ concepts }) => concepts.includes(id));
  return decided.length > 0 ? decided : named(unit.targetCandidates, () => true);
}

/** The name is almost written, and nowhere as it is. */
function misspelling({ id }: Concept, unit: CheckedUnit): Problem | undefined {
  if (unit.targetMentions.flatMap(withParts).some(({ concepts }) => concepts.includes(id))) return undefined;
  const miss = unit.targetMisses.find(({ concept }) => concept === id);
  return miss && { reason: 'misspelled', found: miss.surface, expected: miss.term.text };
}

/** The name is not there: something else is, or something like it. */
function absence(concept: Concept, term: Term, unit: CheckedUnit, checked: CheckedBitext): Problem {
  const miss = misspelling(concept, unit);
  if (miss !== undefined) return miss;
  const ending = wrongEnding(concept, unit.target, targetOf(checked));
  if (ending !== undefined) return ending;
  const other = otherConcept(concept, unit, checked.glossary);
  if (other === undefined) return { reason: 'missing' };
  const language = languageOf(targetOf(checked));
  const found = other.surface + (other.ending ?? '');
  const inSlot = language.inflection?.inSlotOf(found, termOf(other)?.text ?? '', term.text, term);
  return { reason: 'wrong-concept', found, expected: inSlot ?? term.text, other: other.concepts[0] ?? '' };
}

/** A name of the same kind in the target that the source does not have. */
function otherConcept(concept: Concept, unit: CheckedUnit, glossary: Glossary): Mention | undefined {
  const meant = ({ status, concepts, candidates }: Mention) =>
    status === 'resolved' ? concepts : candidates.map((candidate) => candidate.concept);
  const inSource = new Set(unit.sourceMentions.flatMap(withParts).flatMap(meant));
  return unit.targetMentions.find(
    ({ status, concepts }) =>
      status === 'resolved' &&
      concepts.every((id) => !inSource.has(id) && glossary.get(id)?.kind === concept.kind) &&
      NAMES.has(concept.kind),
  );
}

/** A form that begins as the term does and goes on in an ending that it cannot have: Milli Məclisın. */
function wrongEnding(concept: Concept, target: string, code: LanguageCode): Problem | undefined {
  const { inflection, lower } = languageOf(code);
  if (inflection === undefined) return undefined;
  const small = lower(target);
  for (const term of concept.terms) {
    if (term.language !== code || !isAllowed(term) || term.derived) continue;
    const stem = lower(term.text);
    for (let at = small.indexOf(stem); at >= 0; at = small.indexOf(stem, at + 1)) {
      if (/[\p{L}\p{M}]$/u.test(small.slice(0, at))) continue;
      const rest = /^[\p{Ll}\p{M}]+/u.exec(target.slice(at + stem.length))?.[0] ?? '';
      const found = target.slice(at, at + stem.length) + rest;
      if (rest === '' || inflection.isFormOf(term.text, found)) continue;
      const expected = inflection.nearestForm(term.text, found, term);
      if (expected !== undefined) return { reason: 'ending', found, expected };
    }
  }
  return undefined;
}
