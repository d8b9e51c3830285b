import type { ResidentCatalogue } from '../residentCatalogue.ts';

/** What the lower bar of the kiosk leads to, in Korean. */
export const kioskBar: ResidentCatalogue['kioskBar'] = {
  call: {
    button: '직원 부르기',
    calling: '직원을 부르고 있습니다',
    callingLead: '이 화면 가까이에서 기다려 주세요.',
    slow: '아직 대답이 없습니다',
    slowLead: '계속 부르고 있습니다. 급하시면 안내대에 말씀해 주세요.',
    coming: '직원이 곧 갑니다',
    comingLead: '그대로 기다려 주세요.',
    aloud: '직원을 불러 주세요',
    aloudLead: '지금 연결이 되어 있지 않습니다. 안내대에 이 화면을 알려 주세요.',
    aloudLater: '연결되면 직원의 화면에도 알립니다.',
    refused: '지금은 화면에서 부를 수 없습니다',
    refusedLead: '안내대의 직원에게 말씀해 주세요.',
    withdraw: '취소',
    here: '직원이 왔습니다',
  },
  helper: {
    with: '직원 {name} 님이 함께 조작하고 있습니다',
    alone: '혼자 계속하기',
  },
  practice: {
    now: '연습 중입니다. 실제 상담이 아닙니다',
    end: '연습 끝내기',
  },
  driving: {
    told: {
      textLarger: '직원이 글자를 크게 했습니다',
      textSmaller: '직원이 글자를 작게 했습니다',
      louder: '직원이 소리를 크게 했습니다',
      quieter: '직원이 소리를 작게 했습니다',
      language: '직원이 언어를 바꾸었습니다',
      nextPage: '직원이 다음 페이지로 넘겼습니다',
      pageBefore: '직원이 이전 페이지로 되돌렸습니다',
      camera: '직원이 카메라를 바꾸었습니다',
      refused: '이제 직원이 이 화면을 바꾸지 않습니다',
    },
    undo: '되돌리기',
    refuse: '거절하기',
    allow: '직원에게 맡기기',
  },
  outOfOrder: {
    title: '이 단말기는 지금 쉬고 있습니다',
    reason: {
      broken: '고장 나서 고치고 있습니다.',
      maintenance: '점검하고 청소하고 있습니다.',
      room: '이 장소를 다른 일에 쓰고 있습니다.',
      other: '다시 쓸 수 있을 때까지 기다려 주세요.',
    },
    elsewhere: '다른 단말기를 이용해 주세요',
    staff: '용건이 있으시면 안내대의 직원에게 말씀해 주세요.',
  },
  readAloud: {
    on: '읽어 주기',
    off: '읽어 주기 끄기',
    pause: '잠시 멈춤',
    goOn: '계속하기',
    again: '다시 듣기',
    missing: '이 문장의 음성은 아직 없습니다. 화면의 글을 읽어 주세요.',
  },
  leave: {
    visit: '그만두고 처음으로 돌아가시겠습니까?',
    visitLead: '넣으신 내용은 지워집니다.',
    queue: '그만 기다리시겠습니까?',
    queueLead: '접수 순서가 없어집니다.',
    end: '첫 화면으로 돌아가시겠습니까?',
    endLead: '이 화면의 내용은 다시 볼 수 없습니다.',
    stay: '계속하기',
  },
};
