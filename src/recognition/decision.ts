// What is decided of a mention, and why.
import type { Evidence } from '../model/mention.js';

/** What is decided of one mention. `drop`: it is no mention after all. */
export interface Decision {
  readonly concepts: readonly string[];
  readonly because: readonly Evidence[];
  readonly drop?: true;
  /** Of a dropped name: whose it is, as far as known. A later short form is theirs too. */
  readonly owner?: string;
}

export function evidence(kind: string, concept: string, weight: number, data: Record<string, string>): Evidence {
  return { kind, concept, weight, data };
}
