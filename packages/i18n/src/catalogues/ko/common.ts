import type { ResidentCatalogue } from '../residentCatalogue.ts';

/** Words that several screens share, in Korean. */
export const common: ResidentCatalogue['common'] = {
  product: '동네 온라인 창구',
  back: '뒤로',
  close: '닫기',
  quality: { good: '좋음', fair: '조금 불안정', poor: '연결이 약함' },
  connection: {
    connecting: '연결하고 있습니다. 잠시 기다려 주세요.',
    interrupted: '지금 연결이 약합니다. 그대로 기다려 주세요.',
  },
  camera: {
    off: '카메라가 꺼져 있습니다',
    opening: '카메라를 준비하고 있습니다',
    local: '내 화면',
    remote: '상대방 화면',
  },
};
