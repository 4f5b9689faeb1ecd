// tamdil check: XLIFF files, each for itself, against its job, its source and glossary, and the other directions of its story.
import { checkReturns, checkStructure } from '../../pipeline/jobs/checks.js';
import { BITEXTS, files, filesFrom, styleOption } from '../arguments.js';
import type { CommandModule } from '../context.js';
import { deskHere } from '../desks.js';
import { conclude, conclusionFrom, findingOptions } from '../findings.js';

export const check: CommandModule = {
  name: 'check',
  declare(command, say) {
    files(command, 'XLIFF', say)
      .option('--job <folder>', say('cli:option.job'))
      .addOption(styleOption(say))
      .option('--structure', say('cli:option.structure'));
    for (const option of findingOptions(say)) command.addOption(option);
  },
  async run(call, context) {
    const { cwd } = context.places;
    const { job } = call.options;
    const conclusion = conclusionFrom(call);
    const paths = await filesFrom(call.args, cwd, BITEXTS);
    const checked = call.options.structure
      ? await checkStructure(paths, cwd)
      : await checkReturns(paths, cwd, await deskHere(call, context), job === undefined ? undefined : String(job));
    return (await conclude(checked, conclusion, context)).code;
  },
};
