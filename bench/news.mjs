// The words around the names: what news in the three languages says all day. @ is a name, # a number, ~ a noun.

/**
 * @typedef {object} NewsWords
 * @property {readonly string[]} named sentences with one name
 * @property {readonly string[]} plain sentences without
 * @property {readonly string[]} nouns
 * @property {readonly string[]} headlines
 * @property {readonly string[]} datelines
 * @property {readonly string[]} signoffs
 */

/** @type {Record<'en' | 'vi' | 'az', NewsWords>} */
export const news = {
  en: {
    named: [
      'The agreement was signed on Monday in the presence of @, who had spent the previous week in talks about the ~.',
      'According to @, the ~ would be finished before the end of the year.',
      'A spokesman for @ said the figures were in line with what had been expected.',
      '“We have waited # years for this ~,” said the deputy minister after the meeting with @.',
      'Much of the work was done by @ and a group of young engineers.',
      'It was the second time this month that @ had been mentioned in connection with the ~.',
      'The delegation also visited @, where it was shown the new ~.',
      'Officials said @ had asked for more time, and for another look at the ~.',
      'In a letter that was read out at the opening, @ thanked all who had helped with the ~.',
      'The report names @ as one of # partners in the project.',
      'Both sides praised the role of @ in bringing the ~ to the region.',
      'Reporters asked whether @ knew about the ~ before it was made public.',
      'The next round of talks is to be held at @ in the first half of the coming year.',
      'On Tuesday @ confirmed that the ~ had been sent to the committee.',
      'The prize went to @ for work on the ~ over more than # years.',
      'Few people outside the industry had heard of @ until the ~ was opened.',
    ],
    plain: [
      'The cost is put at # million dollars, about a third more than in the first plan.',
      'Trade between Vietnam and Azerbaijan grew by # percent in the first nine months of the year.',
      'Nobody was hurt, and the ~ was open again by the evening.',
      'Similar steps have been taken in # other countries, with mixed results.',
      'The ~ is expected to create # jobs, most of them in the south of the country.',
      'Farmers in the area say that the dry season has come earlier than usual.',
      'Details of the ~ were not released.',
      'The two countries opened diplomatic relations more than thirty years ago and have since signed # agreements.',
      'Prices rose slightly on Thursday after three days of losses.',
      'A final decision on the ~ is not expected before the spring.',
      'Students from both universities took part in the exchange, which lasted # days.',
      'The weather service warned of heavy rain in the mountains over the weekend.',
      'It said the ~ met all the rules that were in force at the time.',
      'The President of Azerbaijan sent a letter of congratulation on the occasion of the national day.',
    ],
    nouns: `bridge railway pipeline exhibition library harbor hospital contract budget survey festival vaccine reservoir
      satellite archive refinery orchard museum curriculum strategy pilot station corridor timetable scholarship tender
      partnership forecast excavation registry inspection fleet laboratory portal`.split(/\s+/u),
    headlines: [
      'New ~ opens after talks with @',
      '@ promises a ~ within # months',
      'Questions remain over ~ as @ leaves',
      '~ and ~: what @ wants',
    ],
    datelines: ['HANOI (VNA) – ', 'Baku, May 7, AZERTAC\n\n', 'HÀ NỘI — ', 'BAKU — ', 'LONDON, June 6 (AP) – '],
    signoffs: [' — VNS', ' — VNA', '', ''],
  },
  vi: {
    named: [
      'Lễ ký kết diễn ra sáng thứ Hai với sự có mặt của @, sau một tuần hai bên trao đổi về ~.',
      'Theo @, ~ sẽ hoàn thành trước cuối năm nay.',
      'Người phát ngôn của @ cho biết các con số này phù hợp với dự báo trước đó.',
      '“Chúng tôi đã chờ ~ này # năm”, vị thứ trưởng nói sau cuộc gặp với @.',
      'Phần lớn công việc do @ cùng một nhóm kỹ sư trẻ thực hiện.',
      'Đây là lần thứ hai trong tháng @ được nhắc đến cùng với ~.',
      'Đoàn cũng đã đến thăm @ và được giới thiệu về ~ mới.',
      'Các quan chức cho hay @ đã đề nghị thêm thời gian để xem xét lại ~.',
      'Trong bức thư gửi lễ khai mạc, @ cảm ơn những người đã đóng góp cho ~.',
      'Báo cáo nêu @ là một trong # đối tác của dự án.',
      'Hai bên đánh giá cao vai trò của @ trong việc đưa ~ về địa phương.',
      'Phóng viên đặt câu hỏi liệu @ có biết về ~ trước khi công bố hay không.',
      'Vòng đàm phán tiếp theo dự kiến được tổ chức tại @ vào nửa đầu năm sau.',
      'Hôm thứ Ba, @ xác nhận đã trình ~ lên ủy ban.',
      'Giải thưởng được trao cho @ vì những đóng góp cho ~ trong hơn # năm qua.',
      'Ít người ngoài ngành biết đến @ trước khi ~ được khánh thành.',
    ],
    plain: [
      'Tổng mức đầu tư khoảng # triệu đô la Mỹ, cao hơn một phần ba so với kế hoạch ban đầu.',
      'Kim ngạch thương mại giữa Việt Nam và Azerbaijan tăng # phần trăm trong chín tháng đầu năm.',
      'Không có ai bị thương và ~ đã hoạt động trở lại vào buổi tối.',
      'Các biện pháp tương tự đã được áp dụng tại # quốc gia khác với kết quả khác nhau.',
      'Dự kiến ~ sẽ tạo ra # việc làm, chủ yếu ở các tỉnh phía nam.',
      'Bà con nông dân trong vùng cho biết mùa khô năm nay đến sớm hơn mọi năm.',
      'Chi tiết về ~ chưa được công bố.',
      'Hai nước thiết lập quan hệ ngoại giao cách đây hơn ba mươi năm và đã ký # hiệp định.',
      'Giá tăng nhẹ trong phiên thứ Năm sau ba ngày giảm liên tiếp.',
      'Quyết định cuối cùng về ~ sẽ không được đưa ra trước mùa xuân.',
      'Sinh viên hai trường đã tham gia chương trình trao đổi kéo dài # ngày.',
      'Cơ quan khí tượng cảnh báo mưa lớn ở vùng núi vào cuối tuần.',
      'Cơ quan này khẳng định ~ đáp ứng mọi quy định có hiệu lực vào thời điểm đó.',
      'Tổng thống Azerbaijan đã gửi thư chúc mừng nhân dịp Quốc khánh.',
    ],
    nouns: [
      ...['cây cầu', 'tuyến đường sắt', 'đường ống', 'triển lãm', 'thư viện', 'bến cảng', 'bệnh viện', 'hợp đồng'],
      ...['ngân sách', 'khảo sát', 'lễ hội', 'vắc xin', 'hồ chứa nước', 'vệ tinh', 'kho lưu trữ', 'nhà máy lọc dầu'],
      ...['vườn cây', 'bảo tàng', 'chương trình học', 'chiến lược', 'nhà ga', 'hành lang vận tải', 'lịch trình'],
      ...['học bổng', 'gói thầu', 'quan hệ đối tác', 'dự báo', 'cuộc khai quật', 'đội tàu', 'phòng thí nghiệm'],
    ],
    headlines: [
      'Khánh thành ~ mới sau cuộc gặp với @',
      '@ cam kết hoàn thành ~ trong # tháng',
      'Còn nhiều câu hỏi về ~ khi @ rời đi',
      '@ và câu chuyện về ~',
    ],
    datelines: ['Hà Nội (TTXVN) - ', 'HÀ NỘI — ', 'Baku (TTXVN) - ', '(VOVworld) – ', ''],
    signoffs: ['./.', ' (TTXVN)', '', ''],
  },
  az: {
    named: [
      'Saziş bazar ertəsi imzalanıb, mərasimdə @ də iştirak edib və ~ haqqında danışıqlar davam etdirilib.',
      '@ bildirib ki, ~ ilin sonuna qədər başa çatdırılacaq.',
      '@ adından çıxış edən nümayəndə rəqəmlərin gözləniləndən fərqlənmədiyini deyib.',
      '“Biz bu ~ üçün # il gözləmişik”, – deyə nazir müavini @ ilə görüşdən sonra söyləyib.',
      'İşlərin çox hissəsini @ və gənc mühəndislər görüblər.',
      'Bu ay ərzində ~ ilə bağlı @ ikinci dəfədir ki, xatırlanır.',
      'Nümayəndə heyəti @ haqqında da məlumat alıb və yeni ~ ilə tanış olub.',
      'Rəsmilərin sözlərinə görə, @ ~ üçün əlavə vaxt istəyib.',
      'Açılışda oxunan məktubda @ ~ üçün əməyi keçən hər kəsə təşəkkür edib.',
      'Hesabatda @ layihənin # tərəfdaşından biri kimi göstərilib.',
      'Tərəflər ~ məsələsində @ ilə əməkdaşlığı yüksək qiymətləndiriblər.',
      'Jurnalistlər @ üçün ~ barədə suallar hazırlamışdılar.',
      'Danışıqların növbəti mərhələsində @ da təmsil olunacaq.',
      'Çərşənbə axşamı @ təsdiq edib ki, ~ komissiyaya göndərilib.',
      'Mükafat # ildən artıq ~ üzərində çalışan @ üçün nəzərdə tutulub.',
      'Bu sahədən kənarda @ barədə ~ açılana qədər az adam eşitmişdi.',
    ],
    plain: [
      'Layihənin dəyəri # milyon dollar təşkil edir ki, bu da ilkin plandan üçdə bir çoxdur.',
      'Vyetnam ilə Azərbaycan arasında ticarət dövriyyəsi ilin doqquz ayında # faiz artıb.',
      'Xəsarət alan yoxdur, axşama doğru ~ yenidən fəaliyyətə başlayıb.',
      'Oxşar addımlar daha # ölkədə atılıb və müxtəlif nəticələr verib.',
      'Gözlənilir ki, ~ əsasən cənub rayonlarında # iş yeri yaradacaq.',
      'Bölgənin fermerləri quraqlığın bu il adətən olduğundan tez başladığını deyirlər.',
      'Sənədin təfərrüatları və ~ barədə məlumat açıqlanmayıb.',
      'İki ölkə arasında diplomatik münasibətlər otuz ildən çox əvvəl qurulub və # sənəd imzalanıb.',
      'Qiymətlər üç günlük ucuzlaşmadan sonra cümə axşamı bir qədər artıb.',
      'Yekun qərarın və ~ barədə rəyin yaza qədər verilməsi gözlənilmir.',
      'Hər iki universitetin tələbələri # gün davam edən mübadilə proqramında iştirak ediblər.',
      'Hidrometeorologiya xidməti həftə sonu dağlıq ərazilərdə güclü yağış barədə xəbərdarlıq edib.',
      'Qeyd olunub ki, ~ həmin dövrdə qüvvədə olan bütün qaydalara uyğundur.',
      'Azərbaycan Prezidenti milli bayram münasibətilə təbrik məktubu göndərib.',
    ],
    nouns: `körpü dəmiryolu boru sərgi kitabxana liman xəstəxana müqavilə büdcə sorğu festival vaksin anbar peyk arxiv
      zavod bağ muzey tədris strategiya stansiya dəhliz cədvəl təqaüd tender tərəfdaşlıq proqnoz qazıntı reyestr yoxlama
      donanma laboratoriya portal nəşr tikinti`.split(/\s+/u),
    headlines: [
      '@ ilə görüşdən sonra yeni ~ açılıb',
      '@: ~ # ay ərzində hazır olacaq',
      '~ ilə bağlı suallar qalır',
      '@ və ~ məsələsi',
    ],
    datelines: [
      'Bakı, 7 may, AZƏRTAC\n\n',
      'Bakı, 14 oktyabr, AZƏRTAC\n\n',
      'BAKI — ',
      'Hanoy, 8 may, AZƏRTAC\n\n',
      '',
    ],
    signoffs: ['', '', ' — AZƏRTAC'],
  },
};
