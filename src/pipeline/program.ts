// Where the program itself stands. Modules and bundle lie as deep, two folders down: here both find the same.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of the program: glossary, locales and pipelines stand beside dist. */
export const shippedFolder = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/u, '');

/** The hash of the built program. @throws the operating system's error where it was not built */
export const buildId = () => readFileSync(new URL('../build-id', import.meta.url), 'utf8');
