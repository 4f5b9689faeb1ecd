// A form that the glossary forbids, in any style.
import { preferredTerm, termOf } from '../glossary/houseForm.js';
import { type Mention, readingOf, withParts } from '../model/mention.js';
import type { CheckedStory, Rule } from '../model/rule.js';
import { quotedIn } from '../text/quotes.js';
import { mayReplace } from '../text/replace.js';

export const forbiddenTerm: Rule = {
  id: 'forbidden-term',
  severity: 'error',
  examples: [
    { language: 'en', text: 'They met in [[Shushi]].', fixed: 'They met in Shusha.' },
    { language: 'en', text: '“We lived in [[Shushi]],” she said.' },
    { language: 'en', text: 'They met in Shusha.' },
  ],
  *check(story) {
    const quoted = quotedIn(story.article);
    for (const mention of story.mentions.flatMap(withParts)) {
      const term = termOf(mention);
      if (mention.status !== 'resolved' || term?.use !== 'forbidden') continue;
      const preferred = preferredFor(story, mention);
      const { span } = mention;
      // What somebody said is not changed without a person's word.
      const certain =
        preferred !== undefined && !mention.ending && !quoted(mention) && mayReplace(story.article, span, preferred);
      yield {
        rule: this.id,
        severity: this.severity,
        path: story.article.path,
        span,
        data: {
          concept: mention.concepts[0] ?? '',
          form: readingOf(mention),
          ...(preferred === undefined ? { reason: 'alone' } : { preferred }),
        },
        ...(certain ? { fix: { span, text: preferred } } : {}),
      };
    }
  },
};

function preferredFor(story: CheckedStory, mention: Mention): string | undefined {
  const concept = story.glossary.get(mention.concepts[0] ?? '');
  const term = concept && preferredTerm(concept, story.article.language, story.style, termOf(mention));
  return term?.confirmed ? term.text : undefined;
}
