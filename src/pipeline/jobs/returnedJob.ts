// The job that a returned file belongs to: its folder's manifest and normalized article, and whether the file fits them.
import { join } from 'node:path';
import { readArticle } from '../../formats/readArticle.js';
import { isLanguage, languageCodes } from '../../languages/index.js';
import type { Article, LanguageCode } from '../../model/article.js';
import type { Bitext } from '../../model/bitext.js';
import type { Finding } from '../../model/finding.js';
import { MANIFEST_NAME, type Manifest, readManifest } from '../../steps/job/manifest.js';
import { sha256 } from '../../text/hash.js';
import { lastPart } from '../../text/paths.js';
import { shownPath } from '../desk/places.js';
import { exists, readBytes } from '../disk.js';

/** A job, opened for one returned file. */
export interface ReturnedJob {
  readonly manifest: Manifest;
  /** The normalized article. */
  readonly article: Article;
  /** The language of the file's targets: one that Tamdil knows, and not the article's. */
  readonly target: LanguageCode;
}

/** Whether a folder is a job's. */
export function isJobFolder(folder: string): Promise<boolean> {
  // What cannot be looked at is told when it is opened.
  return exists(join(folder, MANIFEST_NAME)).catch(() => true);
}

/**
 * Opens the job of a returned file. Nothing that the file says of itself goes into a path before it is known to be harmless.
 * @param folder of the job, absolute
 * @param path of the file, for findings
 */
export async function openJob(
  bitext: Bitext,
  folder: string,
  path: string,
  cwd: string,
): Promise<{ job: ReturnedJob; warnings: Finding[] } | { finding: Finding }> {
  const tell = (severity: Finding['severity'], reason: string, data: Finding['data'] = {}): Finding => ({
    rule: 'input/job',
    severity,
    path,
    span: [0, 0],
    data: { reason, folder: shownPath(folder, { cwd }), ...data },
  });
  const refuse = (reason: string, data: Finding['data'] = {}) => ({ finding: tell('error', reason, data) });
  const manifestBytes = await readBytes(join(folder, MANIFEST_NAME)).catch(() => undefined);
  if (manifestBytes === undefined) return refuse('no-manifest');
  const { manifest } = readManifest(Buffer.from(manifestBytes).toString('utf8'), join(folder, MANIFEST_NAME));
  if (manifest === undefined) return refuse('broken-manifest');
  const { file, sha256: hash } = manifest.normalized;
  const bytes = await readBytes(join(folder, file)).catch(() => undefined);
  if (bytes === undefined) return refuse('no-article');
  const { article } = readArticle(bytes, file, { language: manifest.language });
  if (article === undefined) return refuse('no-article');
  if (sha256(bytes) !== hash) return refuse('article-changed', { file });
  // Its own article is not in it: the manifest was made, or changed, by somebody else.
  if (manifest.units.some(({ end }) => end > article.source.length)) return refuse('broken-manifest');

  const warnings: Finding[] = [];
  const known = [manifest.normalized.file, manifest.article.path];
  const { original, sourceLanguage } = bitext;
  // Tools write the path on their own machine: the name at its end is enough to know the article by.
  if (original !== '' && !known.some((name) => lastPart(name) === lastPart(original))) {
    const data = { original, expected: manifest.normalized.file };
    if (!known.some((name) => lastPart(name).normalize('NFC') === lastPart(original).normalize('NFC')))
      return refuse('other-original', data);
    warnings.push(tell('warning', 'original-composed', data));
  }
  const target = bitext.targetLanguage || directionOf(manifest, path);
  if (bitext.targetLanguage === '' && target !== '')
    warnings.push(tell('warning', 'target-language-missing', { language: target }));
  if (sourceLanguage !== manifest.language)
    return refuse('other-language', { language: sourceLanguage, expected: manifest.language });
  if (target === '') return refuse('no-target-language');
  if (!isLanguage(target)) return refuse('unknown-target', { language: target, known: languageCodes });
  if (target === manifest.language) return refuse('source-as-target', { language: target });
  return { job: { manifest, article, target }, warnings };
}

/** The target language of a file that says none: that of the job's file of its name, or of all of the job's files. */
function directionOf(manifest: Manifest, path: string): LanguageCode {
  const name = lastPart(path);
  const named = manifest.files.find(({ file }) => file === name)?.language;
  const all = [...new Set(manifest.files.map(({ language }) => language))];
  return named ?? (all.length === 1 ? (all[0] as LanguageCode) : '');
}
