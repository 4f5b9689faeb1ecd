// The core of XLIFF 2 as tables (OASIS Standard 2.1, sections 4.2 "Elements" and 4.3 "Attributes"; 2.2 keeps them).
import {
  type Attributes,
  custom,
  type ElementRule,
  either,
  hex,
  languageTag,
  positive,
  token,
  tokens,
  type Vocabulary,
  yesNo,
} from './grammar.js';

const DIRECTION = ['ltr', 'rtl', 'auto'];
const SPACE = ['default', 'preserve'];
const INLINE = '(cp|ph|pc|sc|ec|mrk|sm|em)*';

const structural: Attributes = {
  canResegment: yesNo,
  translate: yesNo,
  srcDir: DIRECTION,
  trgDir: DIRECTION,
  'xml:space': SPACE,
};

const code: Attributes = {
  canCopy: yesNo,
  canDelete: yesNo,
  canReorder: ['yes', 'firstNo', 'no'],
  copyOf: token,
  subType: custom,
  type: ['fmt', 'ui', 'quote', 'link', 'image', 'other'],
};

const single: Attributes = { ...code, dataRef: token, disp: 'text', equiv: 'text', subFlows: tokens };

const marker: Attributes = {
  'id!': token,
  translate: yesNo,
  type: either(['generic', 'comment', 'term'], custom),
  ref: 'text',
  value: 'text',
};

const elements: Readonly<Record<string, ElementRule>> = {
  xliff: {
    attributes: { 'version!': 'text', 'srcLang!': languageTag, trgLang: languageTag, 'xml:space': SPACE },
    content: 'file+',
    open: true,
  },
  file: {
    attributes: { 'id!': token, original: 'text', ...structural },
    content: 'skeleton? foreign* notes? (unit|group)+',
    open: true,
  },
  skeleton: { attributes: { href: 'text' }, content: 'foreign*', mixed: true },
  group: {
    attributes: { 'id!': token, name: 'text', type: custom, ...structural },
    content: 'foreign* notes? (unit|group)*',
    open: true,
  },
  unit: {
    attributes: { 'id!': token, name: 'text', type: custom, ...structural },
    content: 'foreign* notes? originalData? (segment|ignorable)+',
    open: true,
  },
  segment: {
    attributes: {
      id: token,
      canResegment: yesNo,
      state: ['initial', 'translated', 'reviewed', 'final'],
      subState: custom,
    },
    content: 'source target?',
  },
  ignorable: { attributes: { id: token }, content: 'source target?' },
  notes: { attributes: {}, content: 'note+' },
  note: {
    attributes: {
      id: token,
      appliesTo: ['source', 'target'],
      category: 'text',
      priority: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'],
    },
    content: '',
    mixed: true,
    open: true,
  },
  originalData: { attributes: {}, content: 'data+' },
  data: { attributes: { 'id!': token, dir: DIRECTION, 'xml:space': ['preserve'] }, content: 'cp*', mixed: true },
  source: { attributes: { 'xml:lang': languageTag, 'xml:space': SPACE }, content: INLINE, mixed: true },
  target: {
    attributes: { 'xml:lang': languageTag, 'xml:space': SPACE, order: positive },
    content: INLINE,
    mixed: true,
  },
  cp: { attributes: { 'hex!': hex }, content: '' },
  ph: { attributes: { 'id!': token, ...single }, content: '', open: true },
  pc: {
    attributes: {
      'id!': token,
      ...code,
      canOverlap: yesNo,
      dataRefStart: token,
      dataRefEnd: token,
      dispStart: 'text',
      dispEnd: 'text',
      equivStart: 'text',
      equivEnd: 'text',
      subFlowsStart: tokens,
      subFlowsEnd: tokens,
      dir: DIRECTION,
    },
    content: INLINE,
    mixed: true,
    open: true,
  },
  sc: {
    attributes: { 'id!': token, ...single, canOverlap: yesNo, isolated: yesNo, dir: DIRECTION },
    content: '',
    open: true,
  },
  ec: {
    attributes: { id: token, startRef: token, ...single, canOverlap: yesNo, isolated: yesNo, dir: DIRECTION },
    content: '',
    open: true,
  },
  mrk: { attributes: marker, content: INLINE, mixed: true, open: true },
  sm: { attributes: marker, content: '', open: true },
  em: { attributes: { 'startRef!': token }, content: '' },
};

/** What 2.2 has beyond that (Committee Specification 01, 13 March 2025): notes and metadata of the document, what a note is on. */
const elements22: Readonly<Record<string, ElementRule>> = {
  ...elements,
  xliff: { ...(elements.xliff as ElementRule), content: 'notes? mda:metadata? file+' },
  note: { ...(elements.note as ElementRule), attributes: { ...elements.note?.attributes, ref: 'text' } },
};

/** The core of a document, by its namespace. */
export function core(namespace: string): Vocabulary {
  return { namespace, prefix: '', elements: namespace.endsWith(':2.2') ? elements22 : elements };
}
