import { existsSync, readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { readBitext } from '../../../src/formats/bitexts/index.js';
import { readManifest } from '../../../src/steps/job/manifest.js';
import { sha256 } from '../../../src/text/hash.js';
import { makeLightDesk, sampleArticles, type TestDesk } from '../../helpers/desk.js';
import { lightProgram, outcomeOf, start } from '../../helpers/program.js';

/** Many articles, all different. */
const articles = Object.fromEntries(
  Object.entries(sampleArticles()).flatMap(([path, text]) =>
    Array.from({ length: 7 }, (_, n) => [path.replace('articles/', `articles/${n}/`), `${text}\n${n}\n`]),
  ),
);

/** Every job there is whole: all files that its manifest names, each as the manifest has it. */
function expectWhole(desk: TestDesk): string[] {
  const files = desk.files('out');
  expect(files.filter((file) => /(?:^|\/)\./u.test(file))).toEqual([]);
  const manifests = files.filter((file) => file.endsWith('/manifest.json'));
  const named = manifests.flatMap((path) => {
    const { manifest } = readManifest(desk.read(path), path);
    const folder = path.replace('manifest.json', '');
    for (const { file, sha256: hash } of [...(manifest?.files ?? []), ...(manifest ? [manifest.normalized] : [])])
      expect(sha256(Buffer.from(desk.read(folder + file)))).toBe(hash);
    expect(manifest?.files).toHaveLength(2);
    return [path, ...[...(manifest?.files ?? []), manifest?.normalized].map((f) => `${folder}${f?.file}`)];
  });
  // What is under way is finished: there is no file without its manifest.
  expect(named.sort()).toEqual(files);
  for (const file of files.filter((f) => f.endsWith('.xlf'))) {
    const { bitext, findings } = readBitext(desk.read(file), file);
    expect(findings).toEqual([]);
    expect(bitext?.groups.length).toBeGreaterThan(0);
  }
  return manifests;
}

test.skipIf(process.platform === 'win32').each(['SIGINT', 'SIGTERM'] as const)(
  '%s in the middle of a run leaves whole jobs only, and the next run writes the rest',
  async (signal) => {
    const desk = makeLightDesk(articles);
    const child = start(lightProgram(), ['run'], desk.folder);
    const outcome = outcomeOf(child);
    // Not before something is written, and long before all is.
    const begun = () => existsSync(desk.path('out')) && readdirSync(desk.path('out'), { recursive: true }).length > 4;
    while (!begun() && child.exitCode === null) await sleep(2);
    child.kill(signal);
    const { stdout, stderr, code } = await outcome;
    expect(code).toBe(130);
    expect(stderr).toBe('tamdil: Interrupted. What was written is whole; run again for the rest.\n');
    const jobs = expectWhole(desk);
    expect(jobs.length).toBeGreaterThan(0);
    expect(jobs.length).toBeLessThan(Object.keys(articles).length);
    expect(stdout).toMatch(new RegExp(`\\n${jobs.length} articles?, ${jobs.length} jobs? written to out\\.\\n$`, 'u'));
    const written = desk.contents('out');

    if (signal === 'SIGTERM') return;
    const again = await desk.run('run');
    expect(again.code).toBe(0);
    expect(expectWhole(desk)).toHaveLength(Object.keys(articles).length);
    expect(desk.contents('out')).toMatchObject(written);
  },
);
