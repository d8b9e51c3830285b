import {
  centerNameOf,
  clockOf,
  minuteOfDay,
  type AlertMail,
  type KioskFault,
} from '@madoguchi/domain';
import type { Mail } from '../../ports/mailer.ts';
import type { Stores } from '../../ports/store.ts';

const TITLES: Readonly<Record<KioskFault, string>> = {
  offline: 'つながっていません',
  microphone: 'マイクが見つかりません',
  sound: 'スピーカーが見つかりません',
  camera: 'カメラが見つかりません',
  droppedCalls: '通話が続けて切れています',
  poorCalls: '通話の音や映像が途切れがちです',
  staffCall: '職員の呼び出しに、だれも応えていません',
  copied: '同じ鍵の端末があります',
  deskCamera: '手もとのカメラが映りません',
  printer: '印刷できませんでした',
  clock: '時計が合っていません',
  version: '画面の版が古いままです',
};

/** What somebody of staff is told of a fault of a kiosk; what to do about it stands where the link leads. */
export function alertText(
  { organisation, kiosks }: Stores,
  { kioskId, centerId, fault, raisedAt }: AlertMail,
  around: { readonly link: string; readonly timeZone: string },
): Omit<Mail, 'to'> {
  const center = centerNameOf(organisation.center(centerId)?.district ?? centerId);
  const name = kiosks.get(kioskId)?.name ?? kioskId;
  const time = clockOf(minuteOfDay(raisedAt, around.timeZone));
  return {
    subject: `相談端末の異常：${center} ${name}（${TITLES[fault]}）`,
    text: [
      `${center}の相談端末「${name}」：${TITLES[fault]}（${time}の知らせ）。`,
      '',
      'することは、コンソールでご覧ください。',
      around.link,
      '',
      'このメールは自動で送っています。返信はできません。要らないときは、コンソールのアカウントで止められます。',
    ].join('\n'),
  };
}
