// Vietnamese.
import { foldText } from '../text/fold.js';
import { isInWordAt } from '../text/letters.js';
import { remembered } from '../text/remembered.js';
import type { Language } from './language.js';
import { wordSet } from './wordSet.js';

const lower = (text: string) => text.toLowerCase();
/** Icelandic eth is typed for đ; `diacritics` would make "dh" of it. Ɖ is African. */
const withoutEth = (text: string) => text.replace(/[ÐƉ]/gu, 'Đ').replace(/[ðɖ]/gu, 'đ');

/** Hoa Kì is Hoa Kỳ, Mĩ is Mỹ: at the end of an open syllable behind these letters both are right. */
const OPEN_Y = /(?<=(?<![\p{L}\p{M}])(?:qu|[hklmst]))[yỳýỷỹỵ](?![\p{L}\p{M}])/giu;
const Y = 'yỳýỷỹỵYỲÝỶỸỴ';
const I = 'iìíỉĩịIÌÍỈĨỊ';
const withI = (text: string) => text.replace(OPEN_Y, (letter) => I[Y.indexOf(letter)] as string);

/** Open syllables in oa, oe, uy (not behind q): the only ones in which the two ways to place the tone differ. */
const OPEN = /^(?<head>.*)(?:(?<first>[oòóỏõọ])(?<second>[aàáảãạeèéẻẽẹ])|(?<u>[uùúủũụ])(?<y>[yỳýỷỹỵ]))$/iu;

/** hòa is hoà, thuý is thúy: the tone on the other vowel. */
function toneElsewhere(word: string): { written: 'old' | 'new'; word: string } | undefined {
  const { head = '', first, second, u, y } = OPEN.exec(word)?.groups ?? {};
  const [a, b] = [first ?? u, second ?? y];
  if (a === undefined || b === undefined || (u !== undefined && /q$/iu.test(head))) return undefined;
  const [tonedA, tonedB] = [a.normalize('NFD'), b.normalize('NFD')];
  if (tonedA.length === tonedB.length) return undefined;
  const tone = tonedA.slice(1) + tonedB.slice(1);
  const moved = tonedA.length > 1 ? tonedA[0] + tonedB + tone : tonedA + tone + tonedB[0];
  return { written: tonedA.length > 1 ? 'old' : 'new', word: head + moved.normalize('NFC') };
}

export const vietnamese: Language = {
  code: 'vi',
  home: 'vietnam',
  lower,
  upper: (text) => text.toUpperCase(),
  fold: remembered((text) => foldText(withoutEth(text), lower)),
  otherFolds: (text) => (withI(text) === text ? [] : [withI(text)]),
  oneSpelling: withI,
  // Vietnamese does not inflect; possessives of English names in quotes are the only thing that may follow.
  endingLength: (_stem, rest) => (isInWordAt(rest, 0) ? undefined : 0),
  changedStems: () => [],
  exampleForms: () => [],
  // Tô Lâm is ông Lâm; compound given names keep two syllables (Ánh Xuân, Kim Ngân).
  shortNames: (fullName) => {
    const words = fullName.split(' ');
    return words.length > 3 ? [words.slice(-1).join(' '), words.slice(-2).join(' ')] : words.slice(-1);
  },
  initialForms: () => [],
  eth: withoutEth,
  otherTonePlace: remembered(toneElsewhere),
  plural: () => undefined,
  detection: {
    script: /\p{Script=Latin}/gu,
    letters: /[ăđơưảãạẻẽẹỉĩịỏõọủũụỷỹỵấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữự]/giu,
    words: wordSet(`anh ba ban cac chinh cho co cua cung da day den di duoc giua hai hai hoi khi khong la lam mot nam
      nay ngay nguoi nhan nhieu nhung nuoc o ong phat quoc ra sau su tai theo thi trong tren tu va ve vi viec voi`),
  },
  sentences: {
    abbreviations: wordSet(`tp tx tt q p ts th.s ths gs pgs gs.ts pgs.ts bs ks ls cn tw tr đ mr mrs ms dr prof st
      tel đt hđ`),
    numbered: wordSet('no'),
    paired: wordSet('co_ltd co_inc co_llc'),
    finalAbbreviations: wordSet('v.v vv ltd inc corp'),
    openers: wordSet(''),
    unitWords: wordSet('độ vitamin nhóm loại khối hạng lớp phương án mục'),
  },
  news: {
    date: '(?:ngày\\s+)?\\d{1,2}(?:[/.-]\\d{1,2}(?:[/.-]\\d{4})?|\\s+tháng\\s+\\d{1,2}(?:\\s+năm\\s+\\d{4})?)',
    caption: '\\(?(?:Ảnh|Nguồn|Ảnh minh họa|Nguồn ảnh)\\s*:|.{0,300}[.\\s(]Ảnh\\s*:\\s*[^.:]{2,40}\\)?\\.?$',
  },
  names: {
    heads: wordSet(`bảo_tàng lăng đường đại_lộ quảng_trường sân_bay cảng_hàng_không sân_vận_động công_viên đại_học
      trường_đại_học trường_cao_đẳng trường_trung_học học_viện viện_nghiên_cứu trung_tâm quỹ ngân_hàng tập_đoàn công_ty
      tổng_công_ty hãng_hàng_không hội_hữu_nghị hội_luật_gia hội_nhà_báo liên_đoàn hiệp_hội câu_lạc_bộ nhà_hát
      nhà_xuất_bản nhà_lưu_niệm khu_lưu_niệm nhà_tưởng_niệm khu_tưởng_niệm đền_thờ thư_viện khách_sạn bệnh_viện giải_thưởng huân_chương huy_chương tạp_chí đài_truyền_hình đài_tiếng_nói
      đoàn_thanh_niên chùa nhà_thờ tượng tượng_đài khu_di_tích đường_mòn ủy_ban uỷ_ban văn_phòng hội_đồng bộ_quốc_phòng
      bộ_công_an bộ_ngoại_giao bộ_công_thương bộ_tài_chính bộ_giáo_dục bộ_y_tế bộ_văn_hóa bộ_xây_dựng bộ_nội_vụ
      bộ_tư_pháp bộ_khoa_học bộ_nông_nghiệp bộ_năng_lượng bộ_kinh_tế bộ_kế_hoạch bộ_thương_mại bộ_giao_thông bộ_lao_động
      bộ_tài_nguyên bộ_thông_tin bộ_thanh_niên bộ_thể_thao bộ_du_lịch bộ_công_nghiệp bộ_môi_trường bộ_phát_triển hđnd
      ubnd cục bộ_tư_lệnh sở_giao_dịch viện_hàn_lâm viện_khoa_học viện_kiểm_sát tổng_cục tòa_án toà_án công_an tòa toà
      vịnh eo_biển bang tiểu_bang thành_ủy thành_uỷ tỉnh_ủy tỉnh_uỷ huyện_ủy huyện_uỷ sở thượng_viện hạ_viện
      thượng_nghị_viện hạ_nghị_viện bán_đảo báo đại_sứ_quán sứ_quán tổng_lãnh_sự_quán lãnh_sự_quán trụ_sở đảng hội
      liên_hiệp liên_hiệp_hội tổng_hội tổng_liên_đoàn phòng_thương_mại quân_đội quân_đội_nhân_dân quân_khu giáo_hội
      mặt_trận bưu_điện ga nhà_ga chợ nhà_máy ban viện trường khu_công_nghiệp khu_kinh_tế khu_đô_thị thủy_điện bến_xe`),
    events: wordSet(''),
    owned: wordSet(''),
    republic: (name) => `Cộng hòa ${name}`,
    honors: wordSet('cúp giải'),
    organs: wordSet('hội đảng trị ương thư đồng nội_các hội_đồng_bộ_trưởng'),
    givenNames: wordSet(''),
    openers:
      wordSet(`khi sau trước theo trong tại ở từ đến tới với cùng để do vì bởi nhờ nếu tuy dù mặc ngoài riêng còn nhưng
      và hay hoặc rồi chính chỉ cả những các mọi một hai hôm sáng trưa chiều tối đêm ngày tháng năm nay qua về trên dưới
      giữa gần đây đó kia này như bằng cho của gặp tiếp nói phát trả đáp thay nhân cũng đã đang sẽ chưa không chẳng ngay
      vừa mới lúc hồi thời thưa bên phía`),
    pronouns: wordSet('anh ý áo đức nam'),
    quarters: wordSet(''),
    locatives: wordSet('tỉnh huyện ở tại từ đến thăm về phố quận'),
    placeHeads:
      wordSet(`lăng đường đại_lộ quảng_trường sân_bay cảng_hàng_không sân_vận_động công_viên chùa nhà_thờ tượng
      tượng_đài khu_di_tích khu_lưu_niệm nhà_lưu_niệm đường_mòn ga nhà_ga chợ bến_xe`),
    plainHeads:
      wordSet(`bảo_tàng lăng đường đại_lộ quảng_trường sân_bay cảng_hàng_không sân_vận_động công_viên chùa nhà_thờ
      tượng tượng_đài khu_di_tích đường_mòn nhà_hát khách_sạn bệnh_viện giải_thưởng huân_chương huy_chương tạp_chí
      đại_học trường_đại_học câu_lạc_bộ ga nhà_ga chợ nhà_máy bến_xe bán_đảo vịnh eo_biển bang tiểu_bang`),
    headPosition: 'before',
    owning: 'của',
    compounds:
      wordSet(`đảng_ủy đảng_uỷ đảng_bộ đảng_viên đảng_đoàn đảng_phái đảng_tịch đảng_phí đảng_vụ mỹ_đức mỹ_linh mỹ_tho
        mỹ_lai mỹ_đình mỹ_sơn mỹ_hào mỹ_lộc mỹ_khê đại_sứ_quán tổng_lãnh_sự_quán bí_thư bí_quyết bí_mật bí_ẩn bác_sĩ
        bác_sỹ bác_tài bác_lái bác_bảo bác_nông bác_thợ bác_gái bác_trai bác_hai bác_tư bác_năm bác_sáu bác_bảy bác_chủ
        bác_già bác_cả bác_học bác_bỏ bác_ái anh_hùng anh_em anh_chị anh_trai lao_động đại_hội_đồng_cổ mỹ_thuật mỹ_phẩm mỹ_nghệ mỹ_mãn mỹ_nhân
        mỹ_nữ mỹ_học nga_hoàng pháp_luật pháp_lý pháp_lệnh pháp_y pháp_nhân pháp_sư nhật_ký nhật_báo nhật_thực áo_dài
        áo_khoác đức_phật đức_tính đức_tin đức_mẹ đức_cha đức_vua đức_chúa đức_hạnh anh_đào ấn_phẩm ấn_tượng hàn_lâm
        ý_kiến ý_nghĩa ý_tưởng ý_thức ý_chí ý_định nam_giới nam_sinh nam_bộ lâm_nghiệp lâm_sản lâm_sàng trọng_tài
        trọng_điểm trọng_tâm trọng_thị chính_phủ chính_quyền chính_trị chính_sách chính_thức sơn_mài hùng_vĩ hùng_hậu
        minh_chứng minh_bạch minh_họa song_phương song_song hồ_sơ cường_quốc hàng_không hưng_thịnh sang_trọng sang_năm
        trong_khi trong_đó trong_nước xuân_này hội_nghị hội_đàm hội_kiến hội_thảo hội_chợ hội_trại hội_diễn hội_thi
        đại_hội_đồng_cổ hội_trường hội_viên hội_thao hội_họa`),
    titleCase: false,
    honorifics: wordSet(`ông bà anh chị cô chú ngài đồng_chí cụ giáo_sư tiến_sĩ gs pgs ts ths bs ks ls`),
    everyday: wordSet(`anh nga mỹ ý áo úc pháp đức nam hồ lâm trong trọng chính mẫn sơn sang hưng cường xuân ly trang
      minh bác đảng bỉ lào ấn hàn nhật song hòa bình an`),
    everydayOpens: false,
    inFull: wordSet(''),
    particles: wordSet('và của các'),
    titleLink: { side: 'after', between: /^\s(?:của\s)?$/u },
    joining:
      wordSet(`và với của tại trong ngoài đã đang sẽ là có được cho từ đến ở khi sau trước về theo cùng đi vào ra lên
        xuống tới thăm gặp tiếp nói rằng do bởi vì nếu thì mà nhưng hay hoặc cũng vẫn còn chỉ bị không chưa này đó kia
        nhờ giữa qua gửi mời đón chúc viếng xem dâng nơi`),
    calendar: wordSet(''),
    surnames:
      wordSet(`nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh lương trịnh đoàn mai tô
      trương cao hà châu tạ lâm thái tôn phùng vương quách tăng đào đàm lưu ninh khuất triệu nông giàng sùng vàng thào lò lầu`),
    placesFollowNames: false,
    plainLetters: false,
    dottedAcronyms: false,
    syllables: true,
  },
  owners: {
    before: () => false,
    after:
      /^(?:(?:,| và)\s(?:Nhà nước|Chính phủ|[Nn]hân dân))*(?:\s+(?:của|nước(?: láng giềng| bạn| anh em| chủ nhà)?|tại|ở))*\s+$|^\)\s+$/u,
    setIn: (before) => /(?:^|[.!?;:“"]\s*)(?:Tại|Ở|Trong)\s(?:nước\s)?$|;\s(?:tại|ở)\s$/u.test(before),
    inside: /^\s(?:nước\s)?$/u,
    // Đảng | Nhân dân Cách mạng | Lào, Quốc hội | Chính quyền Nhân dân | Cuba
    further: /^\s(?:\p{Lu}[\p{L}\p{M}]*\s(?:(?!(?:và|với|cùng)\s)\p{Ll}[\p{L}\p{M}]*\s)?){1,4}(?:nước\s)?$/u,
    both: /^\s+(?:của\s+)?(?:hai|cả hai)\s+(?:nước|bên|quốc gia)/u,
    crowd: /^\s+(?:của\s+)?(?:ba|bốn|năm|các|nhiều)\s+(?:nước|bên|quốc gia)/u,
    // Phiên họp thứ hai Quốc hội: an ordinal is of the meeting.
    several: /(?<![\p{L}\p{M}])(?<!thứ\s|mười\s|mươi\s)(?:hai|ba|bốn|các|những|nhiều)\s+$/iu,
    speakers: /^\s(?:của\s+)?(chúng tôi|chúng ta|mình)(?![\p{L}\p{M}])/u,
    // Đảng và Nhà nước, without a country: the writer's.
    own: /^(?:\s+(?:của\s+)?|(?:,| và)\s)(nước ta|ta(?![\p{L}\p{M}])|Nhà nước(?![\p{L}\p{M}]|\s(?:bạn|\p{Lu})))/u,
    other: /^\s+(?:của\s+)?(nước bạn|nước chủ nhà|nước sở tại|phía bạn)/u,
    same: /^\s+(?:của\s+)?(nước mình|nước này)/u,
    row: /^(?:\s?[-‐-―]\s?|\s(?:và|với)\s)$/u,
    arranged: /^\s(?:giữa|với)\s$/u,
    joined: /\p{L} (?:và|cùng|với) \p{L}/u,
  },
  offices: {
    notHeld:
      /(?<![\p{L}\p{M}])(?:cựu|nguyên|cố|tân|quyền|đương thời|khi đó|khi ấy|lúc đó|lúc ấy|bấy giờ|tương lai|đắc cử|tiền nhiệm|kế nhiệm|sắp mãn nhiệm)(?![\p{L}\p{M}])/iu,
    minor: {
      after:
        /^\s(?:hội|tỉnh|huyện|xã|phường|quận|thành phố|thị xã|công ty|tập đoàn|câu lạc bộ|CLB|hiệp hội|liên đoàn|[uủ][yỷ] ban|ủy ban|ngân hàng|quỹ|hãng|chi hội|hội đồng)(?![\p{L}\p{M}])/u,
    },
    otherTimes:
      /(?<![\p{L}\p{M}])(?:(?:năm|tháng|tuần) (?:ngoái|trước|kia|sau|tới)|trước đây|trước đó|khi đó|khi ấy|lúc đó|lúc ấy|bấy giờ|thời điểm đó|hồi|ngày xưa|khi còn)(?![\p{L}\p{M}])/iu,
    year: /^["“]?(?:Vào|Trong|Từ|Đến|Đầu|Cuối|Giữa|Tháng|Ngày|Mùa|Năm|Hồi)(?![\p{L}\p{M}])[^,.;:]{0,30}?(?<!\d)((?:19|20)\d{2})(?!\d)/u,
  },
  numbers: {
    decimal: ',',
    grouping: ['.'],
    magnitudes: [
      ['nghìn', 1e3],
      ['ngàn', 1e3],
      ['vạn', 1e4],
      ['triệu', 1e6],
      ['tỷ', 1e9],
      ['tỉ', 1e9],
      ['trăm', 100],
    ],
    // "tháng 5", but also "tháng Năm".
    months: 'Một|Giêng Hai Ba Tư Năm Sáu Bảy Tám Chín Mười(?!\\s[MmHh]) Mười\\s[Mm]ột Mười\\s[Hh]ai|Chạp'
      .split(' ')
      .map((name) => `[Tt]háng\\s(?:${name}|${name.toLowerCase()})(?![\\p{L}\\p{M}])`),
    monthNumber: /tháng\s+(1[0-2]|0?[1-9])(?!\d)/giu,
    time: /(?<![\d:])(?<hour>\d{1,2})(?:\s?(?:h|giờ|:)\s?(?<minute>\d{2})(?!\d)|\s?(?:h|giờ)(?![\p{L}\p{M}]))/giu,
    dayFirst: true,
    percent: /^\s?%|^\sphần trăm/iu,
    currencies: [
      ['USD', /đô[ -]?la|đôla/iu],
      ['EUR', /euro|ơ-rô/iu],
      ['GBP', /bảng Anh/iu],
      ['VND', /(?<![\p{L}\p{M}]|(?:hợp|cộng|hội|tương|bất)\s)đồng(?!\s(?:chí|thời|ý|bào|minh))/iu],
      ['AZN', /manat/iu],
      ['JPY', /(?<![\p{L}\p{M}])yên(?![\p{L}\p{M}])/iu],
      ['RUB', /rúp/iu],
    ],
    spelled: spelledNumber,
    one: ['một'],
  },
};

const ONES = 'không một hai ba bốn năm sáu bảy tám chín'.split(' ');
/** Behind tens some digits sound otherwise. */
const BEHIND_TENS: Readonly<Record<number, readonly string[]>> = { 1: ['mốt'], 4: ['tư', 'bốn'], 5: ['lăm', 'nhăm'] };

function spelledNumber(number: number): string[] {
  if (number === 100) return ['một trăm'];
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  if (tens === 0)
    return number === 4 ? ['bốn', 'thứ tư'] : number === 1 ? ['một', 'thứ nhất'] : [ONES[number] as string];
  const front = tens === 1 ? 'mười' : `${ONES[tens]} mươi`;
  if (ones === 0) return [front];
  const last = tens === 1 && ones !== 5 ? [ONES[ones] as string] : (BEHIND_TENS[ones] ?? [ONES[ones] as string]);
  return last.map((word) => `${front} ${word}`);
}
