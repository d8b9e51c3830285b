import type { ResidentCatalogue } from '../residentCatalogue.ts';

/** What the kiosk says about writing in a call and what stands under the face, in Korean. */
export const kioskWriting: ResidentCatalogue['kiosk']['writing'] = {
  open: '필담',
  title: '필담',
  lead: '쓰는 도중에도 상대에게 바로 보입니다.',
  lines: '지금까지 쓴 글',
  way: '쓰는 방법',
  keys: '키로 쓰기',
  pen: '손가락으로 쓰기',
  field: '쓸 글',
  send: '보내기',
  rub: '한 획 지우기',
  pad: '손가락으로 쓰는 곳',
  here: '여기에 손가락으로 써 주세요',
  drawn: '손으로 쓴 글',
  me: '나',
  left: '자리를 떠난 사람',
  going: '쓰고 있습니다',
  problem: {
    tooLong: '한 번에 {limit}자까지입니다. 나머지는 보낸 다음에 써 주세요.',
    full: '여기에는 더 쓸 수 없습니다. 보낸 다음에 이어서 써 주세요.',
    tooMuch: '연결될 때까지 더 쓸 수 없습니다. 잠시 기다려 주세요.',
  },
  shown: '담당자가 보낸 글',
  from: '{name} 보냄',
  answer: '글로 답하기',
  close: '닫기',
  heard: {
    region: '자동 자막',
    mark: '자동',
    note: '틀릴 수 있습니다',
    away: '자막 숨기기',
    back: '자동 자막 보기',
    late: '지금 자막이 말을 따라가지 못합니다.',
    ended: '지금 자막이 나오지 않습니다. 목소리는 계속 들립니다.',
  },
};
