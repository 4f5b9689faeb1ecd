// The page of `tamdil report`: its modules as one script, its style sheet as it is but for white space.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { rolldown } from 'rolldown';

/** Bundled into every page that the program writes; so is what its licence asks for. */
const BANNER = '/* Contains Preact, (c) 2015-present Jason Miller, MIT licence: https://preactjs.com */';

/**
 * Builds the page.
 * @param {string} folder where `page.js` and `page.css` go
 */
export async function buildPage(folder) {
  const bundle = await rolldown({
    input: 'src/page/main.tsx',
    platform: 'browser',
    tsconfig: 'src/page/tsconfig.json',
  });
  const { output } = await bundle.generate({ format: 'iife', minify: true, comments: false });
  const [{ code }] = output;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // It stands inside the page: nothing in it may end the element that it stands in.
  writeFileSync(`${folder}/page.js`, `${BANNER}\n${code.replaceAll('</', '<\\/').replaceAll('<!--', '<\\!--')}`);
  const style = readFileSync('src/page/page.css', 'utf8');
  writeFileSync(
    `${folder}/page.css`,
    style
      .replace(/\/\*[\s\S]*?\*\//gu, '')
      .replace(/\s+/gu, ' ')
      .trim(),
  );
}
