// What rules can mend in an article, mended: again and again, until nothing is left that they would.
import { type Finding, heard } from '../model/finding.js';
import type { Edit } from '../model/span.js';
import type { Desk, Step } from '../steps/sheet.js';
import { encodeText } from '../syntax/decode.js';
import { applyEdits, disjointEdits } from '../text/edits.js';
import { type StoryOptions, type StoryResult, storyOf } from './stories.js';

/** One fix may bring another to light (a look-alike letter, then the name it was in); more than this would be a circle. */
const ROUNDS = 10;

/**
 * Makes the fixes that the findings of a story offer. Writes nothing.
 * @param steps to the findings, as the story went through them
 * @returns the story as it reads then, with the findings that it has then
 */
export async function fixStory(
  story: StoryResult,
  steps: readonly Step[],
  desk: Desk,
  options: StoryOptions,
): Promise<StoryResult> {
  let result = story;
  for (let round = 0; round < ROUNDS && result.sheet !== undefined; round++) {
    const { source, encoding, language } = result.sheet.article;
    const text = applyEdits(source, disjointEdits(heard(result.sheet.findings).flatMap(fixesOf)));
    if (text === source) break;
    // The language stays what it was taken for, whatever the letters tell now.
    const next = await storyOf(encodeText(text, encoding), story.path, steps, desk, { ...options, language });
    // What cannot be read any more is no repair.
    if (next?.sheet === undefined) break;
    result = next;
  }
  return result === story ? story : { ...result, problems: story.problems };
}

const fixesOf = ({ fix }: Finding): readonly Edit[] => (fix === undefined ? [] : [fix]);
