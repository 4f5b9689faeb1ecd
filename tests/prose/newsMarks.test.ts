import { describe, expect, test } from 'vitest';
import { languageOf } from '../../src/languages/index.js';
import { datelineLength, isCaption, signoffStart } from '../../src/prose/newsMarks.js';
import { growth } from '../helpers/time.js';

const dateline = (text: string, code: string) => text.slice(0, datelineLength(text, languageOf(code)));
const signoff = (text: string) => (signoffStart(text) < 0 ? '' : text.slice(signoffStart(text)));

describe('datelines', () => {
  test.each([
    ['en', 'BAKU — ', 'General Secretary Tô Lâm arrived.'],
    ['en', 'HCM CITY – ', 'The firm opened an office.'],
    ['en', 'Hanoi (VNA) – ', 'The two sides met.'],
    ['en', 'AZERBAIJAN, May 7 - ', 'The leaders met.'],
    ['en', 'TOKYO, June 6, 2010 (AFP) – ', 'Japan agreed.'],
    ['en', 'Baku, May 7, AZERTAC', ''],
    ['en', '(VOVworld) – ', 'The delegation left.'],
    ['vi', 'HÀ NỘI — ', 'Hai bên đã hội đàm.'],
    ['vi', 'Hà Nội (TTXVN) - ', 'Hai bên đã hội đàm.'],
    ['vi', 'Baku, ngày 7/5, TTXVN', ''],
    ['az', 'Bakı, 7 may, AZƏRTAC', ''],
    ['az', 'HANOY — ', 'Tərəflər görüşüb.'],
    ['az', 'Bakı. 8 may. REPORT.AZ/ ', 'Tərəflər görüşüb.'],
  ])('%s: %s', (code, mark, story) => {
    expect(dateline(mark + story, code)).toBe(mark);
  });

  test.each([
    ['en', 'General Secretary Tô Lâm met President Ilham Aliyev in Baku.'],
    ['en', 'Baku — the city of winds — hosted the forum.'],
    ['en', 'Baku – Hanoi flights begin in May.'],
    ['en', 'VIETNAM – AZERBAIJAN: A NEW CHAPTER'],
    ['en', 'Việt Nam-Azerbaijan trade grew.'],
    ['vi', 'Việt Nam – Azerbaijan ký kết nhiều văn kiện.'],
    ['az', 'Vyetnam – Azərbaycan ticarəti artıb.'],
    ['az', ''],
  ])('%s: none in %j', (code, text) => {
    expect(dateline(text, code)).toBe('');
  });
});

describe('sign-offs', () => {
  test.each([
    ['The leaders signed. ', '— VNS'],
    ['The leaders signed. ', '– VNA/VNS'],
    ['The leaders signed.', '-VNA'],
    ['The deal took effect', './.'],
    ['Hai bên ra Tuyên bố chung', './. TTXVN'],
    ['Hai bên ra Tuyên bố chung. ', '(TTXVN)'],
    ['', 'AZERTAC'],
    ['', '(VNA)'],
    ['', '© Report. All rights reserved.'],
  ])('%s%s', (story, mark) => {
    expect(signoff(story + mark)).toBe(mark);
  });

  test.each([
    'The two leaders met.',
    'He works for AFP.',
    'The agreement was signed by VNA and AZERTAC.',
    'The visit began in Baku – Shusha came next.',
    '',
  ])('none in %j', (text) => {
    expect(signoff(text)).toBe('');
  });
});

describe('captions', () => {
  test.each([
    ['en', 'Photo: VNA'],
    ['en', 'Photos by Minh Quyết'],
    ['en', 'Tô Lâm and Ilham Aliyev in Baku. VNA/VNS Photo'],
    ['vi', 'Ảnh: TTXVN'],
    ['vi', '(Nguồn: TTXVN)'],
    ['az', 'Foto: AZƏRTAC'],
  ])('%s: %s', (code, text) => {
    expect(isCaption(text, languageOf(code))).toBe(true);
    expect(isCaption(` ${text} `, languageOf(code))).toBe(true);
  });

  test.each([
    ['en', 'Photographers crowded the hall.'],
    ['en', 'The photo shows the two leaders.'],
    ['vi', 'Ảnh hưởng của dự án rất lớn.'],
    ['az', 'Fotoqraf sərgi açıb.'],
  ])('%s: none in %s', (code, text) => {
    expect(isCaption(text, languageOf(code))).toBe(false);
  });
});

describe('time grows with the text, and not with its square', () => {
  test.each([
    ['spaces', (size: number) => `x${' '.repeat(size)}x`],
    ['capitals', (size: number) => `Baku, May 7, ${'A'.repeat(size)}x`],
    ['spaces behind a dateline', (size: number) => `Baku, May 7, AA${' '.repeat(size)}x`],
    ['words', (size: number) => 'To Lam '.repeat(size)],
    ['dashes', (size: number) => '- '.repeat(size)],
  ])('%s', (_, make) => {
    const work = (size: number) => {
      const text = make(size);
      return () => {
        datelineLength(text, languageOf('en'));
        signoffStart(text);
        isCaption(text, languageOf('vi'));
      };
    };
    expect(growth(work, 10_000)).toBeLessThan(30);
  });

  test('a sign-off is found behind a long paragraph, and a lone outlet only where it stands alone', () => {
    expect(signoff(`${'The leaders met. '.repeat(100)}— VNS`)).toBe('— VNS');
    expect(signoff(`The leaders met${' '.repeat(400)}AZERTAC`)).toBe('');
    expect(signoff('  (VNA) ')).toBe('(VNA) ');
  });
});
