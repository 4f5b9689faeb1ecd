// XLIFF 1.2 as tables (OASIS Standard, 1 February 2008, section 2 "Detailed Specifications").
import { type Attributes, type ElementRule, either, languageTag, matching, type Vocabulary, yesNo } from './grammar.js';

const own = matching('x-…', /^x-/u);
const language = languageTag;
const SPACE = ['default', 'preserve'];
const PRIORITY = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'];

const INLINE = '(g|x|bx|ex|bpt|ept|ph|it|mrk)*';
const FILE = '(internal-file|external-file)';
const UNITS = '(group|trans-unit|bin-unit)*';

const texts = (...names: readonly string[]): Attributes =>
  Object.fromEntries(names.map((name) => [name, 'text'] as const));

const layout = texts('coord', 'font', 'css-style', 'style', 'exstyle', 'extype');
const sizes = texts('maxbytes', 'minbytes', 'size-unit', 'maxheight', 'minheight', 'maxwidth', 'minwidth', 'charclass');
const resource = texts('restype', 'resname', 'extradata', 'help-id', 'menu', 'menu-option', 'menu-name');

const unit: Attributes = {
  'id!': 'text',
  approved: yesNo,
  translate: yesNo,
  'xml:space': SPACE,
  ...texts('reformat', 'datatype', 'ts', 'phase-name'),
  ...resource,
  ...layout,
  ...sizes,
};

const STATES = [
  'final',
  'needs-adaptation',
  'needs-l10n',
  'needs-review-adaptation',
  'needs-review-l10n',
  'needs-review-translation',
  'needs-translation',
  'new',
  'signed-off',
  'translated',
];

const content = (attributes: Attributes, mixed: string): ElementRule => ({
  attributes,
  content: mixed,
  mixed: true,
  open: true,
});
const inline = { 'xml:lang': language, ts: 'text' } as const;
const code = { 'id!': 'text', ctype: 'text', xid: 'text', 'equiv-text': 'text', ts: 'text', crc: 'text' } as const;
const reference: ElementRule = { attributes: {}, content: FILE };

const elements: Readonly<Record<string, ElementRule>> = {
  xliff: {
    attributes: { 'version!': ['1.2', '1.1', '1.0'], 'xml:lang': language },
    content: '(foreign|file)+',
    open: true,
  },
  file: {
    attributes: {
      'original!': 'text',
      'source-language!': language,
      'target-language': language,
      'datatype!': 'text',
      'xml:space': SPACE,
      ...texts('tool', 'tool-id', 'date', 'ts', 'category', 'product-name', 'product-version', 'build-num'),
    },
    content: 'header? body',
    open: true,
  },
  header: {
    attributes: {},
    content: 'skl? phase-group? (glossary|reference|count-group|prop-group|note|tool|foreign)*',
  },
  'internal-file': { attributes: texts('form', 'crc'), mixed: true },
  'external-file': { attributes: { 'href!': 'text', ...texts('crc', 'uid') }, content: '' },
  skl: reference,
  glossary: { ...reference, open: true },
  reference: { ...reference, open: true },
  note: {
    attributes: { 'xml:lang': language, from: 'text', priority: PRIORITY, annotates: ['source', 'target', 'general'] },
    content: '',
    mixed: true,
  },
  'phase-group': { attributes: {}, content: 'phase+' },
  phase: {
    attributes: {
      'phase-name!': 'text',
      'process-name!': 'text',
      ...texts('company-name', 'tool', 'tool-id', 'date', 'job-id', 'contact-name', 'contact-email', 'contact-phone'),
    },
    content: 'note*',
  },
  'count-group': { attributes: { 'name!': 'text' }, content: 'count*' },
  count: { attributes: texts('count-type', 'phase-name', 'unit'), content: '', mixed: true },
  'context-group': { attributes: texts('name', 'purpose', 'crc'), content: 'context+' },
  context: { attributes: { 'context-type!': 'text', 'match-mandatory': yesNo, crc: 'text' }, content: '', mixed: true },
  'prop-group': { attributes: texts('name'), content: 'prop+' },
  prop: { attributes: { 'prop-type!': 'text', 'xml:lang': language }, content: '', mixed: true },
  tool: {
    attributes: { 'tool-id!': 'text', 'tool-name!': 'text', ...texts('tool-version', 'tool-company') },
    content: 'foreign*',
    mixed: true,
    open: true,
  },
  body: { attributes: {}, content: UNITS },
  group: {
    attributes: {
      id: 'text',
      translate: yesNo,
      'xml:space': SPACE,
      'merged-trans': yesNo,
      ...texts('datatype', 'ts', 'reformat'),
      ...resource,
      ...layout,
      ...sizes,
    },
    content: `(context-group|count-group|prop-group|note|foreign)* ${UNITS}`,
    open: true,
  },
  'trans-unit': {
    attributes: unit,
    content: 'source seg-source? target? (context-group|count-group|prop-group|note|alt-trans|foreign)*',
    open: true,
  },
  source: content(inline, INLINE),
  'seg-source': content(inline, INLINE),
  target: content(
    {
      ...inline,
      state: either(STATES, own),
      'state-qualifier': 'text',
      'equiv-trans': yesNo,
      ...texts('phase-name', 'restype', 'resname'),
      ...layout,
    },
    INLINE,
  ),
  'alt-trans': {
    attributes: {
      'xml:lang': language,
      'xml:space': SPACE,
      ...texts(
        'match-quality',
        'tool',
        'tool-id',
        'crc',
        'datatype',
        'ts',
        'mid',
        'origin',
        'phase-name',
        'alttranstype',
      ),
      ...resource,
      ...layout,
    },
    content: 'source? seg-source? target+ (context-group|prop-group|note|foreign)*',
    open: true,
  },
  'bin-unit': {
    attributes: { ...unit, 'mime-type!': 'text' },
    content: 'bin-source bin-target? (context-group|count-group|prop-group|note|trans-unit|foreign)*',
    open: true,
  },
  'bin-source': { attributes: texts('ts'), content: FILE, open: true },
  'bin-target': {
    attributes: {
      state: either(STATES, own),
      ...texts('mime-type', 'ts', 'phase-name', 'restype', 'resname', 'state-qualifier'),
    },
    content: FILE,
    open: true,
  },
  g: content({ ...code, clone: yesNo }, INLINE),
  x: { ...content({ ...code, clone: yesNo }, ''), mixed: false },
  bx: { ...content({ ...code, clone: yesNo, rid: 'text' }, ''), mixed: false },
  ex: { ...content({ ...code, rid: 'text' }, ''), mixed: false },
  ph: content({ ...code, assoc: 'text' }, 'sub*'),
  bpt: content({ ...code, rid: 'text' }, 'sub*'),
  ept: content({ ...code, rid: 'text' }, 'sub*'),
  it: content({ ...code, rid: 'text', 'pos!': ['open', 'close'] }, 'sub*'),
  sub: content(texts('datatype', 'ctype', 'ts', 'xid'), INLINE),
  mrk: content({ 'mtype!': 'text', ...texts('mid', 'comment', 'ts') }, INLINE),
};

/** The elements of 1.2, in whatever namespace of version 1 a document has them. */
export const core1 = (namespace: string): Vocabulary => ({ namespace, prefix: '', elements });
