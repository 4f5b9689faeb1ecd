import { expect, test } from 'vitest';
import { readArticle } from '../../../src/formats/readArticle.js';
import { candidates, type NameCandidate } from '../../../src/recognition/candidates/candidates.js';
import { recognize } from '../../../src/recognition/recognize.js';
import { resolve } from '../../../src/recognition/resolve.js';
import { shippedDesk } from '../../helpers/glossary.js';

const desk = shippedDesk();

/** The candidates of articles by path, whose endings tell the language. */
function found(texts: Readonly<Record<string, string>>, minCount = 2): NameCandidate[] {
  const stories = Object.entries(texts).map(([path, text]) => {
    const { article } = readArticle(Buffer.from(text), path);
    if (article === undefined) throw new Error(`${path} cannot be read`);
    return { article, mentions: resolve(article, recognize(article, desk.lexicon(article.language)), desk.glossary) };
  });
  return candidates(stories, desk, minCount);
}

const counted = (list: readonly NameCandidate[]) => list.map(({ form, count }) => `${form} ${count}`);
const kinds = (list: readonly NameCandidate[]) =>
  Object.fromEntries(list.map(({ form, kind, because }) => [form, [kind, ...because.map((b) => b.words)].join(' ')]));

test('a name that recurs is counted over files, with its places and its short forms', () => {
  const texts = {
    'a.en.txt': 'The mayor met Walid al-Moualem in Hanoi. He said Moualem was right.\n',
    'b.en.txt': 'On Monday Walid al-Moualem left Hanoi.\n',
  };
  const [only, ...rest] = found(texts);
  expect(rest).toEqual([]);
  expect(only).toMatchObject({ form: 'Walid al-Moualem', language: 'en', count: 3, files: 2 });
  expect(only?.places.map(({ path, span }) => texts[path as keyof typeof texts].slice(...span))).toEqual([
    'Walid al-Moualem',
    'Moualem',
    'Walid al-Moualem',
  ]);
});

test('what only has a capital because a sentence begins is no name', () => {
  const text = 'Trees grew. Trees fell. Palu was hit. They went to Palu. Meanwhile Zoran Zaev spoke to Zoran Zaev.\n';
  expect(counted(found({ 'a.en.txt': text }))).toEqual(['Palu 2', 'Zoran Zaev 2']);
});

test('headlines in title case, capitals, days, months, peoples and known names are none', () => {
  const text =
    'Storm Hits Palu Coast Again\n\nSTORM HITS PALU\n\nIn Hanoi it rained on Monday and in May. The Vietnamese and Danish flags of Hanoi, ' +
    'on Monday in May, with Danish and Vietnamese words; another National Assembly, the National Assembly of Bulgaria.\n';
  expect(found({ 'a.en.txt': text })).toEqual([]);
});

test('Azerbaijani forms count together, by a form that is written or one that they share', () => {
  const text =
    'Dünən Elşad Nəsirov danışdı. Sonra Nəsirovun sözü, Nəsirova cavab. Onlar Kəmalovdan və Kəmalovun dostundan danışdı.\n';
  expect(counted(found({ 'a.az.txt': text }))).toEqual(['Elşad Nəsirov 3', 'Kəmalov 2']);
});

test('a name that mostly stands alone is not taken for the end of another', () => {
  const texts = {
    'a.az.txt': 'Onlar Entoni Aqunq Palu gəldilər. Sonra Palu dağıldı.\n',
    'b.az.txt': 'Zəlzələ Palu yaxınlığında, Palu sahilində olub, zəlzələ güclü idi.\n',
  };
  expect(counted(found(texts))).toContain('Palu 3');
});

test('Vietnamese names of bodies keep their small syllables', () => {
  const text =
    'Theo Bộ Ngoại giao Syria, ông đến. Ông gặp Bộ Ngoại giao Syria.\n\nDự án của Ngân hàng Phát triển Xanh, nay là Ngân hàng Phát triển Xanh.\n';
  expect(counted(found({ 'a.vi.txt': text }))).toContain('Ngân hàng Phát triển Xanh 2');
});

test('the kind is told by a title, a word of address, a family name, a head noun, a locative', () => {
  const english = found(
    {
      'a.en.txt':
        'Then President Zoran Zaev met Mr Clark, Nguyen Van Quang, the Green Harvest Bank and the Ministry of Green Energy in Donggala, ' +
        'near Baker Street, with Aspidistra.\n',
    },
    1,
  );
  expect(kinds(english)).toEqual({
    'Zoran Zaev': 'person President',
    Clark: 'person Mr',
    'Nguyen Van Quang': 'person Nguyen',
    'Green Harvest Bank': 'organization Bank',
    'Ministry of Green Energy': 'organization Ministry',
    Donggala: 'place in',
    'Baker Street': 'place Street',
    Aspidistra: 'unknown',
  });
  const vietnamese = found({ 'a.vi.txt': 'Hôm qua ông Walid al-Moualem gặp Đỗ Văn Song tại Donggala.\n' }, 1);
  expect(kinds(vietnamese)).toEqual({
    'Walid al-Moualem': 'person ông',
    'Đỗ Văn Song': 'person Đỗ',
    Donggala: 'place tại',
  });
});

test('decomposed letters give the same names, with places in the file', () => {
  const text = 'Hôm qua Đỗ Văn Song đến. Rồi Đỗ Văn Song đi.\n'.normalize('NFD');
  const [only] = found({ 'a.vi.txt': text });
  expect(only?.form).toBe('Đỗ Văn Song'.normalize('NFC'));
  expect(only?.places.map(({ span }) => text.slice(...span))).toEqual(Array(2).fill('Đỗ Văn Song'.normalize('NFD')));
});

test('the list is short enough for an editor: below the count nothing is listed, the most frequent comes first', () => {
  const text = 'In Palu, Donggala and Palu again. In Ayr, Palu and Donggala.\n';
  expect(counted(found({ 'a.en.txt': text }))).toEqual(['Palu 3', 'Donggala 2']);
  expect(counted(found({ 'a.en.txt': text }, 3))).toEqual(['Palu 3']);
});
