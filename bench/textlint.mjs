// textlint with textlint-rule-prh on the same terms. Not a dependency: installed below the temporary folder when measured.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { benchFolder, formsOf } from './corpus.mjs';

const VERSIONS = { textlint: '15.8.0', 'textlint-rule-prh': '6.1.0' };

/** How the results name it. */
export const textlintName = Object.entries(VERSIONS)
  .map(([name, version]) => `${name} ${version}`)
  .join(' with ');

/**
 * Gets textlint ready for a desk's terms.
 * @param {string} desk
 * @returns {{ script: string, args: string[] } | undefined} undefined where it is not installed and the registry is out of reach
 */
export function prepareTextlint(desk) {
  const home = join(benchFolder, 'textlint');
  const script = join(home, 'node_modules/textlint/bin/textlint.js');
  if (!isInstalled(home) && !install(home)) return undefined;
  const rules = formsOf(desk).map(([form, preferred]) => ({
    expected: preferred,
    ...(form === preferred ? {} : { patterns: [form] }),
  }));
  const name = desk.split(/[/\\]/u).at(-1);
  // JSON is YAML.
  const terms = join(home, `${name}.prh.yml`);
  writeFileSync(terms, JSON.stringify({ version: 1, rules }));
  const config = join(home, `${name}.textlintrc.json`);
  writeFileSync(config, JSON.stringify({ rules: { prh: { rulePaths: [terms] } } }));
  return {
    script,
    args: ['--config', config, '--rules-base-directory', join(home, 'node_modules'), '--format', 'unix'],
  };
}

function isInstalled(home) {
  return Object.keys(VERSIONS).every((name) => existsSync(join(home, 'node_modules', name, 'package.json')));
}

function install(home) {
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'package.json'), JSON.stringify({ private: true, dependencies: VERSIONS }));
  try {
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--fetch-retries=1'], {
      cwd: home,
      stdio: 'ignore',
      timeout: 180_000,
    });
  } catch {
    return false;
  }
  return isInstalled(home);
}
