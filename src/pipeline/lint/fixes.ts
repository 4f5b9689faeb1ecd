// What rules can mend in an article, mended: again and again, until nothing is left that they would.
import { type Finding, heard } from '../../model/finding.js';
import type { Edit } from '../../model/span.js';
import type { Desk, Step } from '../../steps/sheet.js';
import { encodeText } from '../../syntax/decode.js';
import { applyEdits, disjointEdits } from '../../text/edits.js';
import { type StoryOptions, type StoryResult, storyOf } from '../stories.js';

/** One fix may bring another to light (a look-alike letter, then the name it was in); more than this would be a circle. */
const ROUNDS = 10;

/** Whether a fix is made. @param round 0 for what was found in the article as it was */
export type Choose = (finding: Finding, story: StoryResult, round: number) => boolean | Promise<boolean>;

/**
 * Makes the fixes that the findings of a story offer. Writes nothing.
 * @param steps to the findings, as the story went through them
 * @param choose asked about each fix, in the order of the article; all are made where nobody asks
 * @returns the story as it reads then, with the findings that it has then
 */
export async function fixStory(
  story: StoryResult,
  steps: readonly Step[],
  desk: Desk,
  options: StoryOptions,
  choose: Choose = () => true,
): Promise<StoryResult> {
  let result = story;
  for (let round = 0; round < ROUNDS && result.sheet !== undefined; round++) {
    const { source, encoding, language } = result.sheet.article;
    const edits: Edit[] = [];
    for (const finding of heard(result.sheet.findings))
      if (finding.fix !== undefined && (await choose(finding, result, round))) edits.push(finding.fix);
    const text = applyEdits(source, disjointEdits(edits));
    if (text === source) break;
    // The language stays what it was taken for, whatever the letters tell now.
    const next = await storyOf(encodeText(text, encoding), story.path, steps, desk, { ...options, language });
    // What cannot be read any more is no repair.
    if (next?.sheet === undefined) break;
    result = next;
  }
  return result === story ? story : { ...result, problems: story.problems };
}
