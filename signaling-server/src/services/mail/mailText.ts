import {
  centerNameOf,
  clockOf,
  writtenDay,
  type FellAway,
  type MailTopic,
  type BookingMail,
} from '@madoguchi/domain';
import type { Mail } from '../../ports/mailer.ts';
import type { Stores } from '../../ports/store.ts';

const SUBJECTS: Readonly<Record<MailTopic, string>> = {
  made: '予約が入りました',
  moved: '予約が移りました',
  cancelled: '予約が取り消されました',
  toSettle: '設定し直す予約があります',
};

const BECAUSE: Readonly<Record<FellAway, string>> = {
  staff: '担当の職員が変わったため',
  interpreter: '通訳の職員が変わったため',
  kiosk: '相談端末が使えなくなったため',
  closed: '開いていない時間になったため',
  setAside: '予約を入れない時間になったため',
  dayOver: '予約の日が過ぎたため',
};

/**
 * What somebody of staff is told of a booking: when, where, what about, and where to look. Mails lie with whoever runs their
 * servers, so that nothing of the resident is in one: no name, no number, no needs.
 */
export function mailText(stores: Stores, mail: BookingMail, link: string): Omit<Mail, 'to'> {
  const { organisation } = stores;
  const { what, day, start, minutes, centerId, deskId, isCallback, topicIds, because } = mail;
  const time = `${clockOf(start)}〜${clockOf(start + minutes)}`;
  const center = centerNameOf(organisation.center(centerId)?.district ?? centerId);
  const topics = topicIds.map((id) => organisation.topic(id)?.name.ja ?? id).join('、');
  const when = `${writtenDay(day, 'ja', 'day')} ${time}`;
  return {
    subject: `${SUBJECTS[what]}（${when}）`,
    text: [
      `${SUBJECTS[what]}。`,
      '',
      `日時：${when}`,
      `場所：${isCallback ? '電話での折り返し' : center}`,
      `窓口：${organisation.desk(deskId)?.name.ja ?? deskId}`,
      `相談：${topics}`,
      ...(because === null ? [] : [`理由：${BECAUSE[because]}`]),
      '',
      '内容は、コンソールの「予約」でご覧ください。',
      link,
      '',
      'このメールは自動で送っています。返信はできません。要らないときは、コンソールのアカウントで止められます。',
    ].join('\n'),
  };
}
