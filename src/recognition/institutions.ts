// Names of institutions, facilities and companies that a listed name is only a piece of: Ho Chi Minh Museum, Bakı küçəsi, Hội Nông dân
// Việt Nam, SOCAR Trading. Which nouns make them, and on which side they stand, is data of the language.
import { isAcronym } from '../text/letters.js';
import { type Group, standsAlone } from './groups.js';
import { headIn } from './heads.js';
import { beginsSentence, follows, isCapitalized, phraseBefore, type Surroundings, wordBefore } from './surroundings.js';
import { gapBefore, wordAt } from './words.js';

/** How far a longer name is followed from the listed one. */
const REACH = 7;

/** Heydar Aliyev Centre, Azerbaijan State University, Heydər Əliyev adına …: a head noun at the end of a run of capitals. */
export function headFollows(group: Group, around: Surroundings, known: (word: number) => boolean): boolean {
  const { words, capitals, language } = around;
  const { names } = language;
  const { heads, honors, organs, plainHeads, placeHeads, particles } = names;
  const person = group.kinds.has('person') && !group.kinds.has('place');
  // Heydər Əliyev Fondu məscidi bərpa edib: a body's name has its noun; what a small letter begins is what it deals with.
  const plain = !group.kinds.has('organization');
  // Çin şirkətləri, Bakı klubu: of a place a small letter makes a street or a park, and says of all else only whose it is.
  const small = person || !names.placesFollowNames ? plainHeads : placeHeads;
  // İlham Əliyev Xankəndi Konqres Mərkəzində: who is in office has no halls named after him, and is the subject.
  if (person && names.placesFollowNames && (isInOffice(group) || placeFollows(group, around))) return false;
  for (let i = group.lastWord + 1; i < words.count && i <= group.lastWord + REACH; i++) {
    // The stop of "U.S." is the name's own.
    const gap = i === group.lastWord + 1 ? words.text.slice(group.end, words.starts[i]) : gapBefore(words, i);
    const word = wordAt(words, i);
    const lower = language.lower(word);
    // Veterans' League
    const plural = /^['’] $/u.test(gap) && wordAt(words, i - 1).endsWith('s');
    const possessive = plural || (/^['’]$/u.test(gap) && lower === 's');
    if (!/^[ \u00a0]$|^[-‐‑]$/u.test(gap) && !possessive) return false;
    // Sovet İttifaqı Kommunist Partiyası | Mərkəzi Komitəsi: no centre (mərkəzi), but another listed name.
    if (!known(i) && (headIn(lower, heads, language) || (person && headIn(lower, honors, language))))
      return isCapitalized(words, i) || (plain && headIn(lower, small, language));
    // In a headline any noun has a capital: Vietnam Court Jails Traders.
    if (capitals === 'sentence' && isCapitalized(words, i) && headIn(lower, organs, language) && !known(i)) return true;
    // Vietnam Airlines and Turkish Airlines: no name goes on with a small word at once.
    if (known(i) || (i === group.lastWord + 1 && particles.has(lower))) return false;
    const compound = i === group.lastWord + 1 && gap !== ' ';
    if (!/^[\p{Lu}\p{N}]/u.test(word) && !particles.has(lower) && !compound && !possessive) return false;
  }
  return false;
}

/** Whether a group names a person who holds an office still. */
const isInOffice = ({ entries }: Group) =>
  entries.some(({ form }) => form.concept.offices.some(({ from, to }) => from !== undefined && to === undefined));

/** Whether a place is named right behind a group: that begins another name. */
function placeFollows(group: Group, { words, others }: Surroundings): boolean {
  const next = group.lastWord + 1;
  return follows(words, next) && others.some((g) => g.firstWord === next && g.kinds.has('place'));
}

/** Whether a group is a name, and no word that names are made of. */
const isNamed = ({ kinds }: Group) => !kinds.has('title') && !kinds.has('term');

/** Bác sĩ, Lâm nghiệp, Mỹ Đức: with the word behind or before it, it is another word. */
export function isCompound(group: Group, { words, language }: Surroundings): boolean {
  const { compounds } = language.names;
  if (compounds.size === 0) return false;
  const after = group.lastWord + 1;
  const behind = follows(words, after) && words.text.slice(group.start, words.ends[after]);
  if (behind && compounds.has(language.lower(behind))) return true;
  const before = isCapitalized(words, group.firstWord - 1) && wordBefore(words, group.firstWord, language);
  return before ? compounds.has(`${before} ${language.lower(wordAt(words, group.firstWord))}`) : false;
}

/** Hội nghị cấp cao ASEAN, Hội chợ Việt Nam: a conference is no society (hội), and a fair no market (chợ). */
function inCompound(word: number, group: Group, { words, language }: Surroundings): boolean {
  const { compounds } = language.names;
  const next = word + 1;
  if (next < group.firstWord && compounds.has(phraseBefore(words, next + 1, 2, language) ?? '')) return true;
  return compounds.has(phraseBefore(words, next, 2, language) ?? '');
}

/** Văn phòng Quốc hội Việt Nam: the country behind a body that is only a piece of a name is a piece of it, too. */
const isOwned = (body: Group, country: Group) => body.kinds.has('organization') && country.kinds.has('place');

/** What a company has, too. */
const ORGAN = /^hội đồng$/u;

/** Azərbaycan Respublikasının Energetika Nazirliyi, Vyetnamdakı Səfirliyi: a state's genitive or seat is a piece of the name it begins. */
export function owns(group: Group, around: Surroundings, known: (word: number) => boolean): boolean {
  const { words, others, capitals, language } = around;
  const { owned } = language.names;
  const first = group.lastWord + 1;
  if (owned.size === 0 || capitals !== 'sentence' || !group.kinds.has('place')) return false;
  if (!follows(words, first) || !isCapitalized(words, first)) return false;
  const ending = group.hits[0]?.ending ?? '';
  if (isSeat(ending)) return headIn(wordAt(words, first), owned, language);
  if (group.lastWord === group.firstWord || !/^n?[ıiuü]n$/u.test(ending)) return false;
  // Azərbaycan Respublikasının Milli Məclisi: another listed name begins there.
  if (others.some((g) => g.firstWord === first && isNamed(g) && !isSeat(g.hits[0]?.ending ?? ''))) return false;
  for (let i = first; i < words.count && i <= first + REACH && !known(i); i++) {
    if (i > first && !follows(words, i)) return false;
    if (i > first && headIn(wordAt(words, i), owned, language)) return isCapitalized(words, i);
  }
  return false;
}

/** In a place: Vyetnamdakı. */
const isSeat = (ending: string) => /^d[aə]k[ıi]$/u.test(ending);

/** Bảo tàng Hồ Chí Minh, Lăng Chủ tịch Hồ Chí Minh: a head phrase before, with nothing but parts of the name between. */
export function headPrecedes(group: Group, around: Surroundings): boolean {
  const { words, others, capitals, language } = around;
  const { heads, joining, particles, compounds } = language.names;
  let owned = false;
  for (let at = group.firstWord; at > 0 && at > group.firstWord - REACH; at--) {
    for (let count = 3; count > 0; count--) {
      const phrase = phraseBefore(words, at, count, language);
      if (phrase === undefined || !heads.has(phrase)) continue;
      if (count === 1 && inCompound(at - 1, group, around)) continue;
      // Bộ Ngoại giao Hàn Quốc: a listed body with its owner, not a piece of a longer name.
      const body = others.find((g) => g !== group && g.firstWord <= at - count && g.lastWord === at - 1);
      if (body !== undefined && at === group.firstWord) return isOwned(body, group) && headPrecedes(body, around);
      const adjacent = at === group.firstWord;
      // Without a capital it is only a common noun, and takes in just a name that it stands right before.
      if (isCapitalized(words, at - count)) {
        // Any word has a capital there; of two words with a capital each the first is a name's noun: Liên đoàn Bóng đá …
        // Chủ tịch Hội đồng quản trị SOCAR: what goes on in small letters is a company's organ, and no name.
        if (ORGAN.test(phrase) && !adjacent && !isCapitalized(words, at)) return false;
        const second = isCapitalized(words, at) || (count > 1 && isCapitalized(words, at - count + 1));
        if (adjacent || second || (!owned && !beginsSentence(words, at - count))) return true;
      } else if (adjacent && !group.kinds.has('organization') && language.names.plainHeads.has(phrase)) return true;
    }
    // Another name in between: what stands before that one belongs to that one. Mỹ in Bảo tàng Mỹ thuật Việt Nam is none.
    const isName = (g: Group) =>
      isNamed(g) && standsAlone(g) && g.hits[0]?.spelling === 'exact' && !isCompound(g, around);
    const between = others.find((g) => g !== group && g.lastWord === at - 1 && isName(g));
    if (between !== undefined)
      return at === group.firstWord && isOwned(between, group) && headPrecedes(between, around);
    const before = wordBefore(words, at, language);
    // Ủy ban Đối ngoại của Quốc hội
    owned ||= at === group.firstWord && before === language.names.owning && group.kinds.has('organization');
    if (owned && at === group.firstWord) continue;
    // Phòng Thương mại và Công nghiệp Việt Nam: within a name a small word joins two capitals; Hàng không is one word.
    const inName =
      (at < group.firstWord && capitals !== 'all' && isCapitalized(words, at)) ||
      compounds.has(phraseBefore(words, at, 2, language) ?? '');
    if (before === '' || (!inName && (joining.has(before) || particles.has(before)))) return false;
    // Lăng Chủ tịch Hồ Chí Minh, but Lăng viếng Chủ tịch Hồ Chí Minh: before a title the name has no small words.
    const title = others.some((g) => g.firstWord === at && g.end <= group.start && g.kinds.has('title'));
    if (title && !isCapitalized(words, at - 1) && !heads.has(before)) return false;
  }
  return false;
}

/** What a company's subsidiaries are called behind its acronym, in English everywhere. */
const TRADE =
  /^(?:Trading|Polymers?|Gas|Power|Energy|Petroleum|Fuels|Marine|Logistics|Methanol|Carbamide|Midstream|Overseas|Green|Capital)$/u;

/** SOCAR Trading, SOCAR Türkiye, UNICEF Vietnam: an acronym with what it does or where behind it is a body of its own. */
export function inSubsidiary(group: Group, { words, others, capitals, language }: Surroundings): boolean {
  if (language.names.headPosition !== 'after' || capitals !== 'sentence' || group.hits[0]?.ending) return false;
  const isAcronymOfBody = (g: Group) =>
    g.firstWord === g.lastWord &&
    g.kinds.has('organization') &&
    isAcronym(wordAt(words, g.lastWord)) &&
    g.hits[0]?.ending === '';
  const isPlace = (g: Group) => g.kinds.has('place') && g.kinds.size === 1 && g.hits[0]?.ending === '';
  const after = group.lastWord + 1;
  if (isAcronymOfBody(group) && follows(words, after)) {
    const trade = isCapitalized(words, after) && TRADE.test(wordAt(words, after));
    return trade || others.some((g) => g.firstWord === after && isPlace(g));
  }
  const before = others.find((g) => g.lastWord === group.firstWord - 1 && isAcronymOfBody(g));
  return before !== undefined && isPlace(group) && follows(words, group.firstWord);
}

const CLUB = /^(?:FC|FK|CF|PFK|CLB|United)$/u;

/** Hà Nội FC, CLB Hà Nội, SHB Đà Nẵng: a club, a court or a company goes by the name of its town. */
export function besideClub(group: Group, { words, others, capitals, language }: Surroundings): boolean {
  if (!group.kinds.has('place') || capitals !== 'sentence') return false;
  const after = group.lastWord + 1;
  const before = group.firstWord - 1;
  if (follows(words, after) && CLUB.test(wordAt(words, after))) return true;
  if (before < 0 || !follows(words, group.firstWord)) return false;
  const word = wordAt(words, before);
  if (CLUB.test(word)) return true;
  const listed = others.some((g) => g !== group && g.firstWord <= before && before <= g.lastWord);
  // In Vietnamese what a place belongs to stands before it; TP. and TX. are the place itself.
  return (
    language.names.syllables &&
    isAcronym(word) &&
    !listed &&
    !language.sentences.abbreviations.has(language.lower(word))
  );
}

/** State Bank of Vietnam: a head noun in capitals, then "of". A known name that ends with such a noun is none. */
export function headOf(group: Group, { words, others, capitals, language }: Surroundings): boolean {
  if (language.names.headPosition !== 'after') return false;
  let at = group.firstWord;
  if (wordBefore(words, at, language) === 'the') at--;
  if (wordBefore(words, at, language) !== 'of') return false;
  const head = at - 2;
  if (head < 0 || !follows(words, at - 1) || !isCapitalized(words, head)) return false;
  // At the head of a sentence any word has a capital; in a headline in capitals all have.
  if (capitals !== 'all' && beginsSentence(words, head)) return false;
  if (others.some((g) => g !== group && g.lastWord === head)) return false;
  return language.names.heads.has(language.lower(wordAt(words, head)));
}
