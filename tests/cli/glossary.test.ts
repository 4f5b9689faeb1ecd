import { expect, test } from 'vitest';
import { makeLightDesk } from '../helpers/desk.js';

const files = {
  'a.en.txt': 'Then President Zoran Zaev spoke in Hanoi. Zaev left.\n',
  'b.en.txt': 'In Hanoi they met Zoran Zaev and Aspidistra.\n',
};

test.concurrent('tamdil glossary candidates lists names that recur, for people and for programs', async () => {
  const desk = makeLightDesk(files);
  const [table, json, vietnamese, all] = await Promise.all([
    desk.run('glossary', 'candidates', '*.txt'),
    desk.run('glossary', 'candidates', '*.txt', '--format', 'json'),
    desk.run('glossary', 'candidates', '*.txt', '--locale', 'vi'),
    desk.run('glossary', 'candidates', '*.txt', '--min-count=1'),
  ]);
  expect({ stderr: table.stderr, code: table.code }).toEqual({ stderr: '', code: 0 });
  const [head, row, ...rest] = table.stdout.trimEnd().split('\n');
  expect(head).toMatch(/^name +language +count +files +likely kind +where$/u);
  expect(row).toMatch(
    /^Zoran Zaev +en +3 +2 +person; “President” stands right before it +a\.en\.txt:1:16 a\.en\.txt:1:43 b\.en\.txt:1:19$/u,
  );
  expect(rest).toEqual([]);
  expect(vietnamese.stdout).not.toMatch(/stands|candidates\./u);
  expect(all.stdout).toContain('Aspidistra');
  expect(JSON.parse(json.stdout)).toEqual({
    candidates: [
      {
        form: 'Zoran Zaev',
        language: 'en',
        count: 3,
        files: 2,
        kind: 'person',
        because: [{ kind: 'title', words: 'President', text: '“President” stands right before it' }],
        places: [
          { path: 'a.en.txt', start: 15, end: 25, line: 1, column: 16 },
          { path: 'a.en.txt', start: 42, end: 46, line: 1, column: 43 },
          { path: 'b.en.txt', start: 18, end: 28, line: 1, column: 19 },
        ],
      },
    ],
  });
});

test.concurrent('says so when nothing recurs, and refuses what it does not know', async () => {
  const desk = makeLightDesk({ 'a.en.txt': 'In Hanoi it rained.\n' });
  const [none, wrong, missing, number, help] = await Promise.all([
    desk.run('glossary', 'candidates', 'a.en.txt'),
    desk.run('glossary', 'candidate', 'a.en.txt'),
    desk.run('glossary', 'candidates'),
    desk.run('glossary', 'candidates', 'a.en.txt', '--min-count', 'many'),
    desk.run('glossary', '--help'),
  ]);
  expect(none).toEqual({ stdout: 'No name recurs that the glossary does not know.\n', stderr: '', code: 0 });
  expect(wrong).toMatchObject({ code: 2, stderr: expect.stringContaining('candidate') });
  expect(missing).toMatchObject({ code: 2, stderr: expect.stringContaining('FILE') });
  expect(number).toMatchObject({ code: 2, stderr: expect.stringContaining('--min-count many') });
  expect(help.stdout).toContain('candidates');
});
