// Faults, injected into real runs of the built program: node tests/faults/run.mjs [--kills N] [--articles N]
// Processes are killed, disks are full, folders cannot be written, pipes are closed, two run at once; all the while somebody
// edits translations. At the end stands how many outputs were damaged and how many edits were lost. Takes some minutes.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readBitext } from '../../dist/program/index.js';

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '200' }, articles: { type: 'string', default: '1000' } },
});
const KILLS = Number(values.kills);
const ARTICLES = Number(values.articles);
const PROGRAM = fileURLToPath(new URL('../../dist/program/main.js', import.meta.url));
const root = process.getuid?.() === 0;
const NOBODY = 65534;

/** One seed, so that a fault that was found can be found again. */
let state = 20251125;
const random = (below) => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
};

const sums = { faults: 0, damaged: 0, lost: 0, resumed: 0, same: 0 };
const say = (line) => process.stdout.write(`${line}\n`);

/** An article of a version: some sentences stay, some change with the version. */
function article(n, version) {
  const lines = [`Visit number ${n} begins`, '', `HÀ NỘI — Delegates of group ${n} came to Hà Nội on Monday.`];
  lines.push(
    '',
    `Tô Lâm met them. They spoke of trade item ${n}. Version ${(n * 7 + version) % 5} was signed.`,
    '',
    '— VNS',
    '',
  );
  return lines.join('\n');
}

function makeDesk(count = ARTICLES) {
  const folder = mkdtempSync(join(tmpdir(), 'tamdil-faults-'));
  mkdirSync(join(folder, 'articles'));
  for (let n = 0; n < count; n++) writeFileSync(join(folder, 'articles', `a${n}.en.txt`), article(n, 0));
  return folder;
}

const start = (folder, args = ['run'], options = {}) =>
  spawn(process.execPath, [PROGRAM, ...args], { cwd: folder, stdio: 'ignore', ...options });
const finish = (folder, args = ['run'], options = {}) =>
  spawnSync(process.execPath, [PROGRAM, ...args], { cwd: folder, encoding: 'utf8', ...options });
const ended = (child) => new Promise((resolve) => child.on('exit', (code, signal) => resolve({ code, signal })));

/** All files below a folder by path, with a hash of their content. */
function tree(folder) {
  const found = new Map();
  if (!existsSync(folder)) return found;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    found.set(relative(folder, path), readFileSync(path));
  }
  return found;
}
const hash = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** Files that nobody could use: JSON or XML that is cut, text that is none of the versions. */
function damaged(folder) {
  const wrong = [];
  for (const [path, bytes] of tree(join(folder, 'out'))) {
    // What is being written has a name of its own, and is swept or finished by the next run.
    if (/(?:^|\/)\.tamdil-/u.test(path)) continue;
    const text = bytes.toString('utf8');
    if (path.endsWith('.json')) {
      try {
        JSON.parse(text);
      } catch {
        wrong.push(path);
      }
    } else if (path.endsWith('.xlf')) {
      if (readBitext(text, path).bitext === undefined) wrong.push(path);
    } else {
      const n = Number(/a(\d+)\.en/u.exec(path)?.[1]);
      if (![0, 1, 2, 3, 4].some((version) => article(n, version) === text)) wrong.push(path);
    }
  }
  return wrong;
}

/** Every manifest fits the files beside it, but for those that somebody edited. */
function misfits(folder, edited) {
  const wrong = [];
  for (const [path, bytes] of tree(join(folder, 'out'))) {
    if (!path.endsWith('manifest.json')) continue;
    const manifest = JSON.parse(bytes.toString('utf8'));
    const job = join(folder, 'out', path, '..');
    for (const { file, sha256 } of [manifest.normalized, ...manifest.files]) {
      if (edited.has(relative(folder, join(job, file)))) continue;
      if (!existsSync(join(job, file)) || hash(readFileSync(join(job, file))) !== sha256)
        wrong.push(join(path, '..', file));
    }
  }
  return wrong;
}

/** Edits by job: each translation that somebody typed, by unit. */
const edits = new Map();

/** Types a translation into a unit of a job that is there, as a translator would. */
function edit(folder, n, edited) {
  const path = join(folder, 'out', `a${n}.en`, `a${n}.en-vi.xlf`);
  if (!existsSync(path)) return;
  const text = readFileSync(path, 'utf8');
  const units = [...text.matchAll(/<trans-unit id="([^"]+)".*?<\/trans-unit>/gsu)];
  const unit = units[random(units.length)];
  if (unit === undefined) return;
  const typed = `Bản dịch ${n}-${state}`;
  const filled = unit[0].replace(
    /<target ([^>]*?)state="[^"]*"(?: [^>]*?)?(?:\/>|>.*?<\/target>)/su,
    `<target $1state="translated">${typed}</target>`,
  );
  writeFileSync(
    path,
    text.replace(unit[0], () => filled),
  );
  edits.set(`${n} ${unit[1]}`, typed);
  edited.add(relative(folder, path));
}

function lost(folder) {
  const gone = [];
  for (const [key, typed] of edits) {
    const job = join(folder, 'out', `a${key.split(' ')[0]}.en`);
    const held = readdirSync(job).some(
      (name) => /(?<!earlier-[0-9a-f]{8})\.xlf$/u.test(name) && readFileSync(join(job, name), 'utf8').includes(typed),
    );
    if (!held) gone.push(key);
  }
  return gone;
}

/** Kills runs at random moments; the article changes and translations are edited in between. */
async function kills() {
  const folder = makeDesk();
  const edited = new Set();
  const first = Date.now();
  finish(makeDesk(20));
  const warm = Date.now() - first;
  for (let kill = 0; kill < KILLS; kill++) {
    for (let i = 0; i < 40; i++) {
      const n = random(ARTICLES);
      writeFileSync(join(folder, 'articles', `a${n}.en.txt`), article(n, random(5)));
    }
    for (let i = 0; i < 3; i++) edit(folder, random(ARTICLES), edited);
    const child = start(folder);
    const gone = ended(child);
    await Promise.race([sleep(150 + random(warm + 2500)), gone]);
    child.kill('SIGKILL');
    await gone;
    sums.faults++;
    const wrong = damaged(folder);
    sums.damaged += wrong.length;
    if (wrong.length > 0) say(`  damaged after kill ${kill}: ${wrong.slice(0, 5).join(', ')}`);
  }
  const { status } = finish(folder);
  const wrong = [...damaged(folder), ...misfits(folder, edited)];
  sums.damaged += wrong.length;
  if (status !== 0 || wrong.length > 0) say(`  after the last run: exit ${status}, ${wrong.slice(0, 5).join(', ')}`);
  const gone = lost(folder);
  sums.lost += gone.length;
  if (gone.length > 0) say(`  lost: ${gone.slice(0, 5).join(', ')}`);
  // What was killed and resumed is what one run without a fault gives from the same beginning.
  const left = [...tree(join(folder, 'out')).keys()].filter((path) => /(?:^|\/)\.tamdil-/u.test(path));
  if (left.length > 0) say(`  left behind: ${left.slice(0, 5).join(', ')}`);
  const before = tree(join(folder, 'out'));
  finish(folder);
  compare(before, tree(join(folder, 'out')));
  say(`kill -9: ${KILLS} moments of a run over ${ARTICLES} articles, ${edits.size} edits`);
  rmSync(folder, { recursive: true, force: true });
}

function compare(before, after) {
  sums.resumed++;
  const differ = [...new Set([...before.keys(), ...after.keys()])].filter(
    (path) => !before.get(path)?.equals(after.get(path) ?? Buffer.alloc(0)),
  );
  if (differ.length === 0) sums.same++;
  else say(`  differ: ${differ.slice(0, 5).join(', ')}`);
}

/** A resumed run over a clean desk gives the bytes of one that was never disturbed. */
async function resumes() {
  const whole = makeDesk(200);
  finish(whole);
  const expected = tree(join(whole, 'out'));
  for (let time = 0; time < 10; time++) {
    const folder = makeDesk(200);
    for (let kill = 0; kill < 3; kill++) {
      const child = start(folder);
      const gone = ended(child);
      await Promise.race([sleep(200 + random(900)), gone]);
      child.kill(kill === 1 ? 'SIGINT' : 'SIGKILL');
      await gone;
      sums.faults++;
    }
    finish(folder);
    compare(expected, tree(join(folder, 'out')));
    rmSync(folder, { recursive: true, force: true });
  }
  say('resumed after SIGKILL and SIGINT: 10 desks');
  rmSync(whole, { recursive: true, force: true });
}

/** Two runs at once write each job one after the other. */
async function twoAtOnce() {
  const whole = makeDesk(100);
  finish(whole);
  const expected = tree(join(whole, 'out'));
  for (let time = 0; time < 10; time++) {
    const folder = makeDesk(100);
    await Promise.all([ended(start(folder)), ended(start(folder))]);
    sums.faults++;
    compare(expected, tree(join(folder, 'out')));
    rmSync(folder, { recursive: true, force: true });
  }
  say('two runs at once: 10 times');
  rmSync(whole, { recursive: true, force: true });
}

/** A small disk, filled to ten levels. */
function fullDisk() {
  if (!root) return say('full disk: skipped, only root may mount a tmpfs');
  const mount = mkdtempSync(join(tmpdir(), 'tamdil-disk-'));
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', mount]).status !== 0)
    return say('full disk: skipped, a tmpfs cannot be mounted here');
  const folder = makeDesk(30);
  try {
    for (let level = 0; level < 10; level++) {
      finish(folder, ['run', '--out', join(mount, 'out')]);
      const before = tree(join(mount, 'out'));
      for (let n = 0; n < 30; n++) writeFileSync(join(folder, 'articles', `a${n}.en.txt`), article(n, level % 5));
      const { bavail, bsize } = {
        bavail: Number(spawnSync('stat', ['-f', '-c', '%a', mount]).stdout),
        bsize: Number(spawnSync('stat', ['-f', '-c', '%S', mount]).stdout),
      };
      writeFileSync(
        join(mount, 'filler'),
        Buffer.alloc(Math.max(0, Math.floor(bavail * bsize * (0.9 + level * 0.01)))),
      );
      const { stderr } = finish(folder, ['run', '--out', join(mount, 'out')]);
      if (/\n\s+at /u.test(stderr)) say(`  a stack: ${stderr.slice(0, 200)}`);
      sums.faults++;
      rmSync(join(mount, 'filler'));
      for (const [path, bytes] of tree(join(mount, 'out')))
        if (!/(?:^|\/)\.tamdil-/u.test(path) && !bytes.equals(before.get(path) ?? bytes) && isCut(path, bytes))
          sums.damaged++;
    }
    say('full disk: 10 levels');
  } finally {
    spawnSync('umount', [mount]);
    rmSync(folder, { recursive: true, force: true });
  }
}

function isCut(path, bytes) {
  const text = bytes.toString('utf8');
  if (path.endsWith('.xlf')) return readBitext(text, path).bitext === undefined;
  return path.endsWith('.json') ? !text.trimEnd().endsWith('}') : !text.endsWith('— VNS\n');
}

/** A folder that nothing can be written to, and a file in the place of a folder. */
function unwritable() {
  const folder = makeDesk(5);
  finish(folder);
  const before = tree(join(folder, 'out'));
  for (let n = 0; n < 5; n++) writeFileSync(join(folder, 'articles', `a${n}.en.txt`), article(n, 1));
  // Root writes everywhere: the run is somebody else's then.
  const somebody = root ? { uid: NOBODY, gid: NOBODY, env: { PATH: process.env.PATH, TAMDIL_CACHE: '' } } : {};
  if (root && spawnSync('chown', ['-R', `${NOBODY}:${NOBODY}`, folder]).status !== 0)
    say('read-only folder: skipped, the desk cannot be given away');
  else {
    chmodSync(join(folder, 'out', 'a0.en'), 0o555);
    const { status, stderr } = finish(folder, ['run'], somebody);
    chmodSync(join(folder, 'out', 'a0.en'), 0o755);
    sums.faults++;
    if (status !== 2 || /\n\s+at /u.test(stderr)) say(`  read-only: exit ${status}, ${stderr.slice(0, 200)}`);
    for (const [path, bytes] of tree(join(folder, 'out', 'a0.en')))
      if (!bytes.equals(before.get(join('a0.en', path)))) sums.damaged++;
  }
  // A rename that fails: a folder stands where the file should come.
  rmSync(join(folder, 'out', 'a1.en', 'a1.en-az.xlf'));
  mkdirSync(join(folder, 'out', 'a1.en', 'a1.en-az.xlf'));
  const { status, stderr } = finish(folder);
  sums.faults++;
  if (status === 0 || /\n\s+at /u.test(stderr)) say(`  rename: exit ${status}, ${stderr.slice(0, 200)}`);
  if (statSync(join(folder, 'out', 'a1.en', 'a1.en-vi.xlf')).size === 0) sums.damaged++;
  say('folders that cannot be written, renames that fail: told');
  rmSync(folder, { recursive: true, force: true });
}

/** A reader that closes the pipe, and a full standard output. */
async function outputs() {
  const folder = makeDesk(50);
  const child = start(folder, ['mentions', '--format', 'json', 'articles/*.txt'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stderr = '';
  child.stderr.on('data', (data) => {
    stderr += data;
  });
  child.stdout.once('data', () => child.stdout.destroy());
  const { code } = await ended(child);
  sums.faults++;
  if (stderr !== '' || ![0, 1].includes(code)) say(`  closed pipe: exit ${code}, ${stderr.slice(0, 200)}`);
  if (existsSync('/dev/full')) {
    const { status, stderr: told } = spawnSync(
      'sh',
      ['-c', `"${process.execPath}" "${PROGRAM}" lint articles/a1.en.txt articles/a2.en.txt --format json > /dev/full`],
      { cwd: folder, encoding: 'utf8' },
    );
    sums.faults++;
    if (status !== 2 || /\n\s+at /u.test(told)) say(`  full output: exit ${status}, ${told.slice(0, 200)}`);
  }
  say('closed pipe, full standard output: told');
  rmSync(folder, { recursive: true, force: true });
}

if (!existsSync(PROGRAM)) {
  say('The program is not built: npm run build.');
  process.exit(2);
}
await kills();
await resumes();
await twoAtOnce();
fullDisk();
unwritable();
await outputs();
say(
  `${sums.faults} faults injected, ${sums.damaged} outputs damaged, ${sums.lost} edits lost, resumed runs identical ${sums.same}/${sums.resumed}`,
);
process.exitCode = sums.damaged + sums.lost > 0 || sums.same < sums.resumed ? 1 : 0;
