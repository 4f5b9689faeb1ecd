import type { Evidence } from '../model/mention.js';
import type { Say } from '../report/words.js';

/** Why a name is taken for what it is, in words. */
export function evidenceWords(evidence: Evidence, say: Say): string {
  return say(`cli:evidence.${evidence.kind}`, { ...evidence.data, concept: evidence.concept });
}
