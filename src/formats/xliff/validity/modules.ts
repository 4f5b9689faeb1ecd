// The modules of XLIFF 2 as tables (OASIS Standard 2.1, section 5 "The Modules Specifications"), and change tracking, which
// 2.1 keeps as an extension (appendix C).
import {
  custom,
  type ElementRule,
  either,
  languageTag,
  matching,
  percent,
  positive,
  token,
  type Vocabulary,
  yesNo,
} from './grammar.js';

const NORMALIZATION = ['none', 'nfc', 'nfd'];

const glossary: Vocabulary = {
  namespace: 'urn:oasis:names:tc:xliff:glossary:2.0',
  prefix: 'gls',
  elements: {
    glossary: { attributes: {}, content: 'gls:glossEntry+' },
    glossEntry: {
      attributes: { id: token, ref: 'text' },
      content: 'gls:term gls:translation* gls:definition? foreign*',
      open: true,
    },
    term: { attributes: { source: 'text' }, content: '', mixed: true, open: true },
    translation: { attributes: { id: token, ref: 'text', source: 'text' }, content: '', mixed: true, open: true },
    definition: { attributes: { source: 'text' }, content: '', mixed: true, open: true },
  },
  attributes: {},
};

const matches: Vocabulary = {
  namespace: 'urn:oasis:names:tc:xliff:matches:2.0',
  prefix: 'mtc',
  elements: {
    matches: { attributes: {}, content: 'mtc:match+' },
    match: {
      attributes: {
        'ref!': 'text',
        id: token,
        matchQuality: percent,
        matchSuitability: percent,
        similarity: percent,
        origin: 'text',
        reference: yesNo,
        subType: custom,
        type: ['am', 'mt', 'icm', 'idm', 'tb', 'tm', 'other'],
      },
      content: 'mda:metadata? originalData? source target foreign*',
      open: true,
    },
  },
  attributes: {},
};

const metaGroup: ElementRule = {
  attributes: { id: token, category: 'text', appliesTo: ['source', 'target', 'ignorable'] },
  content: '(mda:metaGroup|mda:meta)+',
};

const metadata: Vocabulary = {
  namespace: 'urn:oasis:names:tc:xliff:metadata:2.0',
  prefix: 'mda',
  elements: {
    metadata: { attributes: { id: token }, content: 'mda:metaGroup+' },
    metaGroup,
    meta: { attributes: { 'type!': 'text' }, content: '', mixed: true },
  },
  attributes: {},
};

const resource: ElementRule = {
  attributes: { href: 'text', 'xml:lang': languageTag },
  content: 'foreign*',
  open: true,
};

const resources: Vocabulary = {
  namespace: 'urn:oasis:names:tc:xliff:resourcedata:2.0',
  prefix: 'res',
  elements: {
    resourceData: { attributes: {}, content: 'res:resourceItemRef* res:resourceItem*' },
    resourceItemRef: { attributes: { id: token, 'ref!': token }, content: '', open: true },
    resourceItem: {
      attributes: { id: token, mimeType: 'text', context: yesNo },
      content: 'res:source? res:target? res:reference*',
      open: true,
    },
    source: resource,
    target: resource,
    reference: { attributes: { 'href!': 'text', 'xml:lang': languageTag }, content: '', open: true },
  },
  attributes: {},
};

const integer = matching('0, 1, 2 …', /^\d+$/u);
/** Section 5.7.6 "Standard Profiles": `*`, `90`, `25,100`, `25,*`. */
const restriction = matching('*; 0; 0,0; 0,*', /^(?:\*|\d+(?:\s*,\s*(?:\d+|\*))?)$/u);

const sizes: Vocabulary = {
  namespace: 'urn:oasis:names:tc:xliff:sizerestriction:2.0',
  prefix: 'slr',
  elements: {
    profiles: {
      attributes: { generalProfile: 'text', storageProfile: 'text' },
      content: 'slr:normalization? foreign*',
    },
    normalization: { attributes: { general: NORMALIZATION, storage: NORMALIZATION }, content: '' },
    data: { attributes: { 'profile!': 'text' }, content: 'foreign*', open: true },
  },
  attributes: {
    equivStorage: 'text',
    sizeInfo: 'text',
    sizeInfoRef: token,
    sizeRestriction: 'text',
    storageRestriction: 'text',
  },
};

/** What size attributes say under the profiles of the standard; other profiles have forms of their own. */
export const standardSizes = {
  equivStorage: integer,
  sizeInfo: integer,
  sizeRestriction: restriction,
  storageRestriction: restriction,
};

const validation: Vocabulary = {
  namespace: 'urn:oasis:names:tc:xliff:validation:2.0',
  prefix: 'val',
  elements: {
    validation: { attributes: {}, content: 'val:rule+', open: true },
    rule: {
      attributes: {
        isPresent: 'text',
        isNotPresent: 'text',
        startsWith: 'text',
        endsWith: 'text',
        occurs: positive,
        existsInSource: yesNo,
        caseSensitive: yesNo,
        normalization: NORMALIZATION,
        disabled: yesNo,
      },
      content: '',
      open: true,
    },
  },
  attributes: {},
};

const FORMATS =
  `a b bdo big blockquote body br button caption center cite code col colgroup dd del div dl dt em h1 h2 h3 h4
  h5 h6 head hr html i img label legend li ol p pre q s samp select small span strike strong sub sup table tbody td tfoot th
  thead title tr tt u ul`.split(/\s+/u);

const formats: Vocabulary = {
  namespace: 'urn:oasis:names:tc:xliff:fs:2.0',
  prefix: 'fs',
  elements: {},
  attributes: { fs: FORMATS, subFs: 'text' },
};

const changes: Vocabulary = {
  namespace: 'urn:oasis:names:tc:xliff:changetracking:2.0',
  prefix: 'ctr',
  elements: {
    changeTrack: { attributes: {}, content: 'ctr:revisions+', open: true },
    revisions: {
      attributes: { 'appliesTo!': 'text', ref: token, currentVersion: token },
      content: 'ctr:revision+',
      open: true,
    },
    revision: {
      attributes: { author: 'text', datetime: 'text', version: token },
      content: 'ctr:item+',
      open: true,
    },
    item: { attributes: { 'property!': 'text' }, mixed: true, open: true },
  },
};

const itsExtension: Vocabulary = {
  namespace: 'urn:oasis:names:tc:xliff:itsm:2.1',
  prefix: 'itsm',
  elements: {},
  attributes: { domains: 'text', lang: languageTag },
};

const its: Vocabulary = {
  namespace: 'http://www.w3.org/2005/11/its',
  prefix: 'its',
  elements: {
    locQualityIssues: { attributes: {}, content: 'its:locQualityIssue+', open: true },
    locQualityIssue: {
      attributes: {
        locQualityIssueType: 'text',
        locQualityIssueComment: 'text',
        locQualityIssueSeverity: either(matching('0 … 100', /^\d+(?:\.\d+)?$/u)),
        locQualityIssueProfileRef: 'text',
        locQualityIssueEnabled: yesNo,
      },
      content: '',
      open: true,
    },
    provenanceRecords: { attributes: {}, content: 'its:provenanceRecord+', open: true },
    provenanceRecord: {
      attributes: Object.fromEntries(
        ['org', 'person', 'tool', 'revOrg', 'revPerson', 'revTool'].flatMap((name) => [
          [name, 'text'] as const,
          [`${name}Ref`, 'text'] as const,
        ]),
      ),
      content: '',
      open: true,
    },
  },
};

export const modules: readonly Vocabulary[] = [
  glossary,
  matches,
  metadata,
  resources,
  sizes,
  validation,
  formats,
  changes,
  its,
  itsExtension,
];
