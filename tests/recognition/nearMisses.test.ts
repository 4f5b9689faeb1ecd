import { expect, test } from 'vitest';
import { readArticle } from '../../src/formats/readArticle.js';
import { nearMisses } from '../../src/recognition/nearMisses.js';
import { recognize } from '../../src/recognition/recognize.js';
import { resolve } from '../../src/recognition/resolve.js';
import { shippedDesk } from '../helpers/glossary.js';

const desk = shippedDesk();

function missesIn(text: string, language: string): string[][] {
  const { article } = readArticle(new TextEncoder().encode(text), `story.${language}.txt`);
  if (article === undefined) throw new Error('not read');
  const lexicon = desk.lexicon(language);
  const mentions = resolve(article, recognize(article, lexicon), desk.glossary);
  return nearMisses(article, mentions, lexicon).map(({ surface, concept, span }) => {
    expect(article.source.slice(...span)).toBe(surface);
    return [surface, concept];
  });
}

test.each([
  ['Ali Asadox met the guests.', 'en', 'Ali Asadox', 'ali-asadov'],
  ['Heydər Əlieyevin kitabı çıxıb.', 'az', 'Heydər Əlieyev', 'heydar-aliyev'],
  ['Ông Trân Thanh Mẫn phát biểu.', 'vi', 'Trân Thanh Mẫn', 'tran-thanh-man'],
  ['They flew to Azerbaijn at night.', 'en', 'Azerbaijn', 'azerbaijan'],
])('a slip of the hand is seen: %s', (text, language, surface, concept) => {
  expect(missesIn(text, language)).toEqual([[surface, concept]]);
});

test.each([
  ['another bearer of the family name', 'Leyla Aliyeva and Natig Aliyev came with Ali Karimov.', 'en'],
  ['adjectives and people of countries', 'Azerbaijani, Bulgarian, Mongolian and Romanian guests came.', 'en'],
  ['another Vietnamese of the same family', 'Le Manh Hung met Nguyen Van Minh in Hanoi.', 'en'],
  ['a word that recurs', 'He studied at Columbia. Columbia is in New York.', 'en'],
  ['a short word alone', 'Fransua gəlib, Vietnan da.', 'az'],
  ['a name that is right', 'Trần Thanh Mẫn met Ali Asadov in Việt Nam Chamber.', 'en'],
  ['words in small letters', 'The vietnan of our dreams, the azerbaijn of theirs.', 'en'],
  ['an inflected name', 'Azərbaycanlılar və Azərbaycandakı qonaqlar.', 'az'],
])('%s is no slip', (_name, text, language) => {
  expect(missesIn(text, language)).toEqual([]);
});

test('what is almost a name is never rewritten', () => {
  const text = 'Ali Asadox met the guests.';
  const { article } = readArticle(new TextEncoder().encode(text), 'story.en.txt');
  if (article === undefined) throw new Error('not read');
  expect(resolve(article, recognize(article, desk.lexicon('en')), desk.glossary)).toEqual([]);
});
