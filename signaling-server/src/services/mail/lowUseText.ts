import { dayAfter, isLow, writtenDay, type RadarComparison } from '@madoguchi/domain';
import type { CenterRadar, RouteResponse } from '@madoguchi/protocol';
import type { Mail } from '../../ports/mailer.ts';

/** The weekly mail about use: which centers few come to, and where to look; nothing of anybody. */
export function lowUseText(
  { from, until, centers }: RouteResponse<'lowUseRadar'>,
  link: string,
): Omit<Mail, 'to'> {
  const low = centers.filter(({ past, peers }) => isLow(past) || isLow(peers));
  const day = (of: string): string => writtenDay(of, 'ja', 'day');
  const subject =
    low.length === 0
      ? 'オンライン相談の使われ方：少ないと言えるセンターはありません'
      : `オンライン相談の使われ方：${String(low.length)}か所で少なくなっています`;
  return {
    subject,
    text: [
      `${day(from)}から${day(dayAfter(until, -1))}までの4週間に来た方の数を、前の8週間とほかのセンターに比べました。`,
      '',
      ...(low.length === 0
        ? ['たまたまとは言えないほど少ないセンターは、ありませんでした。']
        : low.map(line)),
      '',
      '確かめることは、コンソールの「数字」の「使われ方」でご覧ください。',
      link,
      '',
      'このメールは自動で送っています。返信はできません。要らないときは、コンソールのアカウントで止められます。',
    ].join('\n'),
  };
}

function line({ district, visits, past, peers }: CenterRadar): string {
  const about = (comparison: RadarComparison | null): string =>
    comparison === null ? '' : `約${String(Math.round(comparison.expected))}件`;
  const by = [
    ...(isLow(past) ? [`前の8週間なら${about(past)}`] : []),
    ...(isLow(peers) ? [`ほかのセンターなら${about(peers)}`] : []),
  ];
  return `・${district}：${String(visits)}件（${by.join('、')}）`;
}
