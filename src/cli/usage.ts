import type { Finding } from '../model/finding.js';

/** Something the user asked for that cannot be done; told in one line. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly key: string;
  readonly data: Finding['data'];

  /** @param key of the sentence in locales/, such as `cli:usage.unknown-format` */
  constructor(key: string, data: Finding['data'] = {}) {
    super(key);
    this.key = key;
    this.data = data;
  }
}
