// The steps to findings.
import { lint } from '../../steps/lint.js';
import { recognize } from '../../steps/recognize.js';
import { resolve } from '../../steps/resolve.js';
import { segment } from '../../steps/segment.js';
import type { Step } from '../../steps/sheet.js';

export const lintSteps: readonly Step[] = [segment, recognize, resolve, lint];
