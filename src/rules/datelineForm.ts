// A dateline that is not written as the house style writes it.
import { preferredTerm, termOf } from '../glossary/houseForm.js';
import { languageOf } from '../languages/index.js';
import type { Block } from '../model/article.js';
import { readingOf } from '../model/mention.js';
import type { CheckedStory, Rule } from '../model/rule.js';
import {
  type Dateline,
  dayInWords,
  haveSameLetters,
  inForm,
  isInForm,
  readDateline,
  runsOn,
  withoutFeed,
} from '../prose/houseMarks.js';
import { plainText } from '../text/plain.js';
import { mayReplace } from '../text/replace.js';

export const datelineForm: Rule = {
  id: 'dateline-form',
  severity: 'warning',
  examples: [
    {
      language: 'en',
      style: 'vns',
      text: '[[BAKU –]] The two sides signed the accord on Monday.',
      fixed: 'BAKU — The two sides signed the accord on Monday.',
    },
    { language: 'en', style: 'vns', text: '[[Baku (VNA) –]] The two sides signed the accord on Monday.' },
    {
      language: 'en',
      style: 'azertac',
      text: 'Accord signed\n\n[[BAKU, May 7, AZERTAC]]\n\nThe two sides signed the accord on Monday.',
      fixed: 'Accord signed\n\nBaku, May 7, AZERTAC\n\nThe two sides signed the accord on Monday.',
    },
    { language: 'en', style: 'azertac', text: '[[BAKU —]] The two sides signed the accord on Monday.' },
    { language: 'en', style: 'vns', text: 'HÀ NỘI — The two sides signed the accord on Monday.' },
    { language: 'en', style: 'azertac', text: 'Baku, May 7, AZERTAC\n\nThe two sides signed the accord on Monday.' },
    { language: 'en', style: 'vns', text: 'The two sides signed the accord in Baku on Monday.' },
    // A style speaks of its own languages.
    { language: 'vi', style: 'vns', text: 'Hà Nội (TTXVN) - Hai bên đã ký thỏa thuận.' },
  ],
  *check(story) {
    const { article, style } = story;
    if (style.dateline === undefined || !style.languages.includes(article.language)) return;
    const language = languageOf(article.language);
    for (const block of article.blocks) {
      if (block.kind !== 'dateline') continue;
      const text = plainText(block.inlines).text.replace(/\s+/gu, ' ').trim();
      if (isInForm(text, style.dateline, language)) continue;
      const preferred = inForm(said(text, block, story), style.dateline, language);
      const { span } = block;
      const certain =
        runsOn(text) === runsOn(preferred) &&
        haveSameLetters(text, preferred, language) &&
        mayReplace(article, span, preferred);
      yield {
        rule: this.id,
        severity: this.severity,
        path: article.path,
        span,
        data: { form: withoutFeed(text), preferred, style: style.id },
        ...(certain ? { fix: { span, text: preferred } } : {}),
      };
    }
  },
};

/** What the dateline says, its place as the house style writes it, its day that of the article where it says none. */
function said(text: string, { id }: Block, { article, mentions, glossary, style }: CheckedStory): Dateline {
  const language = languageOf(article.language);
  const written = readDateline(text, language);
  const date = written.date ?? (article.date === undefined ? undefined : dayInWords(article.date, language));
  const dated: Dateline = date === undefined ? written : { ...written, date };
  const name = mentions.find((mention) => mention.block === id && readingOf(mention) === written.place);
  if (name?.concepts.length !== 1) return dated;
  const concept = glossary.get(name.concepts[0] as string);
  const house = concept && preferredTerm(concept, article.language, style, termOf(name));
  return house?.confirmed ? { ...dated, place: house.text } : dated;
}
