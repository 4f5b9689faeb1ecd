// The reporters. A further one is a file here and a line in the list.
import { checkstyle } from './checkstyle.js';
import { compact } from './compact.js';
import { github } from './github.js';
import { gitlab } from './gitlab.js';
import { json } from './json.js';
import { junit } from './junit.js';
import { rdjson } from './rdjson.js';
import type { Reporter } from './reporter.js';
import { sarif } from './sarif.js';
import { stylish } from './stylish.js';

export const reporters: readonly Reporter[] = [
  stylish,
  compact,
  json,
  sarif,
  github,
  gitlab,
  junit,
  checkstyle,
  rdjson,
];
