// Who is meant by a short name: the person last introduced under it, or the holder of the title beside it.
import { type Office, wasHeld } from '../model/concept.js';
import type { Candidate, Mention } from '../model/mention.js';
import { type Decision, evidence } from './decision.js';
import { lastRemembered } from './earlier.js';
import { beginsText } from './neighbors.js';
import { between, type Story, sentenceAround, textAfter, textBefore } from './story.js';

/** How far before a name the word is looked for that says it is another's. */
const NAMESAKE = 16;

/** No given name is longer. */
const GIVEN_NAME = 30;

/** An introduction by a full name: a person of the glossary, or a stranger. */
interface Introduction {
  readonly concept: string | undefined;
  readonly mention: Mention;
  /** The words that said who it is: a full name, or a short one with its title. */
  readonly words: string;
}

/** Who has been introduced so far, by short name (folded). */
export class People {
  readonly #introductions = new Map<string, Introduction[]>();
  /** Who was called by a short name behind a word of address: ông Lâm. Strangers are undefined. */
  readonly #addressed = new Map<string, string | undefined>();
  /** Short names by which the story has called a stranger, and since then nobody of ours. */
  readonly #strangersNames = new Set<string>();
  /** Who is named in full anywhere in the story. */
  readonly #inFull: ReadonlySet<string>;
  readonly #story: Story;

  constructor(story: Story) {
    this.#story = story;
    const full = ({ term }: Candidate) => !term.derived && term.form === 'full';
    this.#inFull = new Set(story.mentions.flatMap((m) => m.candidates.filter(full).map(({ concept }) => concept)));
  }

  /** Remembers a full mention, or a short one that a title explains. */
  introduce(concept: string, mention: Mention, words: string): void {
    const person = this.#story.glossary.get(concept);
    const keys = new Set<string>();
    for (const term of person?.terms ?? [])
      if (term.language === this.#story.language.code && (term.derived || isBareShort(term.text, term.form)))
        keys.add(this.#key(term.text));
    for (const key of keys) this.#push(key, { concept, mention, words });
  }

  /** A stranger with a known short name takes the name over: after Carrie Lam, Lam is not Tô Lâm. */
  introduceStranger(mention: Mention): void {
    this.#push(this.#key(mention.surface), { concept: undefined, mention, words: mention.surface });
  }

  /** Whether somebody whom nobody listed, and who is called like a place, speaks at a mention of it. */
  speaksAs(mention: Mention): boolean {
    const { speaking } = this.#story.language.names;
    const last = this.#introductions.get(this.#key(mention.surface))?.at(-1);
    if (speaking === undefined || last === undefined || last.concept !== undefined) return false;
    const before = textBefore(this.#story, mention).slice(-NAMESAKE);
    return speaking.after.test(textAfter(this.#story, mention)) || speaking.before.test(before);
  }

  /** Remembers that a title was said alone: of those introduced, its holder is spoken of again. */
  recall(title: string, mention: Mention): void {
    for (const [key, list] of this.#introductions) {
      const holder = list[lastRemembered(list, ({ concept }) => concept !== undefined && this.#holds(concept, title))];
      if (holder !== undefined && holder !== list.at(-1)) this.#push(key, { ...holder, mention });
    }
  }

  /**
   * Decides a person's mention.
   * @param title the title right before it, if there is one
   */
  decide(mention: Mention, title: Mention | undefined): Decision {
    const persons = mention.candidates.filter((c) => this.#story.glossary.get(c.concept)?.kind === 'person');
    const full = persons.filter(
      (c) => !c.term.derived && c.term.beside === undefined && !isBareShort(c.term.text, c.term.form),
    );
    if (full.length === 1) {
      const concept = full[0]?.concept as string;
      const initial = full[0]?.term.form === 'short' && full[0].term.text.includes('.');
      // Vaqif Əliyev … V.Əliyev: not Vüqar.
      if (initial && this.#recallStranger(mention)) return dropped;
      this.introduce(concept, mention, mention.surface);
      return decided(concept, initial ? 'initial' : 'full-name', 10, { name: mention.surface });
    }
    const held =
      title &&
      this.#holders(
        persons.map((p) => p.concept),
        title,
      );
    if (held?.length === 1) {
      this.introduce(held[0] as string, mention, `${title?.surface} ${mention.surface}`);
      return decided(held[0] as string, 'title-holder', 8, { title: title?.surface ?? '' });
    }
    const introduced = this.#introductions.get(this.#key(mention.surface));
    const last = this.#story.headlines.has(mention.block) ? introduced?.[0] : introduced?.at(-1);
    if (last === undefined) {
      const later = this.#namedLater(mention);
      if (later !== undefined) return decided(later, 'only-meaning', 5, { name: mention.surface });
      return this.#byOffice(
        mention,
        persons.map((p) => p.concept),
      );
    }
    if (this.#story.language.owners.namesake?.test(textBefore(this.#story, mention).slice(-NAMESAKE))) return dropped;
    const address = this.#addressOf(mention);
    if (address !== undefined && !title) {
      const before = this.#addressed.has(address) ? this.#addressed.get(address) : last.concept;
      // A forester who was ông Lâm before may be it again, though a Tô Lâm was named in between.
      if (before === undefined && last.concept && !this.#inOneSentence(last.mention, mention))
        return { concepts: [], because: [] };
      this.#addressed.set(address, last.concept);
    }
    if (last.concept === undefined || !persons.some((p) => p.concept === last.concept)) {
      if (last.concept === undefined) this.#strangersNames.add(this.#key(mention.surface));
      return dropped;
    }
    if (this.#isEveryday(mention, last)) return dropped;
    if (this.#rivals(mention, last) || this.#isStrangersAgain(mention, last)) return { concepts: [], because: [] };
    this.#strangersNames.delete(this.#key(mention.surface));
    return decided(last.concept, 'last-full-mention', 5, { name: last.words });
  }

  /** lời dạy của Bác … Hồ Chí Minh: whoever is listed under an everyday word, where its capital and the story tell. */
  #namedLater(mention: Mention): string | undefined {
    const [only, other] = mention.candidates;
    if (only === undefined || other !== undefined || only.term.derived || only.term.beside !== undefined)
      return undefined;
    if (beginsText(this.#story, mention)) return undefined;
    return this.#inFull.has(only.concept) ? only.concept : undefined;
  }

  /** Whether a person holds the office of a title at the story's date. */
  #holds(concept: string, title: string): boolean {
    const { glossary, article } = this.#story;
    return (glossary.get(concept)?.offices ?? []).some((o) => o.title === title && inOffice(o, article.date));
  }

  /** Never introduced, but the sentence names the body of an office that only one bearer of the name holds. */
  #byOffice(mention: Mention, persons: readonly string[]): Decision {
    const { language, glossary, mentions, article } = this.#story;
    const only = persons.length === 1 ? glossary.get(persons[0] as string) : undefined;
    if (only === undefined || language.names.everyday.has(language.lower(mention.surface.normalize('NFC'))))
      return dropped;
    const bodies = only.offices.filter((o) => inOffice(o, article.date)).map((o) => glossary.get(o.title)?.of);
    const [start, end] = sentenceAround(this.#story, mention);
    for (const other of mentions) {
      if (other.block !== mention.block || other.place[0] < start || other.place[0] >= end) continue;
      const named = [other, ...other.parts].find((m) => m.candidates.some((c) => bodies.includes(c.concept)));
      if (named) return decided(only.id, 'office-nearby', 4, { body: named.surface });
    }
    return dropped;
  }

  /** Which of the persons hold, or held at the article's date, an office that the title may name. */
  #holders(persons: readonly string[], title: Mention): string[] {
    const titles = new Set(title.candidates.map((c) => c.concept));
    const { article, glossary } = this.#story;
    const holding = (fits: (office: Office) => boolean) =>
      persons.filter((id) => glossary.get(id)?.offices.some((o) => titles.has(o.title) && fits(o)));
    const year = this.#yearAround(title);
    const then = year === undefined ? [] : holding((office) => office.from !== undefined && wasHeld(office, year));
    if (then.length === 1) return then;
    const now = holding((office) => inOffice(office, article.date));
    return now.length > 0 ? now : holding(() => true);
  }

  /** The word of address right before a name, and the name; undefined where there is none. */
  #addressOf(mention: Mention): string | undefined {
    const word = /(\p{L}[\p{L}\p{M}]*)\.?\s+$/u.exec(textBefore(this.#story, mention))?.[1];
    const { lower, names } = this.#story.language;
    const address = word && lower(word);
    return address && names.honorifics.has(address)
      ? `${address} ${lower(mention.surface.normalize('NFC'))}`
      : undefined;
  }

  #inOneSentence(first: Mention, second: Mention): boolean {
    return first.block === second.block && first.place[0] >= sentenceAround(this.#story, second)[0];
  }

  /** The year that the sentence is set in. */
  #yearAround(mention: Mention): string | undefined {
    const [start] = sentenceAround(this.#story, mention);
    const before = this.#story.text(mention.block).slice(start, mention.place[0]);
    return this.#story.language.offices.year.exec(before)?.[1];
  }

  /** A word like "Man" or "Song" at the head of a sentence counts only where the full name was spelled alike. */
  #isEveryday(mention: Mention, last: Introduction): boolean {
    const { language } = this.#story;
    if (!language.names.everyday.has(language.lower(mention.surface.normalize('NFC')))) return false;
    if (!beginsText(this.#story, mention)) return false;
    // Bác is listed as a name of its own; Lâm is made from Tô Lâm.
    if (mention.candidates.some((c) => c.concept === last.concept && !c.term.derived)) return false;
    const lastWord = last.mention.surface.normalize('NFC').split(/\s+/u).at(-1) ?? '';
    const alike = language.lower(lastWord) === language.lower(mention.surface.normalize('NFC'));
    return !(alike && language.names.everydayOpens);
  }

  /** Two bearers of the name introduced in one sentence: the later one is not surely meant. */
  #rivals(mention: Mention, last: Introduction): boolean {
    const all = this.#introductions.get(this.#key(mention.surface)) ?? [];
    const rival = all[lastRemembered(all, (i) => i.concept !== last.concept)];
    if (rival === undefined) return false;
    const gap = between(this.#story, rival.mention, last.mention);
    return gap !== undefined && !/[.!?]\s/u.test(gap);
  }

  /**
   * A story about a Vaqif Əliyev that calls him Əliyev, and names the President in passing: a paragraph on, Əliyev may be
   * either of them.
   */
  #isStrangersAgain(mention: Mention, last: Introduction): boolean {
    if (this.#story.headlines.has(mention.block)) return false;
    return this.#strangersNames.has(this.#key(mention.surface)) && last.mention.block !== mention.block;
  }

  /** Brings the stranger back who was introduced last with this initial and family name, if it was a stranger. */
  #recallStranger({ surface }: Mention): boolean {
    const [initial = '', name = ''] = surface.split(/\.\s?/u);
    const all = this.#introductions.get(this.#key(name)) ?? [];
    const last = all[lastRemembered(all, (one) => givenName(this.#story, one).startsWith(initial))];
    if (last === undefined || last.concept !== undefined) return false;
    this.#push(this.#key(name), last);
    this.#strangersNames.add(this.#key(name));
    return true;
  }

  #push(key: string, introduction: Introduction): void {
    const list = this.#introductions.get(key);
    if (list === undefined) this.#introductions.set(key, [introduction]);
    // The first one stays: headlines speak of it.
    else if (list.length > 1 && list.at(-1)?.concept === introduction.concept) list[list.length - 1] = introduction;
    else list.push(introduction);
  }

  #key(name: string): string {
    return this.#story.fold(name);
  }
}

/** The given name of someone introduced: of strangers only the family name is a mention. */
function givenName(story: Story, { concept, mention, words }: Introduction): string {
  return concept === undefined ? (/(\S+)\s$/u.exec(textBefore(story, mention).slice(-GIVEN_NAME))?.[1] ?? '') : words;
}

const isBareShort = (text: string, form: string) => form === 'short' && !/[ .]/u.test(text);

const dropped: Decision = { concepts: [], because: [], drop: true };

function decided(concept: string, kind: string, weight: number, data: Record<string, string>): Decision {
  return { concepts: [concept], because: [evidence(kind, concept, weight, data)] };
}

/** Whether an office was held on a day; where the article tells no day, whether it is held still. */
function inOffice(office: Office, date: string | undefined): boolean {
  return date === undefined ? office.to === undefined : wasHeld(office, date);
}
