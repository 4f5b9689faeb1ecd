// Decides what each name means, and says why.
import { resolve as resolveMentions } from '../recognition/resolve.js';
import { defineStep, styleOf } from './sheet.js';

export const resolve = defineStep({
  name: 'resolve',
  needs: ['article', 'candidates'],
  gives: 'mentions',
  run: ({ article, candidates }, desk) =>
    resolveMentions(article, candidates, desk.glossary, styleOf(article, desk).country),
});
