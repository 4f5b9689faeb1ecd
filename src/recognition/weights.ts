// How much each kind of evidence weighs. One table, so that a change can be read, argued about and measured.

/** Weights of evidence for the country that a shared name belongs to. */
export const WEIGHTS = {
  /** Its country, adjective or seat stands right beside the name: the Azerbaijani NA, the National Assembly in Seoul. */
  qualifier: 15,
  /** The other name stands before it, and it in brackets: Milli Majlis (National Assembly). */
  gloss: 20,
  /** It is part of a title, and the holder of that office follows. */
  holder: 20,
  /** No other concept of the glossary goes by the name. */
  'only-meaning': 3,
  /** An unlisted person holds the office, whose name follows a country's custom: Thủ tướng Nguyễn Văn Tâm. */
  'holder-name': 10,
  /** Somebody who holds, or held, an office of the body is named in the sentence. */
  member: 3,
  /** Somebody of its country is named right beside it as of it: NA leader Trần Thanh Mẫn. */
  staff: 5,
  /** Of the persons named before, this office's holder was the last: Sahiba Gafarova said … The Speaker added … */
  incumbent: 4,
  /** A place of a third country stands right before the name: Seulda Milli Assambleya. */
  seat: 6,
  /** A clause opens with its country, where it is: In Azerbaijan, the National Assembly … */
  opening: 8,
  /** The last country spoken of in the sentences before, where the sentence itself tells none. */
  before: 2,
  /** It stands beside the corresponding body of another country: Milli Məclislə Milli Assambleya. */
  paired: 5,
  /** The nearest country, place or adjective before it in the sentence. */
  nearest: 3,
  /** Another country, place or person of a country in the sentence. */
  sentence: 1,
  /** What the same words meant last: in the sentence itself, or before. */
  here: 5,
  last: 2.5,
  /** It was named last of the readings, by whatever name, in the paragraph itself or before: the UN General Assembly … the Assembly. */
  above: 4,
  recent: 2,
  /** The country of the outlet, as the article's own dateline or sign-off tells it, */
  outlet: 2,
  /** the country of the place that it is dated from, where no outlet is known, */
  dated: 2,
  /** the country whose language the story is written in, */
  language: 1.5,
  /** or, weaker, the country of the desk that edits it. */
  desk: 1,
  /** The sentence names one reading by its own name beside this one, so this is the other. */
  apart: -4,
  /** The sentence names one reading by its own name, and does not join the two: a writer who changes the name may mean another body. */
  otherwise: -2,
} as const;

/** A reading is chosen when it has this much evidence, */
export const ENOUGH = 1.5;
/** and this much more than the next. */
export const MARGIN = 1.5;
