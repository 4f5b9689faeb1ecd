// A name that the house style explains at its first mention, and that stands alone there: the Milli Majlis.
import { preferredTerm, termOf } from '../glossary/houseForm.js';
import { languageOf } from '../languages/index.js';
import { type Mention, readingOf, withParts } from '../model/mention.js';
import type { CheckedStory, Rule } from '../model/rule.js';
import { quotedIn } from '../text/quotes.js';
import { around, bodyBlocks } from './body.js';

export const firstGloss: Rule = {
  id: 'first-gloss',
  severity: 'info',
  examples: [
    {
      language: 'en',
      style: 'vns',
      text: 'The [[Milli Majlis]] met on Monday. The Milli Majlis (National Assembly) rose.',
    },
    { language: 'en', style: 'vns', text: 'Guests of the [[Milli Majlis]] (parliament) met the Speaker.' },
    {
      language: 'en',
      style: 'vns',
      text: 'The Milli Majlis (National Assembly) met. The Milli Majlis rose on Monday.',
    },
    { language: 'en', style: 'vns', text: 'Azerbaijan’s National Assembly (Milli Majlis) met on Monday.' },
    { language: 'en', style: 'azertac', text: 'The Milli Majlis met on Monday.' },
    { language: 'vi', style: 'vns', text: 'Milli Majlis đã họp hôm thứ Hai.' },
  ],
  *check(story) {
    const { article, style } = story;
    if (style.glosses === undefined || !style.languages.includes(article.language)) return;
    for (const [id, gloss] of Object.entries(style.glosses)) {
      const first = firstMention(id, story);
      if (first === undefined || isGlossed(first, gloss, story)) continue;
      yield {
        rule: this.id,
        severity: this.severity,
        path: article.path,
        span: first.span,
        data: { concept: id, form: readingOf(first), gloss, style: style.id },
      };
    }
  },
};

/** The first mention in the body by the name that the gloss explains; what others say is theirs. */
function firstMention(id: string, { article, mentions, glossary, style }: CheckedStory): Mention | undefined {
  const concept = glossary.get(id);
  const name = concept && preferredTerm(concept, article.language, style);
  if (name === undefined) return undefined;
  const { fold } = languageOf(article.language);
  const body = bodyBlocks(article);
  const quoted = quotedIn(article);
  return mentions
    .flatMap(withParts)
    .find(
      (mention) =>
        mention.concepts.includes(id) &&
        body.has(mention.block) &&
        fold(termOf(mention)?.text ?? '') === fold(name.text) &&
        !quoted(mention),
    );
}

/** Milli Majlis (National Assembly), and National Assembly (Milli Majlis). */
function isGlossed(mention: Mention, gloss: string, { article }: CheckedStory): boolean {
  const block = bodyBlocks(article).get(mention.block);
  if (block === undefined) return true;
  const { fold } = languageOf(article.language);
  const { before, behind } = around(block, mention);
  const inside = /^["”’»]?\s?\(([^)]*)\)/u.exec(behind)?.[1];
  if (inside !== undefined) return fold(inside).includes(fold(gloss));
  return fold(before)
    .trimEnd()
    .endsWith(`${fold(gloss)} (`.trimEnd());
}
