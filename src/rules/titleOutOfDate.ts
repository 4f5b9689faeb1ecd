// A title beside a person who did not hold it on the day of the article: offices change hands, and phrases are copied.
import { preferredTerm, termOf } from '../glossary/houseForm.js';
import { languageOf } from '../languages/index.js';
import { isBefore, type Office, wasHeld } from '../model/concept.js';
import type { Finding } from '../model/finding.js';
import { type Mention, readingOf } from '../model/mention.js';
import type { CheckedStory, Rule } from '../model/rule.js';
import { plainText } from '../text/plain.js';
import { quotedIn } from '../text/quotes.js';

/** Years after which an office is history, and stays with the name: President Hồ Chí Minh. */
const HISTORY = 5;

export const titleOutOfDate: Rule = {
  id: 'title-out-of-date',
  severity: 'warning',
  examples: [
    { language: 'en', date: '2025-05-07', text: '[[State President]] Tô Lâm arrived in Baku.' },
    { language: 'vi', date: '2026-06-01', text: '[[Thủ tướng]] Phạm Minh Chính đã đến Baku.' },
    {
      language: 'az',
      date: '2024-01-15',
      text: '[[Vyetnam Kommunist Partiyası Mərkəzi Komitəsinin Baş katibi]] To Lam gəlib.',
    },
    { language: 'en', date: '2025-05-07', text: 'General Secretary Tô Lâm arrived in Baku.' },
    { language: 'en', date: '2025-05-07', text: 'Former State President Tô Lâm arrived in Baku.' },
    { language: 'vi', date: '2026-06-01', text: 'Nguyên Thủ tướng Phạm Minh Chính đã đến Baku.' },
    { language: 'vi', date: '2025-05-07', text: 'Chủ tịch Hồ Chí Minh từng thăm Baku.' },
    { language: 'en', date: '2026-06-01', text: 'In 2025 Prime Minister Phạm Minh Chính signed the accord.' },
    { language: 'en', text: 'State President Tô Lâm arrived in Baku.' },
  ],
  *check(story) {
    const { date } = story.article;
    if (date === undefined) return;
    const named = new Set<string>();
    for (const [index, person] of story.mentions.entries()) {
      const id = person.concepts.length === 1 ? person.concepts[0] : undefined;
      const concept = story.glossary.get(id ?? '');
      if (id === undefined || concept?.kind !== 'person') continue;
      // By a short name and the title alone nobody is surely meant whom the title does not fit.
      if (!termOf(person)?.derived) named.add(id);
      else if (!named.has(id)) continue;
      const title = titleBeside(story, index);
      const held = concept.offices.filter((office) => office.title === title?.concepts[0]);
      if (title === undefined || !isSurelyNotHeld(held, date) || isOfAnotherTime(story, title, held)) continue;
      const ended = held.filter(({ to }) => to !== undefined && isBefore(to, date)).at(-1);
      const next = held.find(({ from }) => from !== undefined && isBefore(date, from));
      const other = holderOn(date, title.concepts[0] as string, concept.id, story);
      yield {
        rule: this.id,
        severity: this.severity,
        path: story.article.path,
        span: title.span,
        data: {
          reason: `${ended === undefined ? 'not-yet' : 'no-longer'}${other === undefined ? '' : '-other'}`,
          concept: id,
          title: readingOf(title),
          person: readingOf(person),
          date,
          ...(ended?.to === undefined ? { since: next?.from ?? '' } : { until: ended.to }),
          ...(other === undefined ? {} : { holder: other }),
        },
      } satisfies Finding;
    }
  },
};

/** The title right before a person, where it can only be one. */
function titleBeside({ mentions, glossary }: CheckedStory, index: number): Mention | undefined {
  const [title, person] = [mentions[index - 1], mentions[index]];
  if (title === undefined || person === undefined || title.block !== person.block) return undefined;
  if (title.ending || title.concepts.length !== 1 || person.place[0] !== title.place[1] + 1) return undefined;
  return glossary.get(title.concepts[0] as string)?.kind === 'title' ? title : undefined;
}

/** Of an office whose beginning nobody noted, nobody knows who held it when. */
function isSurelyNotHeld(held: readonly Office[], date: string): boolean {
  if (held.length === 0 || held.some(({ from }) => from === undefined)) return false;
  if (held.some((office) => wasHeld(office, date))) return false;
  const last = held.flatMap(({ to }) => (to !== undefined && isBefore(to, date) ? to : [])).at(-1);
  const coming = held.some(({ from }) => from !== undefined && isBefore(date, from));
  return coming || last === undefined || yearOf(date) - yearOf(last) <= HISTORY;
}

const yearOf = (date: string) => Number(date.slice(0, 4));

/** How far before a title the word is looked for that says that it is not held. */
const REACH = 48;

/** Whether the words around tell of another time than the article's: former, then, last year, in 2024. */
function isOfAnotherTime({ article, segments }: CheckedStory, title: Mention, held: readonly Office[]): boolean {
  const { notHeld, otherTimes } = languageOf(article.language).offices;
  const block = article.blocks.find(({ id }) => id === title.block);
  if (block === undefined || quotedIn(article)(title)) return true;
  const { text } = plainText(block.inlines);
  // Chairman/Tô Lâm are two things that stand side by side.
  if (!/\s/u.test(text[title.place[1]] ?? '')) return true;
  const before = text.slice(Math.max(0, title.place[0] - REACH), title.place[1]);
  if (notHeld.test(before.replace(/^.*[.!?]\s/su, ''))) return true;
  const years = new Set(text.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu));
  for (const year of years) if (held.some((office) => wasHeld(office, year))) return true;
  const sentence = segments.find(({ span }) => span[0] <= title.span[0] && title.span[1] <= span[1]);
  return sentence !== undefined && otherTimes.test(plainText(sentence.inlines).text);
}

/** Who held the office on a day, where the glossary knows one; of offices of any country, one of the same country. */
function holderOn(date: string, title: string, besides: string, story: CheckedStory): string | undefined {
  const { glossary, article, style } = story;
  const { country } = glossary.get(besides) ?? {};
  const holders = [...glossary.values()].filter(
    (person) =>
      person.id !== besides &&
      person.country === country &&
      person.offices.some((office) => office.title === title && office.from !== undefined && wasHeld(office, date)),
  );
  const only = holders.length === 1 ? holders[0] : undefined;
  const full = only?.terms.find((term) => term.language === article.language && term.form === 'full');
  return only && (preferredTerm(only, article.language, style)?.text ?? full?.text);
}
