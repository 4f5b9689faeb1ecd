// A rule's own examples: what stands in double brackets is found, and nothing else; its fixes leave what they promise.
import { describe, expect, test } from 'vitest';
import type { Example, Rule } from '../../src/model/rule.js';
import type { Edit } from '../../src/model/span.js';
import { rules } from '../../src/rules/index.js';
import type { Desk } from '../../src/steps/sheet.js';
import { applyEdits, sortEdits } from '../../src/text/edits.js';
import { shippedDesk } from '../helpers/glossary.js';
import { throughSteps } from '../helpers/story.js';

const MARKED = /\[\[([^\]]*)\]\]/gu;

const desks = new Map<string, Desk>();

function deskFor({ style = 'neutral', options }: Example, { id, severity }: Rule): Desk {
  const desk = desks.get(style) ?? shippedDesk(style);
  desks.set(style, desk);
  // Named with its severity, a rule that is off by itself is on.
  const rules = { [id]: { severity, ...(options ? { options } : {}) } };
  return { ...desk, settings: { ...desk.settings, style, rules } };
}

/** What a rule says of an example, in the form of the example. */
function said(rule: Rule, example: Example): { text: string; fixed: string } {
  const plain = example.text.replace(MARKED, '$1');
  // The day of an article stands in its front matter.
  const head = example.date === undefined ? '' : `---\ndate: ${example.date}\n---\n\n`;
  const path = `example.${example.language}.txt`;
  const findings = throughSteps(`${head}${plain}`, path, deskFor(example, rule)).findings.filter(
    (finding) => finding.rule === rule.id,
  );
  const marks = findings.map(({ span }) => ({ span, text: `[[${(head + plain).slice(...span)}]]` }));
  const edited = (edits: readonly Edit[]) => applyEdits(head + plain, sortEdits(edits)).slice(head.length);
  return { text: edited(marks), fixed: edited(findings.flatMap(({ fix }) => fix ?? [])) };
}

describe.each(rules.map((rule): [string, Rule] => [rule.id, rule]))('%s', (_id, rule) => {
  test('has an example of what it finds, and one of what it does not', () => {
    expect(rule.examples.some(({ text }) => text.search(MARKED) >= 0)).toBe(true);
    expect(rule.examples.some(({ text }) => text.search(MARKED) < 0)).toBe(true);
  });

  test.each(rule.examples.map((example): [string, Example] => [example.text, example]))('%s', (_text, example) => {
    const { text, fixed } = said(rule, example);
    expect(text).toBe(example.text);
    expect(fixed).toBe(example.fixed ?? example.text.replace(MARKED, '$1'));
  });
});
