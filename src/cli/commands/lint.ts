// tamdil lint: articles checked against house style and glossary.
import { loadStyleSource } from '../../pipeline/desk.js';
import { isUnopened } from '../../pipeline/problem.js';
import { lint as lintStep } from '../../steps/lint.js';
import { segment } from '../../steps/segment.js';
import { files, languageOption, styleOption } from '../arguments.js';
import type { CommandModule } from '../context.js';
import { conclude, findingOptions } from '../findings.js';
import { deskFor, storiesThrough, untilResolved } from '../stories.js';

export const lint: CommandModule = {
  name: 'lint',
  declare(command, say) {
    files(command, 'FILE', say).addOption(styleOption(say)).addOption(languageOption(say));
    for (const option of findingOptions(say)) command.addOption(option);
  },
  async run(call, context) {
    // The desk's own lint pipeline may say which style its articles are held to.
    const pipeline = await loadStyleSource('lint', context.places);
    const results = await storiesThrough([segment, ...untilResolved, lintStep], call, context, () =>
      deskFor(call, context, pipeline),
    );
    const reported = results.map(({ path, text, problems, sheet }) => ({
      path,
      text,
      findings: [...problems, ...(sheet?.findings ?? [])],
    }));
    const code = await conclude(reported, call, context);
    const unreadable = results.some((result) => result.problems.some(isUnopened));
    return unreadable ? 2 : code;
  },
};
