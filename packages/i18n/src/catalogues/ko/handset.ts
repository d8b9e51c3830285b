import type { ResidentCatalogue } from '../residentCatalogue.ts';

/** What the page on the resident's own phone says, in Korean. */
export const handset: ResidentCatalogue['handset'] = {
  title: '휴대폰으로 쓰기',
  language: '언어',
  start: {
    lead: '쓰는 글은 쓰는 도중에도 담당자와 상담 단말기 화면에 보입니다.',
    keeps: '얼굴과 목소리는 상담 단말기에 그대로 있습니다.',
    join: '시작하기',
  },
  away: '다시 연결하고 있습니다. 쓴 글은 연결되면 전해집니다.',
  leave: '휴대폰 그만 쓰기',
  writing: {
    lines: '지금까지 쓴 글',
    empty: '쓴 글이 여기에 나옵니다.',
    field: '쓸 글',
    hint: '여기에 써 주세요',
    send: '보내기',
    going: '쓰고 있습니다',
    drawn: '손으로 쓴 글',
    me: '나',
    left: '자리를 떠난 사람',
    waits: '연결되면 전해집니다.',
    held: '지금은 쓸 수 없습니다. 그대로 기다려 주세요.',
    problem: {
      tooLong: '한 번에 {limit}자까지입니다. 나머지는 보낸 뒤에 써 주세요.',
      full: '여기에는 더 쓸 수 없습니다. 보낸 뒤에 이어서 써 주세요.',
      tooMuch: '연결될 때까지 더 쓸 수 없습니다. 잠시 기다려 주세요.',
    },
  },
  photo: {
    take: '서류 사진 찍기',
    title: '이 사진을 보여 줄까요',
    picture: '찍은 사진',
    seen: '담당자와 상담 단말기 화면에 나옵니다. 통화가 끝나면 사라집니다.',
    send: '보여 주기',
    sending: '보내고 있습니다',
    again: '다시 찍기',
    putAway: '그만두기',
    preparing: '사진을 준비하고 있습니다',
    sent: '사진을 보냈습니다. 담당자가 볼 수 있습니다.',
    problem: {
      unreadable: '이 사진은 쓸 수 없습니다. 다시 찍어 주세요.',
      failed: '사진을 보내지 못했습니다. 다시 찍어 주세요.',
      full: '사진을 더 보낼 수 없습니다. 담당자에게 말씀해 주세요.',
      tooLarge: '사진이 너무 큽니다. 다시 찍어 주세요.',
    },
  },
  over: {
    callOver: {
      title: '상담이 끝났습니다',
      body: '이 휴대폰에는 아무것도 남지 않았습니다. 이 페이지를 닫아 주세요.',
    },
    withdrawn: {
      title: '상담 단말기로 돌아갔습니다',
      body: '상담 단말기에서 계속해 주세요. 이 페이지를 닫아 주세요.',
    },
    replaced: {
      title: '다른 휴대폰으로 바뀌었습니다',
      body: '이 휴대폰에는 아무것도 남지 않았습니다. 이 페이지를 닫아 주세요.',
    },
    left: {
      title: '휴대폰 사용을 마쳤습니다',
      body: '상담 단말기에서 계속해 주세요. 이 페이지를 닫아 주세요.',
    },
    expired: {
      title: '이 코드는 쓸 수 없습니다',
      body: '이미 썼거나 2분이 지났습니다. 상담 단말기에서 새로 띄워 다시 비춰 주세요.',
    },
  },
  refused: '연결하지 못했습니다',
};
