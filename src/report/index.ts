// The reporters. A further one is a file here and a line in the list.
import { compact } from './compact.js';
import { github } from './github.js';
import { json } from './json.js';
import type { Reporter } from './reporter.js';
import { sarif } from './sarif.js';
import { stylish } from './stylish.js';

export const reporters: readonly Reporter[] = [stylish, compact, json, sarif, github];
