import type { AdminKiosk, RouteResponse } from '@madoguchi/protocol';
import { Icon, QrCode, StatusBanner, useNow } from '@madoguchi/ui-kit';
import { usePlaceWords } from '../../app/usePlaceWords.ts';
import { useText } from '../../app/useText.ts';
import { useTimes } from '../parts/useTimes.ts';
import { codeLeft, enrolledSince, groupedCode } from './kioskView.ts';

export interface IssuedCode extends RouteResponse<'issueCode'> {
  readonly centerId: string;
  readonly district: string;
  /** The devices that were there when it was issued. */
  readonly known: ReadonlySet<string>;
}

const LEFT_GOES_ON_MS = 1_000;

interface CodeCardProps {
  readonly issued: IssuedCode;
  readonly kiosks: readonly AdminKiosk[];
}

/** The enrolment code in large letters, and where to type it. */
export function CodeCard({ issued, kiosks }: CodeCardProps) {
  const { t } = useText();
  const { center } = usePlaceWords();
  const { district, code, centerId, known } = issued;
  const address = `${location.origin}/kiosk/`;
  const enrolled = enrolledSince(kiosks, centerId, known);
  return (
    <div className="code-card">
      <h3>{t('adminKiosks:code.heading', { center: center(district) })}</h3>
      <div className="code-card__step">
        <div>
          <p>{t('adminKiosks:code.step1')}</p>
          <p className="code-card__address">{address}</p>
        </div>
        <QrCode className="code-card__qr" text={address} label={t('adminKiosks:code.qr')} />
      </div>
      <p>{t('adminKiosks:code.step2')}</p>
      <p className="code-card__code">
        <span className="visually-hidden">{t('adminKiosks:code.spoken')} </span>
        {groupedCode(code)}
      </p>
      <StatusBanner tone="done">
        {enrolled && t('adminKiosks:code.enrolled', { name: enrolled.name })}
      </StatusBanner>
      {!enrolled && <Left expiresAt={issued.expiresAt} />}
    </div>
  );
}

function Left({ expiresAt }: { readonly expiresAt: number }) {
  const { t } = useText();
  const { clock } = useTimes();
  const left = codeLeft(expiresAt, useNow(LEFT_GOES_ON_MS));
  const time = clock(expiresAt);
  return (
    <p className="code-card__left" data-left={left === 'over' ? 'over' : 'some'}>
      <Icon name={left === 'over' ? 'warning' : 'clock'} />
      {left === 'over' && t('adminKiosks:code.over')}
      {left === 'short' && t('adminKiosks:code.leftShort', { time })}
      {typeof left === 'number' && t('adminKiosks:code.left', { minutes: left, time })}
    </p>
  );
}
