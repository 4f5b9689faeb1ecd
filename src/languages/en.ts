// English.
import { foldText } from '../text/fold.js';
import { isInWordAt } from '../text/letters.js';
import { remembered } from '../text/remembered.js';
import type { EndingContext, Language } from './language.js';
import { wordSet } from './wordSet.js';

const lower = (text: string) => text.toLowerCase();

export const english: Language = {
  code: 'en',
  lower,
  upper: (text) => text.toUpperCase(),
  fold: remembered((text) => foldText(text, lower)),
  otherFolds: () => [],
  endingLength: (_stem, rest, form) => endingLength(rest, form),
  changedStems: () => [],
  exampleForms: () => [],
  shortNames: (fullName) => fullName.split(' ').slice(-1),
  initialForms: () => [],
  // Ministry of Foreign Affairs: Ministries of Foreign Affairs
  plural: (name) => {
    const [head = '', ...rest] = name.split(' of ');
    return /[\p{Ll}]$/u.test(head) ? [`${head.replace(/y$/u, 'ie')}s`, ...rest].join(' of ') : undefined;
  },
  detection: {
    script: /\p{Script=Latin}/gu,
    letters: /[wW]/gu,
    words: wordSet(`a after also an and are as at be been but by for from had has have he her his in is it its of on
      or over said says she than that the their they this to two was were which who will with would`),
  },
  sentences: {
    abbreviations: wordSet(`dr mr mrs ms prof st sr jr nos para paras sec vol pp gen lt col maj capt sgt
      adm brig gov sen rep rev hon amb pres h.e hon jan feb mar apr jun jul aug sept sep oct nov dec vs cf e.g i.e
      approx dept est ave blvd mt ft assn bros ph.d viz`),
    numbered: wordSet('no art arts fig'),
    paired: wordSet('co_ltd co_inc co_llc'),
    finalAbbreviations: wordSet('etc a.m p.m inc ltd co corp plc jr sr al b.c a.d bn m.a b.a'),
    openers: wordSet(`the a an he she it they we i in on at but and this that these those there after before when while
      as if for its his her their our however meanwhile earlier later both two speaking addressing according`),
    unitWords: wordSet('degrees degree vitamin group type class plan part phase section hepatitis'),
  },
  news: {
    date: `(?:\\d{1,2}\\s+)?(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)(?:\\s+\\d{1,2})?(?:,?\\s+\\d{4})?`,
    caption: '(?:Photos?|Picture|Image|File photo)(?: by| courtesy of)?:?\\s|.{0,80}\\bPhotos?$',
  },
  names: {
    heads: wordSet(`museum mausoleum centre center foundation fund university institute academy college school library
      airport airlines airline airways station street avenue road boulevard square bridge park palace theatre theater
      stadium arena hotel hospital clinic port bank group corporation company holding jsc association federation union
      society club league agency bureau institution observatory conservatory gallery cathedral mosque monastery church
      prize award medal order trail highway expressway tower hall house press publishers publishing newspaper daily
      times post tribune television radio channel network exchange chamber forum treasury railway railways metro survey
      administration gulf bay strait fellowship scholarship philharmonic organization organisation confederation circuit
      refinery complex orchestra ensemble embassy consulate memorial lyceum authority directorate inspectorate`),
    owned: wordSet(''),
    events:
      wordSet(`war wars accord accords agreement agreements treaty summit conference congress festival games olympics cup
      championship championships prix process protocol declaration spring revolution`),
    inWork:
      /\b(?:film|movie|documentary|novel|song|book|poem|play|album|painting|opera|ballet|musical)s?(?:\s(?:called|titled|entitled|named)\s(?:(?:\p{Lu}[\p{L}\p{M}'’]*|of|the|from|in|to|on|for|and|a|my)\s)*|\s\p{Lu}[\p{L}\p{M}'’]*\s(?:(?:\p{Lu}[\p{L}\p{M}'’]*|of|the|from|in|to|on|for|and|a|my)\s)*)$/u,
    honors: wordSet('cup trophy memorial tournament marathon games prize award medal order scholarship'),
    organs:
      wordSet(`assembly parliament congress senate court tribunal committee council commission board politburo bureau
      party ministry department secretariat government movement forces army police cabinet_of_ministers`),
    givenNames: wordSet(''),
    openers:
      wordSet(`a an the this that these those he she it we they you i his her its our their your my who whom whose
      what when where which why how whether and but or nor yet so for as at by in into of off on onto to from with without
      within under over above below behind beyond beside besides between among amid across along against about around
      after before during since until till through throughout toward towards upon near inside outside despite except like
      unlike per via than plus including regarding concerning following given if unless although though because while
      whereas once whenever wherever even only just also too not never no none neither either both each every all any some
      many most few several much more less another other such same still again already always almost often soon sometimes
      then there here now today tomorrow yesterday tonight later earlier afterwards afterward meanwhile meantime moreover
      furthermore however therefore thus hence otherwise instead nevertheless nonetheless indeed perhaps maybe ago away
      back first second third last next finally one two three four five six seven eight nine ten did does do is are was
      were has have had can could should would shall might must let yes asked based born built called chaired compared
      described elected founded held hosted invited joined known led located made met named noted opened organised
      organized quoted received recalled said signed supported taken told welcomed wrote spoke speaking thank thanks early
      late far long close due together overall apart aside whatever whoever`),
    openerEndings: /^(?!irving|sterling|kimberly)\p{Ll}*(?:\p{Ll}{3}ing|\p{Ll}{5}ly)$/u,
    pronouns: wordSet(''),
    quarters: wordSet('north south east west'),
    locatives: wordSet('in at from to near across outside visited visiting'),
    placeHeads:
      wordSet(`mausoleum airport station street avenue road boulevard square bridge park stadium arena port trail
      highway expressway tower palace cathedral mosque monastery church`),
    plainHeads: wordSet(''),
    headPosition: 'after',
    compounds: wordSet(''),
    titleCase: true,
    republic: (name) => `Republic of ${name}`,
    honorifics: wordSet(
      'presidents ministers speakers premiers messrs chairman chairwoman chairperson minister premier secretary leader mr mrs ms miss madam madame mme sir lady comrade dr prof professor hon late',
    ),
    everyday: wordSet(`man men song sang son sons long an to in do the hang dung tin tan hung hue van may will bill mark
      us who it us ali chad jordan turkey china guinea niger mali cuba georgia grenada nice march august reunion`),
    everydayOpens: true,
    inFull: wordSet(''),
    particles: wordSet('of the and for in at on de la du al el von van bin ibn & to'),
    titleLink: { side: 'after', between: /^\s+of\s+(?:the\s+)?$/u },
    joining: wordSet(`and or of to in on at by for from with as the that who which is was are were has had have
      will would can could should may might said says told met made took came went also but while when after before during`),
    calendar:
      wordSet(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july
      august september october november december`),
    surnames: wordSet(''),
    speaking: {
      after:
        /^\s(?:said|says|added|adds|told|recalled|recalls|explained|explains|asked|replied|remembered|remembers|laughed|smiled|wept)\b/u,
      before: /\b(?:said|says|added|recalled|explained|asked|replied|(?:Mr|Mrs|Ms|Dr)\.?|Miss|Madam)\s$/u,
    },
    placesFollowNames: false,
    plainLetters: true,
    dottedAcronyms: true,
    gluedWord:
      /^(?:(?!(?:ni|is|iz|ti)[zs]?)\p{Ll}{2,}(?:ed|ing)|(?:aim|become|call|expect|hope|hold|import|export|join|lead|make|need|offer|plan|play|remain|say|see|seek|send|stand|support|take|want|win)s)$/u,
    syllables: false,
  },
  owners: {
    // Azerbaijan's National Assembly, Vietnam's ruling Communist Party, Laos’ National Assembly; UN Secretary-General
    before: (ending, gap) => (/^['’]/u.test(ending) ? /^\s(?:\p{Ll}+\s)?$/u.test(gap) : /^['’]?\s$/u.test(gap)),
    setIn: (before) => /(?:^|[.!?;:“"]\s*)(?:In|Across)\s$|;\s(?:in|across)\s$/u.test(before),
    after: /^(?:(?:,| and)(?: the)? (?:State|Government|people))*\s+(?:of|in)\s+(?:the\s+)?$/u,
    inside: /^\s+of\s+(?:the\s+)?$/u,
    opens: /^\s+of\s+(?:the\s+)?(?=\p{Lu})/u,
    same: /^\s+of\s+((?:that|this|the same)\s+(?:party|country|nation|parliament))\b/u,
    speakersBefore: /\bour\s+(?:own\s+)?$/iu,
    sameBefore: /\b(?:his|her|its|their|whose)\s+(?:own\s+)?(?:\p{Lu}\p{Ll}+\s+and\s+)?$|\bcountr(?:y|ies)['’]s?\s+$/u,
    namesake: /\b(?:second|third|another|other|different)\s+$/iu,
    several: /\b(?:two|both|other)\s+$/iu,
    countedInPlural: true,
    crowdBefore: /\b(?:three|four|five|several|many)\s+$/iu,
    staff: /^\s(?:leader|head|chief|member|delegate)(?:,|\sand)?\s$/u,
    row: /^(?:\s?[-‐-―]\s?|,?\sand\s(?:the\s)?)$/u,
    arranged: /^\s(?:between|with)\s(?:the\s)?$/u,
    joined: /\p{L} (?:and|with) \p{L}/u,
  },
  offices: {
    notHeld:
      /(?<![\p{L}\p{M}])(?:former|formerly|ex|late|then|future|next|incoming|outgoing|departing|acting|interim|designate|elect|elected|previous|predecessor|successor|onetime|one-time|retired)(?![\p{L}\p{M}])/iu,
    minor: {
      after: /^\s+of\s+(?:the|a|an|its|his|her|their|our|that|this)\s+(?!country|republic|state|nation|host)\p{Ll}/u,
    },
    otherTimes:
      /\b(?:last (?:year|month|week|spring|summer|autumn|winter)|(?:years?|months?|decades?) (?:ago|earlier|before|later)|next year|at (?:the|that) time|back then|previously|in those days|when (?:he|she) was)\b/iu,
    year: /^["“]?(?:Back )?(?:In|By|On|During|Since|Until|Throughout|After)\b[^,.;:]{0,30}?\b((?:19|20)\d{2})\b/u,
  },
  numbers: {
    decimal: '.',
    grouping: [','],
    magnitudes: [
      ['hundred', 100],
      ['thousand', 1e3],
      ['million', 1e6],
      ['billion', 1e9],
      ['trillion', 1e12],
      ['mln', 1e6],
      ['bln', 1e9],
      ['mn', 1e6],
      ['bn', 1e9],
      ['tn', 1e12],
      ['k', 1e3],
      ['m', 1e6],
      ['b', 1e9],
    ],
    months: [
      ...['Jan(?:uary|\\.)', 'Feb(?:ruary|\\.)', 'Mar(?:ch|\\.)', 'Apr(?:il|\\.)', 'May', 'June?', 'July?'],
      ...['Aug(?:ust|\\.)', 'Sept?(?:ember|\\.)', 'Oct(?:ober|\\.)', 'Nov(?:ember|\\.)', 'Dec(?:ember|\\.)'],
    ],
    wordMonths: {
      numbers: [3, 5],
      before:
        /(?:\b(?:in|of|since|until|till|by|from|to|before|after|during|and|early|late|mid|last|next|this|every|and|between)[ -]|\d(?:st|nd|rd|th)? )$/iu,
      behind: /^,? \d/u,
    },
    time: /(?<hour>\d{1,2})(?:[:.](?<minute>\d{2}))? ?(?<half>[ap])\.?m\b\.?|(?<![\d:])(?<hour24>\d{1,2}):(?<minute24>\d{2})(?![\d:])/giu,
    dayFirst: false,
    percent: /^\s?%|^[\s-]per[\s-]?cent/iu,
    currencies: [
      ['USD', /dollar/iu],
      ['EUR', /euro/iu],
      ['GBP', /pounds?\b|sterling/iu],
      ['VND', /\bdong\b/iu],
      ['AZN', /manat/iu],
      ['JPY', /\byen\b/iu],
      ['RUB', /r(?:o)?uble/iu],
    ],
    spelled: spelledNumber,
    one: ['a', 'one'],
  },
};

const ONES =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen`.split(/\s+/u);
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const ORDINALS = new Map([
  ['one', 'first'],
  ['two', 'second'],
  ['three', 'third'],
  ['five', 'fifth'],
  ['eight', 'eighth'],
  ['nine', 'ninth'],
  ['twelve', 'twelfth'],
]);

function spelledNumber(number: number): string[] {
  if (number === 100) return ['hundred', 'hundredth'];
  const [tens, ones] = [TENS[Math.floor(number / 10)] ?? '', number < 20 ? number : number % 10];
  const last = number >= 20 && ones === 0 ? tens : (ONES[ones] ?? '');
  const before = number > 20 && ones > 0 ? [`${tens}-`, `${tens} `] : [''];
  const ordinal = ORDINALS.get(last) ?? `${last.replace(/y$/u, 'ie')}th`;
  const also =
    number === 2
      ? ['both', 'twice', 'pair', 'couple', 'half']
      : number === 1
        ? ['once', 'single']
        : number === 12
          ? ['dozen']
          : [];
  return [...before.flatMap((tensOf) => [tensOf + last, tensOf + ordinal]), ...also];
}

function endingLength(rest: string, form: EndingContext): number | undefined {
  const apostrophe = rest.startsWith("'") || rest.startsWith('’');
  if (apostrophe && lower(rest[1] ?? '') === 's' && !isInWordAt(rest, 2)) return 2;
  // "the two NAs", "free trade agreements": other names would become another word by a bare plural s.
  if ((form.acronym || form.common) && rest.startsWith('s') && !isInWordAt(rest, 1)) return 1;
  return isInWordAt(rest, 0) ? undefined : 0;
}
