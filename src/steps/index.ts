// The steps of the way out, in the order in which they usually run. A further one is a file here and a line in the list.
import { draft } from './draft.js';
import { lint } from './lint.js';
import { normalize } from './normalize.js';
import { recognize } from './recognize.js';
import { resolve } from './resolve.js';
import { segment } from './segment.js';
import type { Step } from './sheet.js';
import { write } from './write.js';

export const steps: readonly Step[] = [segment, recognize, resolve, lint, normalize, draft, write];
