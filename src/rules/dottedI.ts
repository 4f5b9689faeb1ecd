// i for ı, ı for i, and their capitals: in Azerbaijani these are two letters; elsewhere a dot of its own is a machine's mistake.
import { languageOf } from '../languages/index.js';
import type { Rule } from '../model/rule.js';
import { differsInDotsAlone } from './asciiLetters.js';
import { corrections } from './corrections.js';
import { nameWords } from './nameWords.js';

/** Lower case of İ where nobody said that the text is Azerbaijani: i and a second dot. */
const SECOND_DOT = 'i\u0307';
const DOT = '\u0307';

export const dottedI: Rule = {
  id: 'dotted-i',
  severity: 'warning',
  examples: [
    { language: 'az', text: 'Nümayəndə heyəti [[Bakidan]] gəlib.', fixed: 'Nümayəndə heyəti Bakıdan gəlib.' },
    { language: 'az', text: '[[Iran]] nümayəndəsi gəlib.', fixed: 'İran nümayəndəsi gəlib.' },
    { language: 'az', text: 'BAKI ŞƏHƏRİ' },
    // Lower case made by a machine that took the text for English.
    { language: 'en', text: 'He flew to [[i\u0307stanbul]].', fixed: 'He flew to istanbul.' },
  ],
  check(story) {
    const { restored } = languageOf(story.article.language);
    const { names, isLeft } = nameWords(story);
    return corrections(this, story.article, (word, block) => {
      const single = word.text.includes(DOT) ? word.text.replaceAll(SECOND_DOT, 'i') : word.text;
      const right = restored?.(single, names) ?? single;
      const chosen = right !== single && isLeft(word, block) ? single : right;
      return chosen !== word.text && differsInDotsAlone(single, chosen) ? chosen : undefined;
    });
  },
};
