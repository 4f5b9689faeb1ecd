import { expect, test } from 'vitest';
import { readArticle } from '../../../src/formats/readArticle.js';
import { capitalRuns } from '../../../src/recognition/candidates/runs.js';
import { recognize } from '../../../src/recognition/recognize.js';
import { resolve } from '../../../src/recognition/resolve.js';
import { shippedDesk } from '../../helpers/glossary.js';

const desk = shippedDesk();

/** The runs of a text as they stand in it. */
function runs(text: string, path: string): string[] {
  const { article } = readArticle(Buffer.from(text), path);
  if (article === undefined) throw new Error(`${path} cannot be read`);
  const lexicon = desk.lexicon(article.language);
  const mentions = resolve(article, recognize(article, lexicon), desk.glossary);
  return capitalRuns(article, mentions, lexicon, desk.glossary).map(({ words, span }) =>
    text.slice(...span(0, words.length - 1)),
  );
}

test.each([
  [
    'we saw Bashar al-Zayd, Omar bin Said and Ludwig von Ems there.',
    ['Bashar al-Zayd', 'Omar bin Said', 'Ludwig von Ems'],
  ],
  ['we saw Zoran Zaev in Palu and Ayr.', ['Zoran Zaev', 'Palu', 'Ayr']],
  [
    'we saw the Museum of Green Art and the Ministry of Green Energy and Sports there.',
    ['Museum of Green Art', 'Ministry of Green Energy and Sports'],
  ],
  ['we saw Jean-Pierre O’Brien and J. Smith’s wife.', ['Jean-Pierre O’Brien', 'J. Smith']],
  ['we saw To Lam and President Zoran Zaev there.', ['Zoran Zaev']],
])('%s', (text, expected) => {
  expect(runs(`Then ${text}\n`, 'a.en.txt').filter((run) => run !== 'Then')).toEqual(expected);
});

test('in Azerbaijani a head noun behind takes in the names before it', () => {
  expect(
    runs('Biz, Elm və Sənaye Nazirliyi, Kəmalov və Nəsirov, Lalə küçəsi haqqında danışdıq.\n', 'a.az.txt'),
  ).toEqual(['Biz', 'Elm və Sənaye Nazirliyi', 'Kəmalov', 'Nəsirov', 'Lalə küçəsi']);
});

test('a name may run over the end of a wrapped line', () => {
  const text =
    'the trees were green and we walked on to see Zoran\nZaev and others who had come here to see the trees\nthat were green, and then we all walked on again.\n';
  expect(runs(text, 'a.en.txt')).toEqual(['Zoran\nZaev']);
});
