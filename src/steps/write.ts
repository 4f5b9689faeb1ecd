// Turns the drafts into the files of the job: the normalized article, an XLIFF for each direction, the manifest.
import { bitextFormatFor } from '../formats/bitexts/index.js';
import type { Bitext, Unit } from '../model/bitext.js';
import { encodeText } from '../syntax/decode.js';
import { sha256 } from '../text/hash.js';
import { MANIFEST_NAME, type Manifest, writeManifest } from './job/manifest.js';
import { articleFileName, bitextFileName, storyName } from './job/names.js';
import { type Desk, defineStep, type JobFile, styleOf } from './sheet.js';

export const write = defineStep({
  name: 'write',
  needs: ['article', 'normalized', 'bitexts'],
  gives: 'files',
  run({ article, normalized, bitexts }, desk) {
    const files: JobFile[] = [
      {
        name: articleFileName(article),
        content: encodeText(normalized.article.source, normalized.article.encoding),
        role: 'article',
      },
    ];
    const written: Manifest['files'] = [];
    for (const bitext of bitexts)
      for (const version of desk.settings.xliff) {
        const name = bitextFileName(article, bitext.targetLanguage, version, desk.settings.xliff);
        const text = bitextFormatFor(version).write(forTool(bitext, desk), { version, tool: desk.settings.tool });
        const content = Buffer.from(text, 'utf8');
        files.push({ name, content, role: 'bitext', language: bitext.targetLanguage });
        written.push({ file: name, sha256: sha256(content), language: bitext.targetLanguage, xliff: version });
      }
    const manifest: Manifest = {
      tamdil: desk.settings.tool.version,
      story: storyName(article),
      language: article.language,
      style: styleOf(article, desk).id,
      article: {
        path: desk.settings.nameOf?.(article.path) ?? article.path,
        sha256: sha256(encodeText(article.source, article.encoding)),
      },
      glossary: desk.glossaryHash,
      normalized: { file: articleFileName(article), sha256: sha256((files[0] as JobFile).content) },
      units: normalized.segments.map(({ id, span }) => ({ id, start: span[0], end: span[1] })),
      files: written,
    };
    files.push({ name: MANIFEST_NAME, content: Buffer.from(writeManifest(manifest), 'utf8'), role: 'manifest' });
    return files;
  },
});

/** OmegaT's filter for 1.2 shows no unit whose target is missing or empty: there the source stands in for it. */
function forTool(bitext: Bitext, desk: Desk): Bitext {
  if (desk.settings.for !== 'omegat') return bitext;
  const filled = (unit: Unit): Unit => (unit.target === undefined ? { ...unit, target: unit.source } : unit);
  return { ...bitext, groups: bitext.groups.map((group) => ({ ...group, units: group.units.map(filled) })) };
}
