// tamdil check: XLIFF files, each for itself and against the other directions of its story.
import { type BitextFile, readBitextFile } from '../../pipeline/bitexts.js';
import { checkAgreement } from '../../steps/back/check.js';
import { files, filesFrom } from '../arguments.js';
import type { CommandModule } from '../context.js';
import { conclude, findingOptions } from '../findings.js';

export const check: CommandModule = {
  name: 'check',
  declare(command, say) {
    files(command, 'XLIFF', say);
    for (const option of findingOptions(say)) command.addOption(option);
  },
  async run(call, context) {
    const paths = await filesFrom(call.args, context.places.cwd);
    const read: BitextFile[] = [];
    for (const path of paths) read.push(await readBitextFile(path, context.places.cwd));
    const agreement = checkAgreement(
      read.flatMap(({ path, bitext, places }) =>
        bitext === undefined ? [] : [{ path, bitext, placeOf: (unit: string) => places?.get(unit)?.unit ?? [0, 0] }],
      ),
    );
    const reported = read.map(({ path, text, findings }) => ({
      path,
      text,
      findings: [...findings, ...agreement.filter((finding) => finding.path === path)],
    }));
    const code = await conclude(reported, call, context);
    return read.some((file) => file.findings.some((f) => f.rule === 'input/file')) ? 2 : code;
  },
};
