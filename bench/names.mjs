// Names of people, places and bodies that do not exist, from syllables of the three languages, and each language's way to
// write those of the other two.

const words = (text) => text.trim().split(/\s+/u);

const VI = {
  onsets: words('b c ch d đ gi h kh l m n ng nh ph qu s t th tr v x'),
  // The star stands behind the vowel that carries the tone.
  rhymes: words(`a* a*i a*m a*n a*ng a*nh a*o â*m â*n â*u e*n ê* ê*nh i* iê*n iê*m iê*u i*nh o*an oa*i o*ng ô*ng ô*n ơ*n
    u* uâ*n u*ng uy* uyê*n ư*ng ươ*ng ươ*i y*`),
  closed: words('a*c a*t a*p ă*c ă*t i*ch iê*t ô*c uô*c ư*c ươ*c'),
  tones: ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'],
  families:
    words(`Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Lương Tạ Mai Đoàn Trịnh Tô
    Cao Đào Lưu Hà Lâm`),
};

const AZ = {
  onsets: words('b c ç d f g h x k q l m n p r s ş t v y z'),
  back: words('a ı o u'),
  front: words('ə e i ö ü'),
  codas: ['', '', '', ...words('l m n r s ş t z b d f k')],
  families: { back: words('ov lı zadə'), front: words('ev li yev zadə') },
  places: { back: words('abad lar qala dağ ağac çay'), front: words('kənd bəyli təpə dərə lər göl') },
};

const EN = {
  heads:
    words(`Al Bar Bel Brad Bram Cald Car Cor Dal Den Dor El Fair Fen Gar Glen Hal Har Hol Hux Ir Kel Ken Lang Lin Mal
    Mar Mel Mor Nor Oak Pem Quin Rad Rowan Sel Stan Sted Thorn Tor Ul Ver Wal Wen Whit Wyn`),
  middles: ['', '', '', ...words('a e i ing er en o ar')],
  tails: words(`bert bourne brook by combe croft dale den don field ford gate ham hurst land ley low man mere more ridge
    sey shaw stead stow ton vale ville ward well wick win wood worth`),
  given: words(
    'ald an ard bert den dra en eth ian ice ina iel la lyn mond na nard on ora ric sa son th ton us vin wyn',
  ),
};

const capital = (word, locale = 'en') => word.charAt(0).toLocaleUpperCase(locale) + word.slice(1);

function viSyllable(random) {
  const closed = random.chance(0.2);
  const rhyme = random.pick(closed ? VI.closed : VI.rhymes);
  const tone = closed ? random.pick(['\u0301', '\u0323']) : random.pick(VI.tones);
  const written = rhyme.replace('*', tone).normalize('NFC');
  const plain = rhyme.replace('*', '').normalize('NFD');
  let onset = random.pick(VI.onsets);
  if (onset === 'gi' && plain.startsWith('i')) onset = 'd';
  if (onset === 'qu' && /^[ou]/u.test(plain)) onset = 't';
  if (/^[eiy]/u.test(plain)) onset = { c: 'k', ng: 'ngh' }[onset] ?? onset;
  return capital(onset + written, 'vi');
}

function azWord(random, kind) {
  const harmony = random.chance(0.5) ? 'back' : 'front';
  const syllable = () => random.pick(AZ.onsets) + random.pick(AZ[harmony]) + random.pick(AZ.codas);
  const stem = syllable() + syllable() + (random.chance(0.3) ? syllable() : '');
  const tail = kind === 'given' ? '' : random.pick(AZ[kind][harmony]);
  const joined = /[aıouəeiöü]$/u.test(stem) && /^[aıouəeiöü]/u.test(tail) ? `${stem}y${tail}` : stem + tail;
  return capital(joined, 'az');
}

function enWord(random, tails = EN.tails) {
  return random.pick(EN.heads) + random.pick(EN.middles) + random.pick(tails);
}

/** Vietnamese without its marks, as others type it. */
const plainVi = (name) =>
  name.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd').replace(/Đ/gu, 'D').normalize('NFC');

/** Every word through a list of replacements, its capital kept. */
function respell(name, locale, rules) {
  return name
    .split(' ')
    .map((word) => {
      let written = word.toLocaleLowerCase(locale.from);
      for (const [from, to] of rules) written = written.replaceAll(from, to);
      return capital(written, locale.to);
    })
    .join(' ');
}

const VI_TO_AZ = [
  ['ngh', 'nq'],
  ['ng', 'nq'],
  ['nh', 'n'],
  ['ph', 'f'],
  ['kh', 'x'],
  ['ch', 'ç'],
  ['tr', 'ç'],
  ['th', 't'],
  ['gi', 'z'],
  ['qu', 'ku'],
  ['c', 'k'],
  ['y', 'i'],
];
const EN_TO_AZ = [
  ['sh', 'ş'],
  ['ch', 'ç'],
  ['th', 't'],
  ['ck', 'k'],
  ['qu', 'kv'],
  ['wh', 'u'],
  ['w', 'u'],
  ['x', 'ks'],
  ['oo', 'u'],
  ['ee', 'i'],
  ['ea', 'i'],
  ['ll', 'l'],
  ['c', 'k'],
  ['j', 'c'],
];
const AZ_TO_EN = [
  ['ə', 'a'],
  ['ş', 'sh'],
  ['ç', 'ch'],
  ['x', 'kh'],
  ['c', 'j'],
  ['ğ', 'gh'],
  ['ı', 'i'],
  ['ö', 'o'],
  ['ü', 'u'],
  ['q', 'g'],
];

/**
 * How each language writes a name of one of them: the preferred form first.
 * @param {'en' | 'vi' | 'az'} origin
 * @returns {{ en: string[], vi: string[], az: string[] }}
 */
function spellings(origin, name) {
  if (origin === 'vi') {
    const plain = plainVi(name);
    return { vi: [name], en: [name, plain], az: [respell(plain, { from: 'vi', to: 'az' }, VI_TO_AZ), plain] };
  }
  if (origin === 'az') {
    const latin = respell(name, { from: 'az', to: 'en' }, AZ_TO_EN);
    return { az: [name], en: [latin], vi: [latin] };
  }
  return { en: [name], vi: [name], az: [respell(name, { from: 'en', to: 'az' }, EN_TO_AZ), name] };
}

/** A person's name, as the languages write it. */
export function personName(random, origin) {
  if (origin === 'vi') {
    const middle = viSyllable(random);
    return spellings('vi', `${random.pick(VI.families)} ${middle} ${viSyllable(random)}`);
  }
  if (origin === 'az') {
    const [given, family] = [azWord(random, 'given'), azWord(random, 'families')];
    const names = spellings('az', `${given} ${family}`);
    if (random.chance(0.4)) names.az.push(`${given} ${azWord(random, 'given')} oğlu ${family}`);
    return names;
  }
  const [given, family] = [enWord(random, EN.given), enWord(random)];
  const names = spellings('en', `${given} ${family}`);
  if (random.chance(0.4)) names.en.push(`${given} ${random.pick([...'ABCDEFGHJKLMNPRSTW'])}. ${family}`);
  return names;
}

/** A place's name, as the languages write it. */
export function placeName(random, origin) {
  if (origin === 'vi') return spellings('vi', `${viSyllable(random)} ${viSyllable(random)}`);
  if (origin === 'az') return spellings('az', azWord(random, 'places'));
  const name = enWord(random);
  return spellings('en', random.chance(0.2) ? `${random.pick(['Upper', 'North', 'Port', 'Mount'])} ${name}` : name);
}

const FIELDS = [
  ['Metallurgy', 'Luyện kim', 'Metallurgiya'],
  ['Hydrology', 'Thủy văn', 'Hidrologiya'],
  ['Agriculture', 'Nông nghiệp', 'Kənd Təsərrüfatı'],
  ['Oceanography', 'Hải dương học', 'Okeanologiya'],
  ['Ceramics', 'Gốm sứ', 'Keramika'],
  ['Forestry', 'Lâm nghiệp', 'Meşəçilik'],
  ['Textiles', 'Dệt may', 'Toxuculuq'],
  ['Aviation', 'Hàng không', 'Aviasiya'],
  ['Petroleum', 'Dầu khí', 'Neft'],
  ['Folklore', 'Văn hóa dân gian', 'Folklor'],
  ['Seismology', 'Địa chấn', 'Seysmologiya'],
  ['Trade', 'Thương mại', 'Ticarət'],
];
const BODIES = [
  ['Institute', 'Viện', 'İnstitutu'],
  ['University', 'Trường Đại học', 'Universiteti'],
  ['Center', 'Trung tâm', 'Mərkəzi'],
  ['Agency', 'Cục', 'Agentliyi'],
  ['Foundation', 'Quỹ', 'Fondu'],
  ['Association', 'Hiệp hội', 'Assosiasiyası'],
  ['Museum', 'Bảo tàng', 'Muzeyi'],
  ['Company', 'Công ty', 'Şirkəti'],
];

/**
 * A body's name, as the languages write it, and its acronym.
 * @returns {{ full: { en: string[], vi: string[], az: string[] }, short: { en: string, vi: string, az: string }, acronym: string }}
 */
export function bodyName(random, origin) {
  const place = placeName(random, origin);
  const [field, body] = [random.pick(FIELDS), random.pick(BODIES)];
  const [en, vi, az] = [place.en.at(-1), place.vi[0], place.az[0]];
  const letters = [...'ABCDEGHKLMNPQRSTVXZ'];
  const acronym = en.charAt(0) + body[0].charAt(0) + field[0].charAt(0) + random.pick(letters) + random.pick(letters);
  return {
    full: {
      en: [`${en} ${body[0]} of ${field[0]}`, `${body[0]} of ${field[0]} of ${en}`],
      vi: [`${body[1]} ${field[1]} ${vi}`],
      az: [`${az} ${field[2]} ${body[2]}`],
    },
    short: { en: `${en} ${body[0]}`, vi: `${body[1]} ${vi}`, az: `${az} ${body[2]}` },
    acronym: acronym.toUpperCase(),
  };
}
