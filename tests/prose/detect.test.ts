import { expect, test } from 'vitest';
import { detectLanguage } from '../../src/prose/detect.js';

test.each([
  ['en', 'The General Secretary met the President in Baku on Wednesday, and the two leaders signed a statement.'],
  ['en', 'Tổng Bí thư Tô Lâm and his spouse Ngô Phương Ly were received by President İlham Əliyev at the airport.'],
  ['vi', 'Tổng Bí thư Tô Lâm đã hội đàm với Tổng thống Ilham Aliyev tại Baku vào chiều thứ Tư.'],
  ['vi', 'Tong Bi thu To Lam da hoi dam voi Tong thong Ilham Aliyev tai Baku va hai ben da ra tuyen bo chung.'],
  ['az', 'Prezident İlham Əliyev Bakıda Tô Lâm ilə görüşüb və tərəflər birgə bəyanat imzalayıb.'],
  ['az', 'Prezident Ilham Eliyev bildirib ki, bu sefer iki olke ucun cox muhumdur ve davam edecek.'],
])('%s: %s', (language, text) => {
  expect(detectLanguage(text)).toEqual({ language, doubtful: false });
});

test.each([
  'Tổng Bí thư Tô Lâm đã hội đàm với Tổng thống Ilham Aliyev tại Baku.',
  'Prezident İlham Əliyev Bakıda Tô Lâm ilə görüşüb.',
])('decomposed letters do not change the answer: %s', (text) => {
  expect(detectLanguage(text.normalize('NFD'))).toEqual(detectLanguage(text));
});

test.each([
  ['nothing', ''],
  ['numbers', '7/5/2025, 1.234.567'],
  ['a name', 'Ilham Aliyev'],
  ['a language that is none of them', 'Президент Ильхам Алиев встретился с То Ламом в Баку.'],
  ['two languages in one', 'Hai bên đã hội đàm. Prezident İlham Əliyev bu görüşdə bildirib ki, səfər vacib olub.'],
])('%s leaves doubt', (_, text) => {
  expect(detectLanguage(text).doubtful).toBe(true);
});

test('the beginning of a long text is enough', () => {
  const english = 'The two leaders said that they were in favour of it. '.repeat(500);
  const vietnamese = 'Hai bên đã ra tuyên bố chung về quan hệ đối tác. '.repeat(2000);
  expect(detectLanguage(english + vietnamese).language).toBe('en');
});
