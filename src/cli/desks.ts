// The desks that a command works in, and the articles of a desk.
import { join, relative, resolve } from 'node:path';
import { readingOnly } from '../pipeline/desk/defaults.js';
import type { Pipeline } from '../pipeline/desk/definition.js';
import { Desks } from '../pipeline/desk/desks.js';
import { type Places, shownPath } from '../pipeline/desk/places.js';
import { loadOutline } from '../pipeline/desk/workflow.js';
import type { Desk } from '../steps/sheet.js';
import type { Call, Context } from './context.js';
import { expand } from './globs.js';
import { UsageError } from './usage.js';

/**
 * The desks of commands that write no files: of each article the one whose configuration holds for it.
 * @param pipeline the command's own, which may say which style articles are held to
 */
export function desksFor(call: Call, context: Context, pipeline?: string): Desks {
  const { style } = call.options;
  return new Desks({
    places: context.places,
    settings: style === undefined ? readingOnly : { ...readingOnly, askedStyle: String(style) },
    say: context.sayInFiles,
    ...(pipeline === undefined ? {} : { pipeline: (places) => loadOutline(pipeline, places) }),
  });
}

/** The desk of the folder that the command was called in. @throws UnusableConfiguration */
export const deskHere = async (call: Call, context: Context): Promise<Desk> =>
  (await desksFor(call, context).here()).desk();

/**
 * The articles that a desk's pipeline reads.
 * @throws UsageError where there are none
 */
export async function deskArticles(pipeline: Pick<Pipeline, 'name' | 'read'>, places: Places): Promise<string[]> {
  const { root } = places;
  const found = (await expand(pipeline.read, root))
    // What a pipeline's globs may match is checked where they stand; braces can be put together in more ways than that.
    .filter((path) => !relative(root, resolve(root, path)).startsWith('..'))
    .map((path) => shownPath(join(root, path), places));
  if (found.length === 0)
    throw new UsageError('cli:usage.no-articles', {
      pipeline: pipeline.name,
      globs: pipeline.read,
      folder: shownPath(root, places),
    });
  return found;
}
