import { useText } from '../../app/useText.ts';
import { Loaded } from '../parts/Loaded.tsx';
import { Page, Parts, type AdminPageProps } from '../parts/Page.tsx';
import { useOrganisation } from '../parts/useAdminData.ts';
import { adminHash } from '../shell/route.ts';
import { DeskRules } from './DeskRules.tsx';
import { LoadPart } from './load/LoadPart.tsx';
import { SetAsideList } from './SetAsideList.tsx';
import './bookingRules.css';

const PARTS = ['desk', 'aside', 'load'] as const;

/** 予約のきまり: how each desk is booked, time in which nothing is booked, and how busy places are. */
export function BookingRulesPage({ api, bookingSettings, connection, part }: AdminPageProps) {
  const { t } = useText();
  const ward = useOrganisation(api, connection);
  const current = PARTS.find((known) => known === part) ?? 'desk';
  return (
    <Page title={t('adminBookings:title')} lead={t('adminBookings:lead')}>
      <Parts
        label={t('adminBookings:title')}
        current={current}
        parts={PARTS.map((known) => ({
          part: known,
          label: t(`adminBookings:parts.${known}`),
          href: adminHash('bookings', known),
        }))}
      />
      <Loaded from={ward}>
        {(places) => {
          const shared = { api, bookingSettings, connection, ward: places };
          if (current === 'load') return <LoadPart {...{ api, connection }} ward={places} />;
          return current === 'desk' ? <DeskRules {...shared} /> : <SetAsideList {...shared} />;
        }}
      </Loaded>
    </Page>
  );
}
