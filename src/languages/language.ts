// What Tamdil has to know of a language. One file a language holds it as data and a few small functions.
import type { LanguageCode } from '../model/article.js';
import type { ConceptKind, Term } from '../model/concept.js';
import type { NumberWords } from './numbers.js';

/** A language as the program knows it. */
export interface Language {
  readonly code: LanguageCode;
  /** Id of the country whose language it is, where it is the language of one. */
  readonly home?: string;
  /** Lower and upper case by the language's own letters: in Azerbaijani I is the capital of ı, İ of i. */
  lower(text: string): string;
  upper(text: string): string;
  /** The key under which spellings meet (see text/fold.ts). Idempotent; the same for NFC and NFD. */
  fold(text: string): string;
  /** Further keys under which a listed form is to be found, such as English-style `Aliyev` for `Əliyev`. */
  otherFolds(text: string): readonly string[];
  /**
   * The length in UTF-16 code units of the ending that follows a name in running text: case endings, possessive, plural.
   * @param stem the name as written
   * @param rest what follows it in the text
   * @returns 0 where a word boundary follows at once; undefined where the word goes on and is no ending
   */
  endingLength(stem: string, rest: string, form: EndingContext): number | undefined;
  /** Stems that the form takes before some endings, where they differ from it (Azerbaijani tərəfdaşlıq: tərəfdaşlığ-). */
  changedStems(form: string): readonly string[];
  /** A text in NFC in one of its spellings, where some syllables have two that are right: Vietnamese kì for kỳ. Keeps the length. */
  oneSpelling?(text: string): string;
  /** The text with the letters that others are typed for: Đ for the Icelandic Ð. */
  eth?(text: string): string;
  /**
   * A word as it is written right, where it was typed without the language's own letters and only one word can be meant.
   * @param names words of the glossary's names, in small letters
   */
  restored?(word: string, names: ReadonlySet<string>): string | undefined;
  /** A syllable with its tone on the other vowel, and which way it is written; undefined where there is one way only. */
  otherTonePlace?(word: string): { readonly written: 'old' | 'new'; readonly word: string } | undefined;
  /** Its whole inflection, where it inflects names. */
  readonly inflection?: Inflection;
  /** A few inflected forms that show a translator how the term inflects; none where the language does not inflect. */
  exampleForms(term: string, data?: InflectionData): readonly string[];
  /** The plural of a body's name, where the language has one in use: National Assemblies. */
  plural(name: string): string | undefined;
  /** The short forms of a full name by this language's custom, likeliest first. */
  shortNames(fullName: string): readonly string[];
  /** Forms with an initial by this language's custom: P.Şahbazov. */
  initialForms(fullName: string): readonly string[];
  readonly detection: Detection;
  readonly sentences: SentenceRules;
  readonly news: NewsWords;
  readonly names: NameWords;
  readonly owners: OwnerWords;
  readonly offices: OfficeWords;
  readonly numbers: NumberWords;
}

export interface EndingContext {
  /** Names take fewer endings than common nouns, and foreign ones follow their sound rather than their letters. */
  readonly kind?: ConceptKind;
  readonly acronym: boolean;
  /** The form is a common noun, in small letters. */
  readonly common?: boolean;
  /** How the form ends when read aloud, where spelling does not tell. */
  readonly reading?: string;
  /** Whether the form carries its possessive already, where its letters do not tell. */
  readonly izafet?: boolean;
  /** The stem is one of `changedStems`: an ending that asks for it has to follow. */
  readonly changed: boolean;
  /** The name is written without its diacritics; so may its ending be. */
  readonly plain: boolean;
}

/** How the language is told from others. */
export interface Detection {
  /** Letters of the script that the language is written in. */
  readonly script: RegExp;
  /** Letters that only this one of the languages has. */
  readonly letters: RegExp;
  /** Frequent words, folded. */
  readonly words: ReadonlySet<string>;
}

/** All in lower case, without the final full stop. */
export interface SentenceRules {
  /** No sentence ends after these: `Dr.`, `TS.`, `mln.` */
  readonly abbreviations: ReadonlySet<string>;
  /** Everyday words that are abbreviations only before a number: `No. 3`, `Art. 12`, `ev. 5` */
  readonly numbered: ReadonlySet<string>;
  /** Abbreviations that are such only before a certain word, with that word: `Co. Ltd`, `min. ABŞ` */
  readonly paired: ReadonlySet<string>;
  /** A sentence ends after these when a capital follows: `etc.`, `v.v.`, `p.m.` */
  readonly finalAbbreviations: ReadonlySet<string>;
  /** Words that open a sentence even after a dotted acronym: `… in the U.S. The …` */
  readonly openers: ReadonlySet<string>;
  /** Words before a single capital that is a unit, not an initial: `30 độ C.` */
  readonly unitWords: ReadonlySet<string>;
}

/** What datelines and photo credits are made of. */
export interface NewsWords {
  /** A day in a dateline, as the source of a regular expression. */
  readonly date: string;
  /** Opens a caption or a credit line, as the source of a regular expression. */
  readonly caption: string;
}

/** Words around names that decide what a name belongs to. In lower case, with their diacritics. */
export interface NameWords {
  /** Nouns that make a longer name of the name beside them: Museum, đường, küçəsi. */
  readonly heads: ReadonlySet<string>;
  /** The usual official name of a state by its short one: Republic of Kazakhstan. */
  republic(name: string): string;
  /** Nouns of bodies whose names begin with the genitive of what they belong to: Azərbaycan Respublikasının Energetika Nazirliyi. */
  readonly owned: ReadonlySet<string>;
  /** Nouns of events, which are no names of ours but keep the place in them as it is: the Nagorno-Karabakh War. */
  readonly events: ReadonlySet<string>;
  /** Ends right before a name that stands in the title of a film, a book or a song: the film The Man from | Hanoi. */
  readonly inWork?: RegExp;
  /** Nouns that do so with people's names only: the Heydar Aliyev Cup. A cup of a country is still played there. */
  readonly honors: ReadonlySet<string>;
  /** Those of them that are places rather than bodies: street, aeroportu, sân bay. */
  readonly placeHeads: ReadonlySet<string>;
  /** Those of them that do so in small letters too: đường Hồ Chí Minh; but trung tâm Baku is only the middle of Baku. */
  readonly plainHeads: ReadonlySet<string>;
  /** Whether such a noun stands before the name it takes in (Bảo tàng Hồ Chí Minh) or after it (Ho Chi Minh Museum). */
  readonly headPosition: 'before' | 'after';
  /** The word between a body and the body that it is an organ of: của. */
  readonly owning?: string;
  /** Words that begin like a name and are none: bác sĩ, lâm nghiệp. */
  readonly compounds: ReadonlySet<string>;
  /** Whether headlines give every word a capital. */
  readonly titleCase: boolean;
  /** Words of address that stand before a person's name: Mr, ông, cənab. */
  readonly honorifics: ReadonlySet<string>;
  /** Everyday words that a name may look like at the head of a sentence: Man, Anh, Ali. */
  readonly everyday: ReadonlySet<string>;
  /** Whether news opens a sentence with such a name all the same, where the full name was spelled alike. */
  readonly everydayOpens: boolean;
  /** Customs of naming (see Concept.naming) whose short names this language does not use: Azerbaijani news says Tô Lam throughout. */
  readonly inFull: ReadonlySet<LanguageCode>;
  /**
   * What bodies of any country are called, by the last word or as a whole: parliament, committee, Đảng, Nội các. In a
   * sentence such a noun makes a longer name of the country before it (Vietnam Court), and a name that ends with it may be
   * another country's.
   */
  readonly organs: ReadonlySet<string>;
  /** Given names, where their list tells a stranger's full name at the head of a sentence from any other word there. */
  readonly givenNames: ReadonlySet<string>;
  /**
   * Everyday words that are nobody's name where they have a capital: before a family name, Yesterday is no given name. Where
   * given names are listed, any other word is one at the head of a sentence.
   */
  readonly openers: ReadonlySet<string>;
  /** The same of words that are told by their endings: thanking, recently. */
  readonly openerEndings?: RegExp;
  /** Everyday words that open sentences so often that they are no names there: anh, ý. */
  readonly pronouns: ReadonlySet<string>;
  /** Before a place, with a capital: they make another place's name of it, even at the head of a sentence (North Vietnam). */
  readonly quarters: ReadonlySet<string>;
  /** Words after which a place follows: a name behind them is no person's (in Lam Dong). */
  readonly locatives: ReadonlySet<string>;
  /** Small words inside names: of, the, and. */
  readonly particles: ReadonlySet<string>;
  /** How a title takes in the body or country it is an office of: on which side, and what stands between. */
  readonly titleLink: { readonly side: 'before' | 'after'; readonly between: RegExp };
  /** Words that have a capital and are no names: days and months. */
  readonly calendar: ReadonlySet<string>;
  /** First syllables by which a person's full name is told from other capitals; empty where names have no such custom. */
  readonly surnames: ReadonlySet<string>;
  /** How family names end, in other languages' spelling too: Aliyeva, Mammadli. */
  readonly surnameEnding?: RegExp;
  /** Behind a name or before it: whoever bears the name is a person (Hue said). */
  readonly speaking?: { readonly after: RegExp; readonly before: RegExp };
  /** Whether a place can follow a person's name at once: in Azerbaijani the subject stands before it (Elşad Nəsirov Bakıda). */
  readonly placesFollowNames: boolean;
  /** Small words that follow names all the time, and so get glued to them: and, would, đã, ilə. */
  readonly joining: ReadonlySet<string>;
  /** Whether the language's own words are in plain ASCII letters: a name with diacritics has ended where they begin. */
  readonly plainLetters: boolean;
  /** Whether acronyms of two letters may have full stops: U.N. */
  readonly dottedAcronyms: boolean;
  /** Words behind a name that has lost its space, told by their endings: Azerbaijanimported. */
  readonly gluedWord?: RegExp;
  /** Whether names are written syllable by syllable, so that one listed syllable may begin any other name: Mỹ Đình. */
  readonly syllables: boolean;
}

/** What says whose a shared name is: the Azerbaijani NA, Quốc hội của Lào, Vyetnamın Milli Assambleyası. */
export interface OwnerWords {
  /** Whether a name owns the name behind it, by its own ending and by what stands between the two. */
  before(ending: string, gap: string): boolean;
  /** Whether a clause that begins with a country is set there, by what stands before its name and by its ending. */
  setIn?(before: string, ending: string): boolean;
  /** What stands between a name and its owner behind it; absent where the owner always stands before. */
  readonly after?: RegExp;
  /** What stands there where the owner is a piece of the name: National Assembly of Bulgaria, Quốc hội Lào. */
  readonly inside?: RegExp;
  /** What stands there where the name of a body goes on before its owner: Đảng | Nhân dân Cách mạng | Lào. */
  readonly further?: RegExp;
  /** Behind a title: the body or country that it is an office of begins here (President of the Academy). */
  readonly opens?: RegExp;
  /** Behind a shared name: it is everyone's who was spoken of (Quốc hội hai nước). */
  readonly both?: RegExp;
  /** Behind a shared name: it is that of more than two, of whom nobody lists all (Quốc hội ba nước). */
  readonly crowd?: RegExp;
  /** The same before it (the three NAs). */
  readonly crowdBefore?: RegExp;
  /** Before a person's name: somebody else of that name (a second Aliyev). */
  readonly namesake?: RegExp;
  /** Before a shared name: there are several of it (ba Đảng). */
  readonly several?: RegExp;
  /** Whether what is counted stands in the plural: two NAs are two, two NA deputies are of one. */
  readonly countedInPlural?: boolean;
  /** Behind a shared name: it is the writer's own (nước ta), the other country's (nước bạn), that of the country just spoken of (nước này). */
  readonly own?: RegExp;
  readonly other?: RegExp;
  readonly same?: RegExp;
  /** Behind and before a shared name: it is the speaker's own (Quốc hội chúng tôi, our National Assembly). */
  readonly speakers?: RegExp;
  readonly speakersBefore?: RegExp;
  /** Before a shared name: it is that of the country or person just spoken of (their own National Assembly). */
  readonly sameBefore?: RegExp;
  /** What stands between a body and the name or title of somebody of it: NA leader, Siyasi Büronun üzvü. */
  readonly staff?: RegExp;
  /** What stands between two countries that something is of together: Azerbaijan and Türkiye, Việt Nam - Lào. */
  readonly row: RegExp;
  /** What stands between those and what they share: Azərbaycanla Türkiyə arasında Komissiya, a commission between them. */
  readonly arranged?: RegExp;
  /** Joins two names that are told apart: the National Assembly and the Milli Majlis. */
  readonly joined: RegExp;
}

/** Words that say that an office is held at another time than the story's. */
export interface OfficeWords {
  /** Right before a title or in it: it is held no longer, not yet, or for somebody else (former, cựu, keçmiş, acting). */
  readonly notHeld: RegExp;
  /** Before or behind a bare title: it is an office of something small (the president of the club, Chủ tịch tỉnh, klubun prezidenti). */
  readonly minor: { readonly before?: RegExp; readonly after?: RegExp };
  /** In a sentence: it tells of another time (last year, khi đó, ötən il). */
  readonly otherTimes: RegExp;
  /** The head of a sentence that tells of a year, which it captures: In June 1993 … */
  readonly year: RegExp;
}

/** What no rule can know of a term's inflection. */
export type InflectionData = Pick<Term, 'reading' | 'keepFinal' | 'izafet'>;

/** How a language inflects the terms of news. */
export interface Inflection {
  /** Whether a form is an inflected form of a term, or the term itself, as news texts inflect. Both in NFC. */
  isFormOf(term: string, form: string): boolean;
  /** The forms of a term in NFC, one row a case. */
  paradigm(term: string, data?: InflectionData): readonly ParadigmRow[];
  /**
   * The form that one term takes where another stands in a form of its own: to Milli Məclis as Milli Assambleyanın is to Milli
   * Assambleya. Undefined where the other is in no form that news uses.
   */
  inSlotOf(form: string, other: string, term: string, data?: InflectionData): string | undefined;
  /** The form of a term that is nearest to a misspelled one; undefined where none is near. */
  nearestForm(term: string, misspelled: string, data?: InflectionData): string | undefined;
}

/** One row of a paradigm. */
export interface ParadigmRow {
  /** Name of the case, a key of locales/. */
  readonly case: string;
  readonly singular: string;
  readonly plural: string;
  /** After an owner in the genitive: (Azərbaycanın) prezidentinin. Absent for terms that carry a possessive already. */
  readonly possessed?: string;
  readonly possessedPlural?: string;
}
