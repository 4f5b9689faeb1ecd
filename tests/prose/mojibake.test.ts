import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { mojibake } from '../../src/prose/mojibake.js';

const VIETNAMESE = 'Tổng Bí thư Tô Lâm thăm Việt Nam – “một chuyến thăm”.';
/** Windows-1252, 0x80 to 0x9F. Its decoder in Node 20 takes these bytes for control characters, as others do. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const asLatin1 = (text: string) => Buffer.from(text, 'utf8').toString('latin1');
const misread = (text: string) =>
  asLatin1(text).replace(/[\u0080-\u009f]/gu, (letter) => HIGH[letter.charCodeAt(0) - 0x80] as string);
const told = (text: string) => mojibake(text).map(({ kind, encoding }) => [kind, encoding]);

describe('text read in another encoding is told', () => {
  test.each([
    ['Vietnamese', VIETNAMESE],
    ['Azerbaijani', 'Azərbaycan Respublikasının Prezidenti İlham Əliyev çıxış edib'],
    ['typographic signs in English', 'The President said: “It’s done.”'],
  ])('UTF-8 read as Windows-1252: %s', (_, text) => {
    expect(told(misread(text))).toEqual([['utf-8', 'Windows-1252']]);
    expect(told(asLatin1(text))).toEqual([['utf-8', 'Windows-1252']]);
  });

  test.each([
    ['TCVN3 (ABC)', 'Thñ t\u00adíng ViÖt Nam nãi víi b¸o chÝ'],
    ['VNI', 'Thuû töôùng Vieät Nam noùi'],
    ['VISCII', 'Thü tß¾ng Vi®t Nam nói v¾i báo chí'],
    ['Windows-1258', 'ThuÒ týõìng Viêòt Nam ðaÞ noìi võìi baìo chiì'],
    ['Windows-1254', 'Görüþdä qarþýlýqlý ämäkdaþlýq müzakirä olunub, çýxýþ edilib'],
  ])('%s', (encoding, text) => {
    expect(told(text)).toEqual([['old-font', encoding]]);
  });

  test('letters that are lost', () => {
    expect(mojibake('T\ufffd L\ufffdm')).toEqual([{ kind: 'replacement', encoding: '', span: [1, 2], count: 2 }]);
  });

  test('one pasted paragraph is enough, and the place is that of its first letter', () => {
    const text = `${VIETNAMESE}\n\n${misread(VIETNAMESE)}\n`;
    const [found] = mojibake(text);
    expect(found?.span[0]).toBe(VIETNAMESE.length + 3);
    expect(text.slice(...(found?.span ?? []))).toBe('á»•');
  });
});

describe('nothing is told', () => {
  test.each([
    VIETNAMESE,
    'XUẤT KHẨU ĐÃ… TĂNG, “ĐÃ” QUA',
    'Das «größte» Café: «déjà vu…», “señor”, 5 mét, © 2025, 20 µm',
    'Azərbaycanın 3-cü və 4-cü ən böyük şəhəri',
    'Viá»‡t',
    'ViÖt Nam',
  ])('of %s', (text) => {
    expect(mojibake(text)).toEqual([]);
  });

  test.each(['articles', 'glossary', 'locales/vi', 'locales/az'])('of anything in %s', (folder) => {
    for (const file of readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile()))
      expect(mojibake(readFileSync(`${folder}/${file.name}`, 'utf8'))).toEqual([]);
  });
});
