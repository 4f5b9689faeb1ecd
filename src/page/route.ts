// Where in the report one is, kept in the address behind `#`: going back works, and a place can be sent to a colleague.

export const views = ['overview', 'concepts', 'concordance', 'articles', 'languages', 'decide'] as const;
export type View = (typeof views)[number];

/** A view, and what is chosen in it. */
export interface Route {
  readonly view: View;
  readonly chosen: Readonly<Record<string, string>>;
}

/** Reads what stands behind `#`; what makes no sense leads to the overview. */
export function readRoute(hash: string): Route {
  const [name = '', query = ''] = hash.replace(/^#/u, '').split('?', 2);
  const view = views.find((known) => known === name) ?? 'overview';
  return { view, chosen: Object.fromEntries(new URLSearchParams(query)) };
}

export function writeRoute({ view, chosen }: Route): string {
  const query = new URLSearchParams(Object.entries(chosen).filter(([, value]) => value !== '')).toString();
  return `#${view}${query === '' ? '' : `?${query}`}`;
}
