// Texts made by chance, of what newsrooms really file: three languages, and letters composed, decomposed and in between.
import fc from 'fast-check';

/** The ways to type a letter: composed, decomposed, and with only some of its marks composed. */
function typings(letter: string): string[] {
  const [base = '', ...marks] = letter.normalize('NFD');
  const halves = marks.map((mark) => (base + mark).normalize('NFC') + marks.filter((m) => m !== mark).join(''));
  // Marks of different classes may stand in any order; the pieces of a Hangul syllable may not.
  return [letter, base + marks.join(''), ...halves].filter((t) => t.normalize('NFC') === letter);
}

const typed = (word: string) =>
  fc.tuple(...[...word].map((c) => fc.constantFrom(...typings(c)))).map((p) => p.join(''));

/** Words as keyboards, converters and file systems leave them: NFC, NFD, half-composed, and what lies beyond the plane. */
export const typedWord = fc.oneof(
  typed('Việt'),
  typed('Nguyễn'),
  typed('Trường'),
  typed('Əliyev'),
  typed('İclası'),
  typed('sırğa'),
  typed('각하'),
  fc.constantFrom('Baku', 'ĐÀ', '😀', '👩‍🚀', '\u{20BB7}', '7-də', 'U.N.', 'Đà', '\u212a', 'ﬁ', 'ß'),
);

/** Text of a block: words with the marks and spaces between them that decide about sentences. */
export const blockText = fc
  .array(
    fc.tuple(
      fc.oneof(
        typedWord,
        fc.constantFrom('Dr', 'TS', 'prof', 'p.m', 'v.v', 'A', '1', '4,5', 'etc', 'the', 'Bu', '“', '('),
      ),
      fc.constantFrom('', ' ', ' ', ' ', '. ', '. ', '.', '? ', '!” ', '… ', '.) ', '.\n', ' – ', '\u00a0', '\t'),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.flat().join(''));
