// Azerbaijani typed on a keyboard without ə, ı, ö, ü, ş, ç, ğ: words that can be put right, because they can only be one.
import { languageOf } from '../languages/index.js';
import type { Rule } from '../model/rule.js';
import { corrections } from './corrections.js';
import { nameWords } from './nameWords.js';

export const asciiLetters: Rule = {
  id: 'ascii-letters',
  severity: 'warning',
  examples: [
    {
      language: 'az',
      text: '[[Azerbaycan ve Turkiye]] arasında görüş olub.',
      fixed: 'Azərbaycan və Türkiyə arasında görüş olub.',
    },
    { language: 'az', text: '[[Olkelerin]] liderləri gəlib.', fixed: 'Ölkələrin liderləri gəlib.' },
    // seher may be şəhər, the city, or səhər, the morning.
    { language: 'az', text: 'Seher sakitdir.' },
    { language: 'az', text: 'Sərt sözlər deyilib.' },
  ],
  *check(story) {
    const { restored } = languageOf(story.article.language);
    if (restored === undefined) return;
    const { names, isLeft } = nameWords(story);
    yield* corrections(this, story.article, (word, block) => {
      const right = restored(word.text, names);
      if (right === undefined || differsInDotsAlone(word.text, right) || isLeft(word, block)) return undefined;
      return right;
    });
  },
};

/** Whether only the dots of i and ı differ: these are told of for themselves. */
export function differsInDotsAlone(word: string, right: string): boolean {
  const key = (text: string) => text.replace(/[ıIİ]/gu, 'i');
  return key(word) === key(right);
}
