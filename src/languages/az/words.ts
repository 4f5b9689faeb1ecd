// Frequent Azerbaijani words with letters that ASCII lacks, by which text that was typed without them is put right.
// Only words whose plain spelling is no other Azerbaijani word: yəni (yeni "new"), bəzi (bezi), şura (sura), baş (bas) and
// their like are left out. Written down from general knowledge of the language of news, for this list.
import { wordSet } from '../wordSet.js';

/** They take no endings. */
export const PARTICLES = wordSet(`
  və üçün görə həm həmin həmçinin hər isə əgər çünki belə bütün çox necə niyə heç artıq ərzində əsasən
  tərəfindən haqqında əvvəl böyük yüksək aşağı düz tək fərqli müxtəlif eyni xüsusilə təxminən əlavə əksinə öncə
  ötən gələn gələcək keçən keçmiş indiyədək sayılır yalnız bəlkə şübhəsiz mütləq dərhal hələ hətta əlbəttə
  doğrudan deyilən görüşüb söyləyib vurğulayıb göstərib gəlib göndərib keçirilib imzalanıb müəyyənləşdirib
  təşkil edəcək dəstəkləyib qoşulub çatdırıb toxunub danışıb qarşılayıb yaradılıb açılıb görülüb verilmişdir
  bildirmişdir etmişdir olmuşdur edilmişdir keçirilmişdir imzalanmışdır vurğulanmışdır görüşmüşdür gəlmişdir
  göstərir gəlir gözlənilir keçirilir edilmiş olmuş verilmiş keçirilmiş imzalanmış qəbul təmin təqdim təsdiq
  təhvil cəlb əldə məlum mövcud mümkün vacib lazımi əsas əsl ümumi xüsusi rəsmi hərbi dövlətlərarası
  hökumətlərarası parlamentlərarası beynəlxalq qarşılıqlı ikitərəfli çoxtərəfli hüquqi mədəni iqtisadiyyat
  müasir mühüm möhkəm gözəl köhnə gənc yaxın uğurlu güclü sürətli geniş dərin ağır ikinci üçüncü dördüncü
  altıncı doqquzuncu onuncu yüzlərlə minlərlə
`);

/** They take endings. */
export const NOUNS = wordSet(`
  dövlət ölkə şəhər kənd küçə hökumət məclis komitə görüş səfər səfir səfirlik müqavilə saziş sənəd əməkdaşlıq
  tərəfdaşlıq tərəfdaş münasibət əlaqə iqtisadiyyat ticarət mədəniyyət təhsil səhiyyə müdafiə müharibə sülh
  təhlükəsizlik mərkəz mərasim tədbir çıxış müzakirə qərar layihə təklif məsələ məqsəd nəticə şərait şərt tələb
  təmir təşkilat təşəbbüs təşəkkür təbrik üzv müavin köməkçi rəhbər rəhbərlik nümayəndə nümayəndəlik vətəndaş
  vətən millət müstəqillik həftə dəqiqə gecə səhər axşam şənbə cümə çərşənbə neftçi kəmər şirkət müəssisə fəhlə
  işçi mühəndis həkim xəstə xəstəxana məktəb tələbə müəllim uşaq qadın kişi gənclik ailə yağış külək dəniz meşə
  ərazi sərhəd bölgə şimal cənub şərq qərb xəritə mənzil bağça körpü dəmiryol dəhliz təyyarə gəmi yük yükdaşıma
  sərmayə gəlir xərc vergi büdcə qiymət məhsul məhsuldarlıq təsərrüfat taxılçılıq üzümçülük balıqçılıq sənaye
  sənayeçi ixtiraçı mətbuat qəzet xəbər müsahibə fəaliyyət təcrübə bacarıq hüquq məhkəmə cinayət cəza tərəqqi
  irəliləyiş dostluq qardaşlıq hörmət ehtiram təbriknamə məktub müraciət xahiş dəvət qonaqpərvərlik ziyarət
  abidə heykəl məzar şəhid qəhrəman ordu əsgər zabit silah hücum müdaxilə işğal azadlıq qələbə məğlubiyyət
  atəşkəs danışıq razılaşma güzəşt təzyiq böhran həll dağ çay göl iqlim təbiət ətraf mühit zəlzələ yanğın qəza
  xəsarət ölüm doğum əhali köçkün qaçqın sərgi musiqi mahnı rəqs rəssam yazıçı şair tamaşaçı çempionat
  oyunçu məşqçi komandir idmançı azarkeş həcm artım azalma dövriyyə göstərici hesabat sorğu nəzarət yoxlama
  təhlil tədqiqat rəqəmsallaşma şəbəkə rabitə məlumat kömək dəstək yardım qayğı təminat təhlükə təsir mövqe gün
  büro bürosu üzvlük namizəd seçki səsvermə seçici müxalifət
`);

/** Names, which need their capital. */
export const NAMES = wordSet(`
  azərbaycan bakı gəncə şuşa naxçıvan sumqayıt qəbələ şəki lənkəran mingəçevir xankəndi ağdam füzuli cəbrayıl
  zəngilan kəlbəcər laçın qarabağ zəngəzur xəzər türkiyə gürcüstan ermənistan özbəkistan qazaxıstan qırğızıstan
  türkmənistan tacikistan iran italiya ispaniya ingiltərə almaniya isveçrə isveç misir əfqanıstan hindistan
  indoneziya islam ilham əliyev əliyeva mehriban heydər sahibə qafarova əsədov ceyhun bayramov şahbazov mikayıl
  cabbarov məmmədov məmmədova hüseynov hüseynova həsənov həsənova quliyev quliyeva rəhimov rüstəmov ibrahimov
  ismayılov
`);
