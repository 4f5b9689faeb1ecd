import { execFileSync } from 'node:child_process';
import { chmodSync, linkSync, lstatSync, statSync, symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { makeLightDesk, sampleArticles } from '../helpers/desk.js';

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

  test('takes the style that is asked for, else that of the article, else that of the newsroom', async () => {
    const body = 'Hanoi: To Lam met Việt Namfriends.\n';
    const head = '---\nstyle: neutral\n---\n';
    const files = { 'own.en.txt': head + body, 'none.en.txt': body };
    const desk = makeLightDesk(files);
    const elsewhere = makeLightDesk({
      ...files,
      'pipelines/newsroom.yaml': 'about: Ours.\nstyle: azertac\nsteps: [segment]\n',
    });
    const [asked, own, none, newsroom] = await Promise.all([
      desk.run('normalize', 'own.en.txt', '--style=vns'),
      desk.run('normalize', 'own.en.txt'),
      desk.run('normalize', 'none.en.txt'),
      elsewhere.run('normalize', 'none.en.txt'),
    ]);
    expect(asked.stdout).toBe(`${head}Hà Nội: Tô Lâm met Việt Nam friends.\n`);
    expect(own.stdout).toBe(`${head}Hanoi: To Lam met Việt Nam friends.\n`);
    expect(none.stdout).toBe('Hà Nội: Tô Lâm met Việt Nam friends.\n');
    expect(newsroom.stdout).toBe('Hanoi: To Lam met Vietnam friends.\n');
  });

  test('--write leaves nothing that lint could fix, for any style that the article has', async () => {
    const samples = sampleArticles();
    const path = 'articles/culture.en.txt';
    const desk = makeLightDesk({
      [path]: samples[path] ?? '',
      'own.en.txt': `---\nstyle: azertac\n---\n${samples[path]}`,
    });
    for (const file of [path, 'own.en.txt']) {
      expect((await desk.run('lint', file)).stdout).toContain('can be fixed: --fix.');
      await desk.run('normalize', file, '--write');
      expect((await desk.run('lint', file)).stdout).not.toContain('can be fixed');
      // What run would write is the same article.
      await desk.run('run', file);
    }
    expect(desk.read('out/culture.en/culture.en.txt')).toBe(desk.read(path));
    expect(desk.read('out/own.en/own.en.txt')).toBe(desk.read('own.en.txt'));
  });

  test('--write follows a link, and leaves it a link', async () => {
    const desk = makeLightDesk({ 'real/a.txt': filed });
    symlinkSync('real/a.txt', desk.path('a.txt'));
    expect((await desk.run('normalize', 'a.txt', '--style=vns', '--write')).code).toBe(0);
    expect(lstatSync(desk.path('a.txt')).isSymbolicLink()).toBe(true);
    expect(desk.contents('real')).toEqual({ 'real/a.txt': inStyle });
  });

  test('--explain tells each change with its place and its reason, in the language of the reader', async () => {
    const desk = makeLightDesk({ 'a.txt': filed, 'clean.txt': inStyle });
    const [english, azerbaijani, clean] = await Promise.all([
      desk.run('normalize', 'a.txt', '--style=vns', '--explain'),
      desk.run('normalize', 'a.txt', '--style=vns', '--explain', '--locale=az'),
      desk.run('normalize', 'clean.txt', '--style=vns', '--explain'),
    ]);
    expect(english.stdout.split('\n')[0]).toBe('a.txt');
    expect(english.stdout).toMatch(
      /^ {2}6:1 +Hanoi +→ Hà Nội +hanoi +spelling of house style vns; only meaning +name-v/mu,
    );
    expect(azerbaijani.stdout).toContain('yeganə mənası');
    expect(clean).toEqual({ stdout: 'clean.txt: nothing to change.\n', stderr: '', code: 0 });
    expect(desk.read('a.txt')).toBe(filed);
  });

  test('--diff prints what git apply takes, with CR LF, a byte order mark and no line end at the end', async () => {
    const desk = makeLightDesk({ 'in/a.txt': filed, 'clean.txt': inStyle });
    const { stdout, code } = await desk.run('normalize', './in/a.txt', '--style=vns', '--diff');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^--- a\/in\/a\.txt\n\+\+\+ b\/in\/a\.txt\n@@ /u);
    execFileSync('git', ['apply', '-'], { cwd: desk.folder, input: stdout });
    expect(desk.read('in/a.txt')).toBe(inStyle);
    expect((await desk.run('normalize', 'clean.txt', '--style=vns', '--diff')).stdout).toBe('');
  });

  test('--write changes the file besides, and both may be asked for', async () => {
    const desk = makeLightDesk({ 'a.txt': filed });
    const { stdout } = await desk.run('normalize', 'a.txt', '--style=vns', '--explain', '--diff', '--write');
    expect(stdout).toContain('→ Hà Nội');
    expect(stdout).toContain('\n+++ b/a.txt\n');
    expect(desk.read('a.txt')).toBe(inStyle);
  });
});
