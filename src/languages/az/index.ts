// Azerbaijani.
import { foldText } from '../../text/fold.js';
import { remembered } from '../../text/remembered.js';
import type { Language } from '../language.js';
import { wordSet } from '../wordSet.js';
import { endingLength } from './endings.js';
import { inflect, inSlotOf, nearestForm, paradigm } from './generate.js';
import { lower, upper } from './letters.js';
import { spelledNumber } from './readings.js';
import { isFormOf } from './recognize.js';
import { restored } from './restore.js';
import { changedStems } from './stems.js';

/** Letters that Azerbaijani does not have: such a name is read as in its own language, and takes endings by ear. */
const FOREIGN = /[^abcçdeəfgğhxıijkqlmnoöprsştuüvyz\s\p{P}\p{N}]/iu;

/** The commonest given names of Azerbaijan, as its news spells them. */
const GIVEN_NAMES = `abbas abdulla adil afaq afət ağa akif aleksandr ali aliyə alim almaz altay anar anvər araz arif aslan
  asif atakişi ayaz aydın aygün aynur aysel ayşən aytac azad azər balakişi bayram bəhruz bəxtiyar cabbar camal cavad cavanşir
  cavid ceyhun cəfər cəlal cəmil cəmilə cəsur çingiz dilarə dilbər dilqəm efqan elçin eldar eldəniz elgün elman elmar elmir
  elmira elnarə elnur elşad elşən eltun elvin elxan emil emin esmira etibar əbülfəz əflatun əhməd əkbər əkrəm ələkbər ələsgər
  əli əlibala əliheydər əlixan əlövsət ənvər ərəstun əsəd əsgər əziz faiq farid fatma fazil fehruz fərhad fərid fəridə fəxri
  fəxriyyə fikrət firdovsi firuzə fuad füzuli gülnar gülnarə gülşən günay günel hacı hafiz hamlet hasan heydər həbib həmid
  həsən hikmət hüseyn ibrahim idris ilham ilqar ilkin ilqarə inam intiqam iqbal isa isgəndər islam ismayıl ismət kamal kamil
  kamran kənan kəmalə kərim könül lalə lətif leyla ləman lyudmila maarif mahir mahmud malik məhəmməd məhəbbət məlahət mənsur
  mərdan məryəm mətanət mikayıl mirzə musa mübariz mürsəl müşfiq nadir naib namiq natiq nazim nazilə nərgiz nəriman nərminə
  nəsib nicat nigar nizami novruz nurlan nüşabə oqtay orxan osman pərvin pərviz polad qabil qənirə qəzənfər qurban ramil ramin
  ramiz rasim rauf rəhim rəna rəşad rəsul rəşid rövşən ruhəngiz ruslan rüfət rüstəm sabir sabina sabirə sadiq sahib sahibə
  saleh samir samirə sara sevda sevil sevinc səbinə səməd səmayə sənan siyavuş soltan sona süleyman şahin şahmar şakir şamil
  şəfiqə şəhla şəmsi şirin tahir talıb tale tamerlan taleh teymur tofiq tural turan ülvi ülviyyə ümid vaqif vahid valeh vasif
  vəfa vilayət vidadi vüqar vüsal xalid xalidə xanım xəzər xatirə xəyal yaqub yaşar yavər yusif zahid zakir zaur zeynəb zəminə
  zərifə zeynal ziya zöhrə zülfiyyə`;

/** What streets, schools and companies end with, in small letters as in capitals. */
const FACILITIES = `muzeyi mavzoleyi mərkəzi fondu universiteti institutu akademiyası kolleci məktəbi kitabxanası
  aeroportu limanı stansiyası küçəsi prospekti bulvarı xiyabanı meydanı körpüsü parkı sarayı teatrı stadionu arenası
  oteli xəstəxanası klinikası bankı qrupu korporasiyası şirkəti holdinqi cəmiyyəti assosiasiyası federasiyası
  ittifaqı birliyi klubu liqası agentliyi rəsədxanası konservatoriyası qalereyası məscidi kilsəsi mükafatı medalı
  ordeni nəşriyyatı qəzeti jurnalı televiziyası radiosu kanalı birjası palatası filarmoniyası orkestri ansamblı
  metropoliteni parlamenti yolu evi kafesi restoranı xalçası zavodu fabriki adına`;

/** Nouns with their possessive, and the same in the plural: ordeni, ordenləri. Inflected when somebody first asks. */
function withPlurals(words: string): () => ReadonlySet<string> {
  let known: ReadonlySet<string> | undefined;
  return () => {
    if (known === undefined) {
      const nouns = wordSet(words);
      known = new Set([...nouns, ...[...nouns].map((noun) => inflect(noun, { number: 'plural' }, { izafet: true }))]);
    }
    return known;
  };
}

const heads =
  withPlurals(`${FACILITIES} məclisi assambleyası nazirliyi komitəsi komissiyası şurası partiyası rayonu qəsəbəsi
  məhkəməsi prokurorluğu idarəsi soveti departamenti administrasiyası xidməti proqramı ordusu qüvvələri səfirliyi
  konqresi senatı gəmiçiliyi hakimiyyəti kompleksi liseyi zalı komandası filmi turniri kuboku təqaüdü`);
const plainHeads = withPlurals(FACILITIES);

export const azerbaijani: Language = {
  code: 'az',
  home: 'azerbaijan',
  lower,
  upper,
  fold: remembered((text) => foldText(text, lower)),
  // English spells ə as a (Aliyev), a keyboard without it as e (Eliyev): folding gives e, this gives a.
  otherFolds: (text) => (/[əƏ]/u.test(text) ? [foldText(text.replace(/[əƏ]/gu, 'a'), lower)] : []),
  endingLength: (stem, rest, form) =>
    // Azərbaycan və Vyetnam parlamentləri: the plural takes the place of the possessive, and speaks of several bodies.
    form.kind === 'organization' && form.changed && /^l[aəe]r/iu.test(rest)
      ? undefined
      : endingLength(stem, rest, {
          acronym: form.acronym,
          changed: form.changed,
          ascii: form.plain,
          loose: form.kind === 'person' || FOREIGN.test(stem),
          ...(form.izafet !== undefined ? { izafet: form.izafet } : form.kind === 'person' ? { izafet: false } : {}),
          ...(form.reading === undefined ? {} : { reading: form.reading }),
        }),
  changedStems,
  restored,
  inflection: { isFormOf: (term, form) => isFormOf(term, form), paradigm, inSlotOf, nearestForm },
  exampleForms: (term, data = {}) =>
    (['genitive', 'dative'] as const).map((name) => inflect(term, { number: 'singular', case: name }, data)),
  shortNames: (fullName) => fullName.split(' ').slice(-1),
  initialForms: (fullName) => {
    const [first = '', ...family] = fullName.split(' ');
    if (family.length !== 1) return [];
    // Leyla xanım Əliyeva
    return [`${first.slice(0, 1)}.${family[0]}`, ...(/a$/u.test(fullName) ? [`${first} xanım ${family[0]}`] : [])];
  },
  plural: () => undefined,
  detection: {
    script: /\p{Script=Latin}/gu,
    letters: /[əğ]/giu,
    words: wordSet(`bir bu bildirib deyib da de edib gore haqqinda ile il ilin isə kimi ki nazir olan olub onun oz
      sonra tərəfindən uc ucun ve və zaman üçün`),
  },
  sentences: {
    abbreviations: wordSet(`prof dos dr mr mrs st mad küç pr şəh r-n ray mln mlrd sm km kv səh bax
      nömr akad müəl inj gen polk m.s məs`),
    numbered: wordSet('art bənd ev tel min'),
    paired: wordSet('min_abş min_azn min_usd min_vnd'),
    finalAbbreviations: wordSet('s b və.s i.a ilaxır b.e e.ə'),
    openers: wordSet('bu o onlar biz həmin görüşdə tədbirdə sonra'),
    unitWords: wordSet('dərəcə vitamin qrup bənd sinif hissə variant'),
  },
  news: {
    date: `\\d{1,2}\\s+(?:yanvar|fevral|mart|aprel|may|iyun|iyul|avqust|sentyabr|oktyabr|noyabr|dekabr|Yanvar|Fevral|Mart|Aprel|May|İyun|İyul|Avqust|Sentyabr|Oktyabr|Noyabr|Dekabr)(?:\\s+\\d{4}(?:-c[iıuü]\\s+il)?)?`,
    caption: '(?:Foto|Şəkil)\\s*:',
  },
  names: {
    get heads() {
      return heads();
    },
    events: wordSet(''),
    owned: wordSet(
      `nazirliyi komitəsi komissiyası səfirliyi konsulluğu administrasiyası agentliyi xidməti şurası prokurorluğu məhkəməsi`,
    ),
    republic: (name) => `${name} Respublikası`,
    honors: wordSet('kuboku turniri yarışı'),
    organs: wordSet(
      'assambleyası assambleya məclis məclisi parlament parlamenti bürosu büro komitəsi komitə partiyası partiya nazirliyi nazirlik komissiyası nazirlər_kabineti katiblik katibliyi',
    ),
    givenNames: wordSet(GIVEN_NAMES),
    openers: wordSet('birinci ikinci üçüncü dördüncü beşinci'),
    pronouns: wordSet(''),
    quarters: wordSet('şimali cənubi şərqi qərbi'),
    locatives: wordSet(''),
    placeHeads: wordSet(`mavzoleyi aeroportu limanı stansiyası küçəsi prospekti bulvarı xiyabanı meydanı körpüsü parkı
      sarayı stadionu arenası məscidi kilsəsi yolu evi rayonu qəsəbəsi`),
    get plainHeads() {
      return plainHeads();
    },
    headPosition: 'after',
    compounds: wordSet(''),
    titleCase: false,
    honorifics: wordSet('cənab xanım cənabları dr professor prof yoldaş mərhum'),
    everyday: wordSet('ali çin man ay can gül nur sevda məlik'),
    everydayOpens: true,
    inFull: wordSet('vi'),
    particles: wordSet('və ilə üzrə'),
    titleLink: { side: 'before', between: /^\s$/u },
    joining: wordSet(`və ve ile ucun ilə ki da də isə üçün haqqında üzrə kimi olan olub`),
    calendar: wordSet(''),
    surnames: wordSet(''),
    surnameEnding: /(?:[oe]va?|l[iı]|zad[eə]h?|b[əae]yli)$/iu,
    placesFollowNames: true,
    plainLetters: false,
    dottedAcronyms: false,
    syllables: false,
  },
  owners: {
    // Azərbaycanın Milli Məclisi, Vyetnam Prezidenti, Seuldakı Milli Assambleya, BMT-nin Baş katibi
    further: /^\s(?:MK\s)?$/u,
    before: (ending, gap) =>
      /^\s$/u.test(gap)
        ? /^$|[ıiuü]n$|k[ıiuü]$/u.test(lower(ending))
        : // Belarusun ikipalatalı Milli Məclisi
          /^\s(?:yeni|keçmiş|sabiq|indiki|hazırkı|\p{Ll}+l[ıiuü])\s$/u.test(gap) && /[ıiuü]n$/u.test(lower(ending)),
    setIn: (before, ending) => /(?:^|[.!?;:“"]\s*)$/u.test(before) && /^d[aə]$/u.test(lower(ending)),
    speakersBefore: /(?:^|\s)[Bb]izim\s+$/u,
    sameBefore: /(?:^|\s)öz\s+$/u,
    staff: /^\s(?:rəhbəri|başçısı|üzvü|nümayəndəsi)(?:,|\svə)?\s$/u,
    row: /^(?:\s?[-‐-―]\s?|\s(?:(?:və|ilə)\s)?)$/u,
    arranged: /^\sarasında(?:kı)?\s$/u,
    joined: /\p{L} (?:və|ilə) \p{L}/u,
  },
  offices: {
    notHeld:
      /(?<![\p{L}\p{M}])(?:keçmiş|sabiq|mərhum|eks|əvvəlki|ovaxtkı|(?:o|həmin) (?:vaxt|zaman)(?:kı)?|vaxtilə|gələcək|seçilmiş|növbəti|müvəqqəti|istefada olan)(?![\p{L}\p{M}])/iu,
    minor: {
      before: /(?<![\p{L}\p{M}])(?!ölkə|dövlət|respublika|xalq|millət)\p{Ll}{3,}[ıiuü]n\s$/u,
    },
    otherTimes:
      /(?<![\p{L}\p{M}])(?:(?:keçən|ötən|gələn|növbəti) (?:il|ay|həftə)\p{Ll}*|(?:il|ay) (?:əvvəl|öncə|sonra)|bundan əvvəl|əvvəllər|(?:o|həmin) (?:vaxt|zaman)\p{Ll}*|vaxtilə)(?![\p{L}\p{M}])/iu,
    year: /^["“]?(?:\p{L}+\s)?((?:19|20)\d{2})-c[iıuü]\s(?:il|ildə|ilin)(?![\p{L}\p{M}])/u,
  },
  numbers: {
    decimal: ',',
    grouping: [' ', '.'],
    magnitudes: [
      ['min', 1e3],
      ['milyon', 1e6],
      ['milyard', 1e9],
      ['trilyon', 1e12],
      ['mln', 1e6],
      ['mlrd', 1e9],
      ['yüz', 100],
    ],
    months: 'yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr'
      .split(' ')
      .map((name) => `[${name.slice(0, 1)}${upper(name.slice(0, 1))}]${name.slice(1)}`),
    // With a capital it may be the head of a name: Marta, May.
    wordMonths: { numbers: [3, 5], before: /(?:\d\s|(?:^|[.!?…:”"»(])\s*["“«]?)$/u, behind: /^\p{Ll}*\s(?:\d|ay)/u },
    time: /(?<![\d:])(?<hour>\d{1,2}):(?<minute>\d{2})(?![\d:])/gu,
    dayFirst: true,
    percent: /^\s?%|^\s?faiz/iu,
    currencies: [
      ['USD', /dollar/iu],
      ['EUR', /avro|yevro/iu],
      ['GBP', /funt/iu],
      ['VND', /donq/iu],
      ['AZN', /manat/iu],
      ['JPY', /(?<!\p{L})iyen/iu],
      ['RUB', /rubl/iu],
    ],
    spelled: spelledNumber,
    one: ['bir'],
  },
};
