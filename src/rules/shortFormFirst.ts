// A person's short name before the full one: the reader meets a Lâm and is not told who that is.
import { preferredTerm, termOf } from '../glossary/houseForm.js';
import type { Finding } from '../model/finding.js';
import { type Mention, readingOf, withParts } from '../model/mention.js';
import type { CheckedStory, Rule } from '../model/rule.js';
import { quotedIn } from '../text/quotes.js';
import { bodyBlocks } from './body.js';

export const shortFormFirst: Rule = {
  id: 'short-form-first',
  severity: 'warning',
  examples: [
    { language: 'en', text: 'General Secretary [[Lâm]] arrived on Monday. On Tuesday Tô Lâm went to the museum.' },
    { language: 'en', text: 'President [[Aliyev]] received the guests.' },
    { language: 'vi', text: 'Chủ tịch Quốc hội [[Mẫn]] đã đến Baku. Sáng nay, ông Trần Thanh Mẫn dự lễ khai mạc.' },
    { language: 'az', text: 'Prezident [[Əliyev]] qonaqları qəbul edib.' },
    { language: 'en', text: 'General Secretary Tô Lâm arrived on Monday. On Tuesday Lâm went to the museum.' },
    { language: 'en', text: 'Lâm in Baku\n\nTô Lâm arrived on Monday. The museum received General Secretary Lâm.' },
    { language: 'vi', text: 'Chủ tịch Quốc hội Trần Thanh Mẫn đã đến Baku. Ông Mẫn dự lễ khai mạc.' },
    { language: 'az', text: 'Prezident İlham Əliyev qonaqları qəbul edib. Əliyev onlarla söhbət edib.' },
  ],
  *check(story) {
    if (!story.mentions.some((mention) => termOf(mention)?.derived)) return;
    for (const [id, { short, full }] of introductions(story)) {
      if (short === undefined) continue;
      // A name that never comes in full is only surely this person's beside the office.
      if (full === undefined && !short.because.some(({ kind }) => kind === 'title-holder')) continue;
      // The full name is there, and misspelled.
      if (story.nearMisses.some(({ concept, span }) => concept === id && span[0] < short.span[0])) continue;
      yield {
        rule: this.id,
        severity: this.severity,
        path: story.article.path,
        span: short.span,
        data: {
          reason: full === undefined ? 'never' : 'later',
          concept: id,
          form: readingOf(short),
          preferred: full === undefined ? fullName(id, story) : readingOf(full),
        },
        ...(full === undefined ? {} : { cause: full.span }),
      } satisfies Finding;
    }
  },
};

interface Introduction {
  /** The short name, where it comes first. */
  short?: Mention;
  full?: Mention;
}

/** How the body of a story names each person first. What others say they say in their own words. */
function introductions({ article, mentions, glossary }: CheckedStory): Map<string, Introduction> {
  const body = bodyBlocks(article);
  const quoted = quotedIn(article);
  const persons = new Map<string, Introduction>();
  for (const mention of mentions.flatMap(withParts)) {
    const id = mention.concepts.length === 1 ? mention.concepts[0] : undefined;
    if (id === undefined || glossary.get(id)?.kind !== 'person' || !body.has(mention.block)) continue;
    const known = persons.get(id) ?? {};
    persons.set(id, known);
    if (known.full !== undefined) continue;
    if (!termOf(mention)?.derived) known.full = mention;
    else if (known.short === undefined && !quoted(mention)) known.short = mention;
  }
  return persons;
}

function fullName(id: string, { article: { language }, glossary, style }: CheckedStory): string {
  const concept = glossary.get(id);
  const full = concept?.terms.find((term) => term.language === language && term.form === 'full');
  return (concept && preferredTerm(concept, language, style)?.text) ?? full?.text ?? id;
}
