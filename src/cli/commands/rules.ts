// tamdil rules: the rules, how grave this desk takes them, and what each is for.
import { aligned } from '../../report/columns.js';
import { aboutRule, ruleCards } from '../../report/ruleWords.js';
import { severityOf } from '../../steps/findings/severities.js';
import { formatOption, oneOf } from '../arguments.js';
import type { CommandModule } from '../context.js';
import { desksFor } from '../desks.js';
import { print } from '../output.js';

const FORMATS = ['table', 'json'];

export const rules: CommandModule = {
  name: 'rules',
  declare(command, say) {
    command.addOption(formatOption(FORMATS, say));
  },
  async run(call, context) {
    const format = oneOf('--format', call.options.format, FORMATS);
    const { holding } = await desksFor(call, context).here();
    const listed = ruleCards.map((rule) => ({
      id: rule.id,
      severity: severityOf(rule, holding.rules),
      about: aboutRule(rule.id, context.say),
    }));
    if (format === 'json') await print(`${JSON.stringify({ rules: listed }, undefined, 2)}\n`);
    else await print(`${aligned(listed.map(({ id, severity, about }) => [id, severity, about])).join('\n')}\n`);
    return 0;
  },
};
