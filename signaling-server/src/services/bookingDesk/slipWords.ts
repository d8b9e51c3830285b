import type { LocalisedText } from '@madoguchi/domain';

/** The words of 予約票, in every language of the kiosk. */
export const SLIP_WORDS = {
  title: {
    ja: '予約票',
    'ja-easy': '予約《よやく》の カード',
    en: 'Your booking',
    'zh-Hans': '预约单',
    ko: '예약표',
    ne: 'बुकिङको पर्ची',
  },
  number: {
    ja: '予約番号',
    'ja-easy': '予約《よやく》の 番号《ばんごう》',
    en: 'Booking number',
    'zh-Hans': '预约号码',
    ko: '예약 번호',
    ne: 'बुकिङ नम्बर',
  },
  when: { ja: '日時', 'ja-easy': 'いつ', en: 'When', 'zh-Hans': '时间', ko: '일시', ne: 'समय' },
  where: {
    ja: '場所',
    'ja-easy': '場所《ばしょ》',
    en: 'Where',
    'zh-Hans': '地点',
    ko: '장소',
    ne: 'ठाउँ',
  },
  place: {
    ja: '{district}まちづくりセンター',
    'ja-easy': '{district}まちづくりセンター',
    en: '{district} Community Office',
    'zh-Hans': '{district}まちづくりセンター（社区中心）',
    ko: '{district}まちづくりセンター(마을만들기 센터)',
    ne: '{district} सामुदायिक केन्द्र',
  },
  byPhone: {
    ja: '区から電話します',
    'ja-easy': '区《く》から 電話《でんわ》します',
    en: 'We call you by telephone',
    'zh-Hans': '由区政府打电话给您',
    ko: '구에서 전화드립니다',
    ne: 'हामी फोन गर्छौं',
  },
  topic: {
    ja: '相談',
    'ja-easy': '相談《そうだん》',
    en: 'About',
    'zh-Hans': '咨询内容',
    ko: '상담',
    ne: 'विषय',
  },
  desk: {
    ja: '相談する窓口',
    'ja-easy': '話《はな》す 窓口《まどぐち》',
    en: 'Desk',
    'zh-Hans': '咨询窗口',
    ko: '상담 창구',
    ne: 'काउन्टर',
  },
  telephone: {
    ja: '窓口の電話',
    'ja-easy': '窓口《まどぐち》の 電話《でんわ》',
    en: 'Telephone of the desk',
    'zh-Hans': '窗口电话',
    ko: '창구 전화',
    ne: 'काउन्टरको फोन',
  },
  bring: {
    ja: '持ち物',
    'ja-easy': '持《も》ってくる もの',
    en: 'What to bring',
    'zh-Hans': '需要携带的物品',
    ko: '가져올 것',
    ne: 'ल्याउनुपर्ने कुरा',
  },
  onTheDay: {
    ja: '当日は、相談端末の「予約している方」で、この紙のコードをカメラに見せるか、番号を入れてください。',
    'ja-easy':
      'その 日《ひ》は、相談端末《そうだんたんまつ》の「予約《よやく》した 人《ひと》」を 押《お》して、この 紙《かみ》の コードを カメラに 見《み》せるか、番号《ばんごう》を 入《い》れて ください。',
    en:
      'On the day, choose “I have a booking” at the kiosk and hold this code up to the camera, or type the number.',
    'zh-Hans': '当天请在终端上选择“已预约的人”，将此二维码对准摄像头，或输入号码。',
    ko: '당일에는 단말기에서 ‘예약하신 분’을 누르고 이 코드를 카메라에 보여 주시거나 번호를 입력해 주세요.',
    ne:
      'त्यो दिन किओस्कमा “बुकिङ गर्नुभएको छ” छानेर यो कोड क्यामेरामा देखाउनुहोस्, वा नम्बर लेख्नुहोस्।',
  },
  change: {
    ja: '取り消すとき、日時を変えるときは、まちづくりセンターの職員にこの番号をお知らせください。',
    'ja-easy':
      'やめる とき、時間《じかん》を かえる ときは、まちづくりセンターの 人《ひと》に この 番号《ばんごう》を 言《い》って ください。',
    en: 'To cancel or to change it, tell the staff of the community office this number.',
    'zh-Hans': '需要取消或更改时，请将此号码告诉社区中心的工作人员。',
    ko: '취소하거나 시간을 바꾸실 때는 센터 직원에게 이 번호를 알려 주세요.',
    ne: 'रद्द गर्न वा समय फेर्न, सामुदायिक केन्द्रका कर्मचारीलाई यो नम्बर भन्नुहोस्।',
  },
} as const satisfies Record<string, LocalisedText>;
