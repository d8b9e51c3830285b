import { formatClock, formatDay, WARD_TIME_ZONE } from '@madoguchi/i18n';
import { StatusBanner, useNow } from '@madoguchi/ui-kit';
import type { ReactNode } from 'react';
import { usePreferences } from '../state/PreferencesProvider.tsx';
import { leavingOf } from '../state/leaving.ts';
import { useReadAloud, useVoiceMissing } from '../speech/useReading.ts';
import type { Screen } from '../state/screenOf.ts';
import type { StaffCallAccess } from '../state/staffCall/useStaffCall.ts';
import type { HelperAccess, PracticeAccess } from '../state/useHelper.ts';
import { useText } from '../state/useText.tsx';
import { DrivingContext, type DrivingAccess } from '../state/useDriving.ts';
import { Bar } from './Bar.tsx';
import { DrivenNotice } from './DrivenNotice.tsx';
import { StaffBand } from './StaffBand.tsx';
import { callNotice } from './staffCall/callWords.ts';

interface FrameProps {
  readonly screen: Screen;
  readonly district: string | null;
  readonly interrupted: boolean;
  /** Ends a visit in which the server has no part. */
  readonly onLeave: () => void;
  readonly staffCall: StaffCallAccess;
  readonly helper: HelperAccess | null;
  readonly practice: PracticeAccess | null;
  readonly driving: DrivingAccess;
  readonly children: ReactNode;
}

/** The frame of every screen: district and time, connection state, and the lower bar. */
export function Frame(props: FrameProps) {
  const { screen, district, interrupted, onLeave, staffCall, helper, practice, driving } = props;
  const text = useText();
  const isVoiceMissing = useVoiceMissing();
  useReadAloud(interrupted ? [text.say('common:connection.interrupted')] : [], 'first');
  const words = interrupted
    ? 'common:connection.interrupted'
    : isVoiceMissing
      ? 'kiosk:bar.noVoice'
      : helper || practice
        ? null
        : callNotice(staffCall.shown);
  return (
    <DrivingContext value={driving}>
      <div className="kiosk" data-screen={screen.name}>
        <header className="kiosk__head">
          {helper === null && practice === null && <Place district={district} />}
          <StaffBand helper={helper} practice={practice} />
          <StatusBanner
            tone={interrupted || isVoiceMissing ? 'warning' : 'info'}
            className="kiosk__connection"
          >
            {words && text.show(words)}
          </StatusBanner>
          <DrivenNotice driving={driving} />
        </header>
        {props.children}
        <Bar
          leaving={leavingOf(screen)}
          onLeave={onLeave}
          isIdle={screen.name === 'idle' || screen.name === 'outOfOrder'}
          staffCall={staffCall}
          helper={helper}
        />
      </div>
    </DrivingContext>
  );
}

function Place({ district }: { readonly district: string | null }) {
  const text = useText();
  return (
    <>
      <p className="kiosk__place">
        {district === null ? text.show('common:product') : text.show('kiosk:center', { district })}
      </p>
      <Clock />
    </>
  );
}

function Clock() {
  const { language } = usePreferences().preferences;
  const now = useNow(1000);
  return (
    <p className="kiosk__clock">
      <span>{formatDay(now, language, WARD_TIME_ZONE)}</span>{' '}
      <strong>{formatClock(now, language, WARD_TIME_ZONE)}</strong>
    </p>
  );
}
