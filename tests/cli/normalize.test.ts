import { chmodSync, linkSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { makeLightDesk } from '../helpers/desk.js';

const filed =
  '\ufeff---\r\nlang: en\r\nother: key\r\n---\r\n\r\nHanoi  (VNA) – To Lam met Việt Namfriends.\r\n\t\r\nLast line';
const inStyle = filed.replace('Hanoi', 'Hà Nội').replace('To Lam', 'Tô Lâm').replace('Namfriends', 'Nam friends');

describe.concurrent('tamdil normalize', () => {
  test('prints the whole article, and leaves the file alone', async () => {
    const desk = makeLightDesk({ 'a.txt': filed });
    const { stdout, stderr, code } = await desk.run('normalize', 'a.txt', '--style', 'vns');
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    // What is printed is text: the mark of a file's beginning belongs to the file.
    expect(stdout).toBe(inStyle.slice(1));
    expect(desk.contents()).toEqual({ 'a.txt': filed });
  });

  test('--write changes the file whole or not at all: a new file takes its place, and nothing else appears', async () => {
    const desk = makeLightDesk({ 'a.txt': filed });
    linkSync(desk.path('a.txt'), desk.path('old.link'));
    expect(await desk.run('normalize', 'a.txt', '--style=vns', '--write')).toEqual({ stdout: '', stderr: '', code: 0 });
    // A second name of the old file still has the old bytes: nothing was written into them.
    expect(desk.contents()).toEqual({ 'a.txt': inStyle, 'old.link': filed });
  });

  test('--write does not touch a file that is in house style', async () => {
    const desk = makeLightDesk({ 'a.txt': inStyle });
    const before = statSync(desk.path('a.txt'));
    expect((await desk.run('normalize', 'a.txt', '--style=vns', '--write')).code).toBe(0);
    const after = statSync(desk.path('a.txt'));
    expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
  });

  test('--write keeps who may read the file', async () => {
    const desk = makeLightDesk({ 'a.txt': filed });
    chmodSync(desk.path('a.txt'), 0o600);
    await desk.run('normalize', 'a.txt', '--style=vns', '--write');
    expect(statSync(desk.path('a.txt')).mode & 0o777).toBe(0o600);
  });

  test('--write keeps the encoding of the file', async () => {
    const utf16 = (text: string) => Buffer.from(text, 'utf16le');
    const desk = makeLightDesk({ 'a.txt': utf16(filed), 'expected.txt': utf16(inStyle) });
    expect((await desk.run('normalize', 'a.txt', '--style=vns', '--write')).code).toBe(0);
    expect(desk.read('a.txt')).toBe(desk.read('expected.txt'));
  });

  test('takes the style of the article, else neutral, which leaves names as filed', async () => {
    const body = 'Hanoi: To Lam met Việt Namfriends.\n';
    const desk = makeLightDesk({ 'own.en.txt': `---\nstyle: vns\n---\n${body}`, 'none.en.txt': body });
    const [own, none] = await Promise.all([desk.run('normalize', 'own.en.txt'), desk.run('normalize', 'none.en.txt')]);
    expect(own.stdout).toBe('---\nstyle: vns\n---\nHà Nội: Tô Lâm met Việt Nam friends.\n');
    expect(none.stdout).toBe('Hanoi: To Lam met Việt Nam friends.\n');
  });
});
