// What HTML's elements are to a translator (HTML Living Standard, sections 4 and 15.3, "Rendering").
import type { BlockKind } from '../../model/article.js';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Elements that begin and end a block of text. All others stand in the line. */
export const BLOCKS: ReadonlySet<string> = words(`
  address article aside base blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset
  figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li link main menu meta
  nav noframes noscript ol optgroup option p param pre search section source summary table tbody td template textarea tfoot
  th thead title track tr ul style script xmp plaintext listing`);

/** Blocks that a paragraph may hold, or that stand where no paragraph is; all others end it (section 13.2.6.4.7). */
export const IN_PARAGRAPH: ReadonlySet<string> = words(`
  base body caption col colgroup frame head html legend link meta noframes noscript optgroup option param script source
  style tbody td template textarea tfoot th thead title tr track`);

/** Elements in the line that go on in the next paragraph where theirs ends before them (section 13.2.4.3). */
export const FORMATTING: ReadonlySet<string> = words('a b big code em font i nobr s small strike strong tt u');

/** Elements without content and end tag (section 13.1.2). */
export const VOID: ReadonlySet<string> = words(
  'area base br col embed frame hr img input link meta param source track wbr',
);

/** Elements whose content is text for nobody, or for machines. */
export const SKIPPED: ReadonlySet<string> = words('script style noembed noframes xmp plaintext');

/** Elements in the line that go along as they are: their content is code, a drawing, another document. */
export const OPAQUE: ReadonlySet<string> = words(
  'svg math code kbd samp object video audio iframe canvas select datalist embed map applet',
);

/** Those of them that may hold blocks; the others end where a block begins. */
export const DEEP: ReadonlySet<string> = words('svg math object video audio iframe canvas select datalist map applet');

/** Elements whose white space is kept. */
export const PRESERVED: ReadonlySet<string> = words('pre textarea listing');

/** An element whose end tag may be left out, and the elements that it ends at (section 13.1.2.4). */
export const ENDS: Readonly<Record<string, ReadonlySet<string>>> = {
  li: words('li'),
  dt: words('dt dd'),
  dd: words('dt dd'),
  tr: words('tr td th'),
  td: words('td th'),
  th: words('td th'),
  option: words('option'),
  optgroup: words('optgroup option'),
  tbody: words('thead tbody tfoot tr td th'),
  tfoot: words('thead tbody tfoot tr td th'),
};

/** Where the search for an element to end stops: a list in a list does not end the outer item. */
export const SCOPES: ReadonlySet<string> = words('ul ol menu dl table select');

/** What a block of an element is; a paragraph where it is not here. */
export const KINDS: Readonly<Record<string, BlockKind>> = {
  title: 'title',
  h1: 'title',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  legend: 'heading',
  summary: 'heading',
  li: 'item',
  dt: 'item',
  dd: 'item',
  option: 'item',
  td: 'cell',
  th: 'cell',
  figcaption: 'caption',
  caption: 'caption',
  blockquote: 'quote',
};

/** Elements in the line, as kinds of codes. */
export const CODES: Readonly<Record<string, string>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  cite: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  del: 'strikethrough',
  strike: 'strikethrough',
  a: 'link',
  img: 'image',
  picture: 'image',
  br: 'break',
  q: 'quote',
};

/** Attributes that a reader sees or hears. */
export const SHOWN: ReadonlySet<string> = words('alt title aria-label placeholder');

/** Contents of `meta` that others show for the page. */
export const SHOWN_META: Readonly<Record<string, BlockKind>> = {
  description: 'summary',
  'og:title': 'title',
  'og:description': 'summary',
  'twitter:title': 'title',
  'twitter:description': 'summary',
};
