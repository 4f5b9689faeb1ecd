// What is quoted in the source is quoted in the target, and every quotation that is opened is closed.
import { languageOf } from '../../languages/index.js';
import type { BitextRule } from '../../model/rule.js';
import { quotations } from '../../text/quotes.js';
import { translated, unitFinding } from './finding.js';

/** Words of a quotation that is more than a name, which some languages put in quotation marks and others do not. */
const QUOTATION = 4;

export const quotationMarks: BitextRule = {
  id: 'quotation-marks',
  severity: 'warning',
  examples: [
    {
      from: 'en',
      to: 'vi',
      units: [['“We will come back next year,” he said.', 'Ông nói chúng tôi sẽ trở lại vào năm sau.']],
      finds: 'missing',
    },
    {
      from: 'en',
      to: 'az',
      units: [['He said that they would come back next year.', 'O dedi: “Biz gələn il yenə qayıdacağıq”.']],
      finds: 'added',
    },
    {
      from: 'en',
      to: 'az',
      units: [['“We will come back next year,” he said.', '“Biz gələn il qayıdacağıq, – o deyib.']],
      finds: 'open',
    },
    { from: 'en', to: 'az', units: [['Report wrote so.', '“Report” belə yazıb.']] },
    { from: 'en', to: 'az', units: [['“We won the game yesterday,” he said.', '«Biz dünən oyunu uddıq», – o deyib.']] },
  ],
  *check(checked) {
    const longFrom = (code: string | undefined) =>
      code && languageOf(code).names.syllables ? QUOTATION * 2 : QUOTATION;
    for (const unit of translated(checked)) {
      const [source, target] = [quoted(unit.source), quoted(unit.target)];
      const [long, longTarget] = [
        source.filter((quotation) => words(quotation) >= longFrom(checked.languages?.source)),
        target.filter((quotation) => words(quotation) >= longFrom(checked.languages?.target)),
      ];
      // A quotation may go on in the next sentence: then the source leaves it open, too.
      if (isOpen(unit.source)) continue;
      if (isOpen(unit.target)) yield unitFinding(this, checked, unit, { reason: 'open' });
      else if (source.length > target.length && long.length > longTarget.length)
        yield unitFinding(this, checked, unit, { reason: 'missing', quotation: long[longTarget.length] ?? '' });
      else if (target.length > source.length && longTarget.length > long.length)
        yield unitFinding(this, checked, unit, { reason: 'added', quotation: longTarget[long.length] ?? '' });
    }
  },
};

const quoted = (text: string) => quotations(text).map((span) => text.slice(...span));
const words = (text: string) => text.split(/\s+/u).length;

/** Whether a quotation is opened and not closed, or closed and not opened. Straight marks may be either. */
function isOpen(text: string): boolean {
  const count = (marks: RegExp) => (text.match(marks) ?? []).length;
  const [opening, closing, straight] = [count(/[“„«]/gu), count(/[”»]/gu), count(/"/gu)];
  if (straight > 0) return (opening + closing + straight) % 2 === 1;
  // „German marks“ close with what opens elsewhere.
  return opening !== closing && count(/“/gu) !== count(/„/gu);
}
