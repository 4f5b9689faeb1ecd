// tamdil inflect: the forms of a term, as a table for translators; or whether forms belong to terms, line by line.
import { text as readAll } from 'node:stream/consumers';
import { languages } from '../../languages/index.js';
import type { Inflection } from '../../languages/language.js';
import { aligned, oneLine } from '../../report/columns.js';
import { formatOption, languageValue, oneOf } from '../arguments.js';
import type { CommandModule, Context } from '../context.js';
import { print } from '../output.js';
import { UsageError } from '../usage.js';

const FORMATS = ['table', 'json'];
const COLUMNS = ['singular', 'plural', 'possessed', 'possessedPlural'] as const;

export const inflect: CommandModule = {
  name: 'inflect',
  declare(command, say) {
    command
      .argument('<LANGUAGE>', say('cli:argument.LANGUAGE'))
      .argument('[TERM...]', say('cli:argument.TERM'))
      .option('--match', say('cli:option.match'))
      .addOption(formatOption(FORMATS, say));
  },
  async run(call, context) {
    const format = oneOf('--format', call.options.format, FORMATS);
    const [code, ...terms] = call.args;
    const inflection = await inflectionOf(code);
    if (call.options.match) {
      await print(matched(await readAll(process.stdin), inflection));
      return 0;
    }
    if (terms.length === 0) throw new UsageError('cli:usage.missing-argument', { detail: 'TERM' });
    const paradigms = terms.map((term) => ({ term, rows: inflection.paradigm(term.normalize('NFC')) }));
    if (format === 'json') await print(`${JSON.stringify({ terms: paradigms }, undefined, 2)}\n`);
    else for (const { term, rows } of paradigms) await print(table(term, rows, context));
    return 0;
  },
};

/** @throws UsageError for a language that is not known, or does not inflect */
async function inflectionOf(code: string | undefined): Promise<Inflection> {
  const asked = await languageValue('LANGUAGE', code);
  const inflecting = languages.filter((language) => language.inflection !== undefined).map((language) => language.code);
  const language = languages.find((one) => one.code === asked);
  if (language?.inflection === undefined)
    throw new UsageError('cli:usage.not-inflecting', { language: code ?? '', known: inflecting });
  return language.inflection;
}

/** Each line `term<TAB>form` with the answer behind it; other lines as they are. */
function matched(input: string, inflection: Inflection): string {
  const lines = input.split(/\r?\n/u);
  if (lines.at(-1) === '') lines.pop();
  return lines
    .map((line) => {
      const [term, form] = line.split('\t');
      if (term === undefined || form === undefined) return `${line}\n`;
      const yes = inflection.isFormOf(term.normalize('NFC'), form.normalize('NFC'));
      return `${term}\t${form}\t${yes ? 'yes' : 'no'}\n`;
    })
    .join('');
}

function table(term: string, rows: ReturnType<Inflection['paradigm']>, { say }: Context): string {
  const columns = COLUMNS.filter((column) => rows.some((row) => row[column] !== undefined));
  const head = ['', ...columns.map((column) => say(`cli:inflect.${column}`))];
  const body = rows.map((row) => [say(`cli:inflect.${row.case}`), ...columns.map((column) => row[column] ?? '')]);
  return `${oneLine(term)}\n${aligned([head, ...body])
    .map((line) => `  ${line.trimEnd()}\n`)
    .join('')}`;
}
