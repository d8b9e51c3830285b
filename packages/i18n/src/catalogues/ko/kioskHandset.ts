import type { ResidentCatalogue } from '../residentCatalogue.ts';

/** What the kiosk says of the resident's own phone, in Korean. */
export const kioskHandset: ResidentCatalogue['kiosk']['handset'] = {
  open: '휴대폰으로 쓰기',
  lead: '휴대폰 카메라로 이 QR 코드를 비추면 휴대폰으로 글을 쓰고 서류 사진도 보낼 수 있습니다.',
  keeps: '얼굴과 목소리는 이 화면에 그대로 있습니다.',
  left: '남은 시간 {left}',
  drawing: '준비하고 있습니다',
  gone: '이 코드는 더 이상 쓸 수 없습니다. ‘새로 띄우기’를 눌러 주세요.',
  again: '새로 띄우기',
  code: '휴대폰으로 비추는 QR 코드',
  joined: '휴대폰이 연결되었습니다. 휴대폰에 쓴 글은 이 화면에도 나옵니다.',
  end: '휴대폰 그만 쓰기',
  carry: {
    open: '휴대폰으로 옮기기',
    lead: '휴대폰 카메라로 이 QR 코드를 비추면 휴대폰으로 이어서 말할 수 있습니다.',
    keeps:
      '휴대폰으로 말할 수 있게 되면 이 화면에서 모두 사라집니다. 그때까지는 여기서 말할 수 있습니다.',
    moving: '휴대폰으로 옮기고 있습니다. 그대로 기다려 주세요.',
    stay: '그만두고 이 화면에서 말하기',
  },
};
