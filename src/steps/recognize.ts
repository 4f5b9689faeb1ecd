// Finds every place where a name of the glossary may stand.
import { recognize as recognizeArticle } from '../recognition/recognize.js';
import { defineStep } from './sheet.js';

export const recognize = defineStep({
  name: 'recognize',
  needs: ['article'],
  gives: 'candidates',
  run: ({ article }, desk) => recognizeArticle(article, desk.lexicon(article.language)),
});
