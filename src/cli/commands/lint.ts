// tamdil lint: articles checked against house style and glossary.
import { loadPipeline } from '../../pipeline/desk.js';
import { files, languageOption, styleOption } from '../arguments.js';
import type { CommandModule } from '../context.js';
import { conclude, findingOptions } from '../findings.js';
import { plainSettings, storiesThrough } from '../stories.js';

export const lint: CommandModule = {
  name: 'lint',
  declare(command, say) {
    files(command, 'FILE', say).addOption(styleOption(say)).addOption(languageOption(say));
    for (const option of findingOptions(say)) command.addOption(option);
  },
  async run(call, context) {
    // The desk's own lint pipeline says which style its articles are held to.
    const pipeline = await loadPipeline('lint', context.places);
    const settings = { ...(pipeline.style ? { style: pipeline.style } : {}), ...plainSettings(call) };
    const { results } = await storiesThrough('lint', call, context, settings);
    const reported = results.map(({ path, text, problems, sheet }) => ({
      path,
      text,
      findings: [...problems, ...(sheet?.findings ?? [])],
    }));
    const code = await conclude(reported, call, context);
    const unreadable = results.some((result) => result.problems.some((p) => p.rule === 'input/file'));
    return unreadable ? 2 : code;
  },
};
