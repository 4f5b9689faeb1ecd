// An acronym that the article never explains: who reads of the CICA for the first time closes the page.
import { preferredTerm, termOf } from '../glossary/houseForm.js';
import { languageOf } from '../languages/index.js';
import type { Language } from '../languages/language.js';
import type { Article, LanguageCode } from '../model/article.js';
import type { Concept } from '../model/concept.js';
import { type Mention, readingOf, withParts } from '../model/mention.js';
import type { Rule } from '../model/rule.js';
import type { HouseStyle } from '../model/style.js';
import { plainText } from '../text/plain.js';
import { around, bodyBlocks } from './body.js';

/** Written without full stops. What a newsroom signs with is known to whoever reads it. */
const KNOWN = [
  ...['UN', 'EU', 'NATO', 'ASEAN', 'UNESCO', 'UNICEF', 'WHO', 'IMF', 'WTO', 'OPEC', 'G7', 'G20', 'BRICS', 'APEC'],
  ...['OECD', 'FIFA', 'UEFA', 'NASA', 'FBI', 'CIA', 'COP29', 'BBC', 'CNN', 'AFP', 'AP', 'TASS', 'WWF', 'FAO', 'IOC'],
  ...['LHQ', 'BMT', 'Aİ', 'ÜST', 'BVF', 'ÜTT', 'YUNESKO', 'OPEK', 'MDB'],
  ...['VNA', 'VNS', 'TTXVN', 'AZERTAC', 'AZƏRTAC', 'AZERTAG', 'APA', 'SOCAR'],
] as const;

export const acronymUnexplained: Rule = {
  id: 'acronym-unexplained',
  severity: 'info',
  options: { known: KNOWN },
  examples: [
    { language: 'en', text: 'Baku will chair the [[CICA]] next year. The CICA was founded in 1992.' },
    { language: 'vi', text: 'Baku sẽ chủ trì [[CICA]] trong năm tới.' },
    { language: 'az', text: '[[AQEM]] gələn il Bakıda toplanacaq.' },
    {
      language: 'en',
      text: 'Baku will chair the Conference on Interaction and Confidence Building Measures in Asia (CICA). The CICA was founded in 1992.',
    },
    { language: 'az', text: 'CICA (Asiyada Qarşılıqlı Fəaliyyət və Etimad Tədbirləri üzrə Müşavirə) toplanacaq.' },
    { language: 'en', text: 'The EU and ASEAN met in Baku.' },
    // Everyone at home knows the ruling party.
    { language: 'az', text: 'YAP yeni namizədini təqdim edib.' },
    { language: 'en', text: '[[YAP]] named its candidate.' },
    { language: 'en', text: 'PetroVietnam is building a refinery. A PVN team will come to Baku.' },
    { language: 'en', options: { known: ['CICA'] }, text: 'Baku will chair the CICA.' },
  ],
  *check({ article, mentions, glossary, style }, options) {
    const known = options.known as readonly string[];
    const language = languageOf(article.language);
    const body = bodyBlocks(article);
    const seen = new Set<string>();
    for (const mention of mentions.flatMap(withParts)) {
      const id = mention.concepts.length === 1 ? mention.concepts[0] : undefined;
      if (id === undefined || seen.has(id) || termOf(mention)?.form !== 'acronym' || !body.has(mention.block)) continue;
      seen.add(id);
      const concept = glossary.get(id);
      if (concept?.kind !== 'organization' || isKnown(concept, mention, known)) continue;
      if (concept.country !== undefined && concept.country === language.home) continue;
      if (
        isNamed(concept, mention, mentions, language) ||
        isWritten(concept, article) ||
        isGlossed(id, mentions, article, language)
      )
        continue;
      const { span } = mention;
      const preferred = longName(concept, article.language, style);
      const data = { concept: id, form: readingOf(mention), preferred };
      yield { rule: this.id, severity: this.severity, path: article.path, span, data };
    }
  },
};

/** Whether the acronym, or another one of the same body, needs no explanation. */
function isKnown({ terms }: Concept, mention: Mention, known: readonly string[]): boolean {
  const plain = (text: string) => text.replace(/[.-]/gu, '');
  const names = new Set(known.map(plain));
  const full = terms.some((term) => term.form !== 'acronym' && names.has(plain(term.text)));
  return full || names.has(plain(readingOf(mention)));
}

/** Whether the full name may stand anywhere, in a headline too, or a short name that spells the acronym out: Petrovietnam. */
function isNamed({ id }: Concept, acronym: Mention, mentions: readonly Mention[], { fold }: Language): boolean {
  const letters = [...fold(readingOf(acronym)).replace(/[^\p{L}\p{N}]+/gu, '')];
  const spelledOut = new RegExp(letters.join('.*'), 'u');
  return mentions
    .flatMap(withParts)
    .some(({ candidates }) =>
      candidates.some(
        ({ concept, term }) =>
          concept === id && (term.form === 'full' || (term.form === 'short' && spelledOut.test(fold(term.text)))),
      ),
    );
}

/** The name that tells what the acronym stands for: in the article's language, else as the body is called anywhere. */
function longName(concept: Concept, language: LanguageCode, style: HouseStyle): string {
  const own = concept.terms.filter((term) => term.language === language && term.form !== 'acronym');
  const full = own.find(({ form }) => form === 'full') ?? own[0] ?? concept.terms.find(({ form }) => form === 'full');
  return preferredTerm(concept, language, style)?.text ?? full?.text ?? concept.id;
}

/** Whether the full name of any language is written somewhere, inside a longer name or between brackets. */
function isWritten({ terms }: Concept, { blocks, language }: Article): boolean {
  const { fold } = languageOf(language);
  const texts = blocks.map((block) => fold(plainText(block.inlines).text));
  const names = terms.filter(({ form }) => form === 'full').map(({ text }) => fold(text));
  return names.some((name) => texts.some((text) => text.includes(name)));
}

/** Words of the longest noun that says what a body is: bộ tư lệnh. */
const LONGEST_NOUN = 3;

/** Whether a mention tells by itself what it is of: in brackets behind words, before some, or beside a noun such as company. */
function isGlossed(id: string, mentions: readonly Mention[], article: Article, language: Language): boolean {
  const blocks = new Map(article.blocks.map((block) => [block.id, block]));
  const { heads, organs } = language.names;
  const isNoun = (words: readonly string[]) => {
    const phrase = language.lower(words.join(' '));
    return heads.has(phrase) || organs.has(phrase);
  };
  return mentions.flatMap(withParts).some((mention) => {
    const block = blocks.get(mention.block);
    if (block === undefined || !mention.concepts.includes(id)) return false;
    const { before, behind } = around(block, mention);
    if (/\p{L}["”’»]?\s*[([]$/u.test(before) || /^["”’»]?(?:\s*[([]|,\s|\s[—–-]\s)/u.test(behind)) return true;
    const last = before.trimEnd().split(/\s+/u);
    const next = behind.trimStart().split(/[\s.,;:]+/u);
    for (let count = 1; count <= LONGEST_NOUN; count++)
      if (isNoun(last.slice(-count)) || isNoun(next.slice(0, count))) return true;
    return false;
  });
}
