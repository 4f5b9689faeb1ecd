// tamdil check: XLIFF files, each for itself, against its job, and against the other directions of its story.
import { checkReturns } from '../../pipeline/checks.js';
import { isUnopened } from '../../pipeline/problem.js';
import { BITEXTS, files, filesFrom } from '../arguments.js';
import type { CommandModule } from '../context.js';
import { conclude, findingOptions } from '../findings.js';

export const check: CommandModule = {
  name: 'check',
  declare(command, say) {
    files(command, 'XLIFF', say).option('--job <folder>', say('cli:option.job'));
    for (const option of findingOptions(say)) command.addOption(option);
  },
  async run(call, context) {
    const { cwd } = context.places;
    const { job } = call.options;
    const paths = await filesFrom(call.args, cwd, BITEXTS);
    const checked = await checkReturns(paths, cwd, job === undefined ? undefined : String(job));
    const code = await conclude(checked, call, context);
    return checked.some((file) => file.findings.some(isUnopened)) ? 2 : code;
  },
};
