// Whose an article is: what it says itself, else the agency that signs or dates it, else the folder it lies in.
import type { Article } from '../../model/article.js';
import type { Glossary } from '../../model/concept.js';
import type { ReportOutlet } from '../../model/consistency.js';
import type { Mention } from '../../model/mention.js';

/** An outlet without what is counted of it. */
export type OutletName = Pick<ReportOutlet, 'by' | 'name'>;

/**
 * @param shared how many folders all articles have in common
 * @returns nothing where nothing tells
 */
export function outletOf(
  article: Article,
  mentions: readonly Mention[],
  glossary: Glossary,
  shared: number,
): OutletName | undefined {
  if (article.outlet !== undefined) return { by: 'article', name: article.outlet };
  const edges = new Set(article.blocks.filter((b) => b.kind === 'signoff' || b.kind === 'dateline').map((b) => b.id));
  // The sign-off says it last and best.
  const agency = mentions.findLast(
    ({ block, concepts }) => edges.has(block) && glossary.get(concepts[0] ?? '')?.kind === 'organization',
  );
  if (agency !== undefined) return { by: 'agency', name: agency.concepts[0] as string };
  const folder = foldersOf(article.path)[shared];
  return folder === undefined ? undefined : { by: 'folder', name: folder };
}

/** How many folders all paths begin with. */
export function sharedFolders(paths: readonly string[]): number {
  const [first = [], ...others] = paths.map(foldersOf);
  let shared = first.length;
  for (const folders of others) {
    let same = 0;
    while (same < shared && folders[same] === first[same]) same++;
    shared = same;
  }
  return shared;
}

const foldersOf = (path: string) => path.split(/[/\\]/u).slice(0, -1);
