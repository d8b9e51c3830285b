import type { Api, Connection } from '@madoguchi/client';
import { dayAfter, localDay, mondayOf } from '@madoguchi/domain';
import { formatWardDay, localised, WARD_TIME_ZONE } from '@madoguchi/i18n';
import type { Organisation, RouteBody } from '@madoguchi/protocol';
import { Select, TextField, useClock } from '@madoguchi/ui-kit';
import { useCallback, useState } from 'react';
import { useLanguage } from '../../../app/useLanguage.ts';
import { usePlaceWords } from '../../../app/usePlaceWords.ts';
import { useText } from '../../../app/useText.ts';
import { ExportButton } from '../../files/ExportButton.tsx';
import { Loaded } from '../../parts/Loaded.tsx';
import { PlaceSelect } from '../../parts/PlaceSelect.tsx';
import { useAdminData } from '../../parts/useAdminData.ts';
import { LoadTable } from './LoadTable.tsx';
import { WhatIf } from './WhatIf.tsx';

type Asked = RouteBody<'load'>;

const WEEKS = [1, 4, 13, 26, 52] as const;
const USUAL_WEEKS = 4;

interface LoadPartProps {
  readonly api: Api;
  readonly connection: Connection;
  readonly ward: Organisation;
}

/** 混み具合 of a desk or a center in some weeks, and what further hours would come to. */
export function LoadPart({ api, connection, ward }: LoadPartProps) {
  const { t } = useText();
  const clock = useClock();
  const places = usePlaces(ward);
  const [asked, setAsked] = useState<Asked>(() => ({
    place: { kind: 'desk', id: ward.desks[0]?.id ?? '' },
    fromDay: mondayOf(dayAfter(localDay(clock.now(), WARD_TIME_ZONE), -7 * (USUAL_WEEKS - 1))),
    weeks: USUAL_WEEKS,
  }));
  const load = useCallback(() => api.call('load', asked), [api, asked]);
  const data = useAdminData(load, connection);
  const { place } = asked;
  const name = [...places.desk, ...places.center].find(({ id }) => id === place.id)?.name ?? '';
  return (
    <>
      <p>{t('adminBookings:load.lead')}</p>
      <div className="page-tools">
        <PlaceSelect
          label={t('adminBookings:load.place')}
          groups={(['desk', 'center'] as const).map((kind) => ({
            ...{ kind, places: places[kind] },
            label: t(`adminBookings:load.${kind}s`),
          }))}
          place={place}
          onChoose={(next) => next !== null && setAsked({ ...asked, place: next })}
        />
        <RangeFields asked={asked} onChoose={(range) => setAsked({ ...asked, ...range })} />
        <ExportButton
          read={() => api.call('exportLoad', asked)}
          name={`${t('adminBookings:load.file')} ${name}`}
        />
      </div>
      <Loaded from={data}>
        {({ monday, hours }) => <Shown {...{ monday, hours, name }} weeks={asked.weeks} />}
      </Loaded>
      {place.kind === 'desk' ? (
        <WhatIf key={place.id} {...{ api, asked }} deskId={place.id} />
      ) : (
        <p>{t('adminBookings:whatIf.deskOnly')}</p>
      )}
    </>
  );
}

interface ShownProps {
  readonly name: string;
  readonly monday: string;
  readonly weeks: number;
  readonly hours: Parameters<typeof LoadTable>[0]['hours'];
}

function Shown({ name, monday, weeks, hours }: ShownProps) {
  const { t } = useText();
  const { language } = useLanguage();
  const caption = t('adminBookings:load.table', {
    place: name,
    from: formatWardDay(monday, language),
    until: formatWardDay(dayAfter(monday, weeks * 7 - 1), language),
  });
  return <LoadTable {...{ caption, hours }} />;
}

/** Desks and centers by name. */
function usePlaces({ desks, centers }: Organisation) {
  const { language } = useLanguage();
  const words = usePlaceWords();
  return {
    desk: desks.map(({ id, name }) => ({ id, name: localised(name, language) })),
    center: centers.map(({ id, district }) => ({ id, name: words.center(district) })),
  };
}

interface RangeFieldsProps {
  readonly asked: Asked;
  readonly onChoose: (range: Partial<Pick<Asked, 'fromDay' | 'weeks'>>) => void;
}

function RangeFields({ asked, onChoose }: RangeFieldsProps) {
  const { t } = useText();
  return (
    <>
      <TextField
        label={t('adminBookings:load.fromDay')}
        type="date"
        value={asked.fromDay}
        onChange={({ target }) => target.value && onChoose({ fromDay: target.value })}
      />
      <Select
        label={t('adminBookings:load.weeks')}
        value={asked.weeks}
        onChange={({ target }) => onChoose({ weeks: Number(target.value) })}
      >
        {WEEKS.map((count) => (
          <option key={count} value={count}>
            {t('adminBookings:load.weeksOption', { count })}
          </option>
        ))}
      </Select>
    </>
  );
}
