// Whether an element says that it is not to be translated: by `translate`, or by another language (HTML Living Standard,
// sections 3.2.6.2 and 3.2.6.3). Both go down to what is inside, until that says otherwise.
import { type Token, Tokenizer } from 'parse5';

/** As much of a tag as matters here. */
export type Tag = Pick<Token.TagToken, 'tagName' | 'attrs'>;

/** What an element has been told, by itself or from outside. */
export interface Treatment {
  readonly translate: boolean;
  /** Whether it is in another language than the article. */
  readonly foreign: boolean;
}

/** As everything is treated that nothing is said of. */
export const READ: Treatment = { translate: true, foreign: false };

/** Whether it is left as it is. */
export const isLeft = ({ translate, foreign }: Treatment): boolean => !translate || foreign;

/**
 * What an element is told.
 * @param outer what the element around it was told
 * @param language primary language of the article, as far as it is known
 */
export function treatmentOf(tag: Tag, outer: Treatment, language: string | undefined): Treatment {
  const value = (name: string) => tag.attrs.find((attribute) => attribute.name === name)?.value.toLowerCase();
  const said = value('translate');
  const translate = said === 'no' ? false : said === 'yes' || said === '' ? true : outer.translate;
  const own = (value('lang') ?? value('xml:lang'))?.split('-')[0];
  // What the whole page says of itself is heard where its language is decided; templates often say another one.
  if (tag.tagName === 'html' || !own || language === undefined) return { translate, foreign: outer.foreign };
  return { translate, foreign: own !== language };
}

/** Reads one tag. @param raw from `<` to `>` */
export function readTag(raw: string): Tag {
  let read: Tag = { tagName: '', attrs: [] };
  const ignored = () => undefined;
  const tokenizer = new Tokenizer(
    {},
    {
      onStartTag: (tag) => {
        read = tag;
      },
      onEndTag: ignored,
      onComment: ignored,
      onDoctype: ignored,
      onCharacter: ignored,
      onNullCharacter: ignored,
      onWhitespaceCharacter: ignored,
      onEof: ignored,
    },
  );
  tokenizer.write(raw, true);
  return read;
}
