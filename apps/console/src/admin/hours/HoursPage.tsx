import type { Api } from '@madoguchi/client';
import type { Organisation } from '@madoguchi/protocol';
import { StatusBanner } from '@madoguchi/ui-kit';
import { useCallback, useState } from 'react';
import { FailureNotice } from '../../app/FailureNotice.tsx';
import { useLoaded } from '../../app/useLoaded.ts';
import { useText } from '../../app/useText.ts';
import { Loaded } from '../parts/Loaded.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Page, Parts, type AdminPageProps } from '../parts/Page.tsx';
import { useAdminData, useOrganisation, type AdminData } from '../parts/useAdminData.ts';
import { useUndo } from '../parts/useUndo.ts';
import { adminHash } from '../shell/route.ts';
import { ExceptionFiles } from './ExceptionFiles.tsx';
import { HoursForm } from './HoursForm.tsx';
import { effectiveHours, type HoursPlace } from './hoursPlaces.ts';
import { PlacesTable } from './PlacesTable.tsx';
import { loadHours, useHoursChanges, type AllHours } from './useHoursChanges.ts';
import { useHoursWords } from './useHoursWords.ts';
import { WardHours } from './WardHours.tsx';
import './hours.css';

const PARTS = ['ward', 'center', 'desk'] as const;
type Part = (typeof PARTS)[number];

/** 受付時間: when the ward is open, and where a center or desk differs. */
export function HoursPage({ api, connection, part }: AdminPageProps) {
  const { t } = useText();
  const load = useCallback(() => loadHours(api), [api]);
  const hours = useAdminData(load, connection);
  const ward = useOrganisation(api, connection);
  const current = PARTS.find((known) => known === part) ?? 'ward';
  return (
    <Page title={t('adminHours:title')} lead={t('adminHours:lead')}>
      <DemoHours api={api} />
      <Parts
        label={t('adminHours:title')}
        current={current}
        parts={PARTS.map((known) => ({
          part: known,
          label: t(`adminHours:parts.${known}`),
          href: adminHash('hours', known),
        }))}
      />
      <Loaded from={ward}>
        {(places) => (
          <Loaded from={hours}>
            {(all) => <Hours api={api} part={current} data={hours} hours={all} ward={places} />}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

/** A notice that a ward of demo data never closes. */
function DemoHours({ api }: { readonly api: Api }) {
  const { t } = useText();
  // A failure shows no notice: the page itself reports a lost connection.
  const { value: meta } = useLoaded(() => api.call('meta'));
  return meta?.demo ? <StatusBanner>{t('adminHours:demo')}</StatusBanner> : null;
}

interface HoursProps {
  readonly api: Api;
  readonly part: Part;
  readonly data: AdminData<AllHours>;
  readonly hours: AllHours;
  readonly ward: Organisation;
}

function Hours({ api, part, data, hours, ward }: HoursProps) {
  const undo = useUndo();
  const [form, setForm] = useState<HoursPlace | null>(null);
  const close = () => {
    data.change.dismiss();
    setForm(null);
  };
  const words = useHoursWords(ward);
  const { save, follow } = useHoursChanges({ api, hours, data, words, undo, onDone: close });
  const from = form && effectiveHours(hours, form);
  const shared = { hours, words, onChange: setForm };
  return (
    <>
      <Notice undo={undo} />
      <ExceptionFiles
        api={api}
        onApplied={(text) => {
          data.reload();
          undo.tell({ text });
        }}
      />
      {form === null && <FailureNotice code={data.change.failure} onClose={data.change.dismiss} />}
      {part === 'ward' ? (
        <WardHours {...shared} />
      ) : (
        <PlacesTable key={part} kind={part} ward={ward} onFollow={follow} {...shared} />
      )}
      {form && from && (
        <HoursForm
          place={form}
          from={from}
          words={words}
          change={data.change}
          onSave={save}
          onClose={close}
        />
      )}
    </>
  );
}
