// A rule's own examples: what stands in double brackets is found, and nothing else; its fixes leave what they promise.
import { describe, expect, test } from 'vitest';
import type { Example, Rule } from '../../src/model/rule.js';
import { rules } from '../../src/rules/index.js';
import type { Desk } from '../../src/steps/sheet.js';
import { applyEdits, sortEdits } from '../../src/text/edits.js';
import { shippedDesk } from '../helpers/glossary.js';
import { throughSteps } from '../helpers/story.js';

const MARKED = /\[\[([^\]]*)\]\]/gu;

const desks = new Map<string, Desk>();

function deskFor(style: string): Desk {
  const desk = desks.get(style) ?? shippedDesk(style);
  desks.set(style, desk);
  return { ...desk, settings: { ...desk.settings, style } };
}

/** What a rule says of an example, in the form of the example. */
function said({ id }: Rule, { language, style = 'neutral', text }: Example): { text: string; fixed: string } {
  const plain = text.replace(MARKED, '$1');
  const findings = throughSteps(plain, `example.${language}.txt`, deskFor(style)).findings.filter(
    ({ rule }) => rule === id,
  );
  const marks = findings.map(({ span }) => ({ span, text: `[[${plain.slice(...span)}]]` }));
  return {
    text: applyEdits(plain, sortEdits(marks)),
    fixed: applyEdits(plain, sortEdits(findings.flatMap(({ fix }) => fix ?? []))),
  };
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
