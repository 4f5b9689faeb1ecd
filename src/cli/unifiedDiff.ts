// The difference between two versions of a file, as git writes and reads it.
import { resolve } from 'node:path';
import { relativeSlashed } from '../pipeline/desk/places.js';

/** Lines around a change that show where it belongs, as git has them. */
const CONTEXT = 3;

/**
 * A unified diff that `git apply` takes in the folder `cwd`; empty where nothing changed.
 * @param before the file's text, its byte order mark included
 */
export async function unifiedDiff(path: string, cwd: string, before: string, after: string): Promise<string> {
  if (before === after) return '';
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import('diff');
  const name = relativeSlashed(cwd, resolve(cwd, path));
  return createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, {
    context: CONTEXT,
    headerOptions: FILE_HEADERS_ONLY,
  });
}
