import type { Api, Connection } from '@madoguchi/client';
import { localDay, monthAfter } from '@madoguchi/domain';
import { WARD_TIME_ZONE } from '@madoguchi/i18n';
import type { AdminKiosk, AdminTopics, Organisation, RouteResponse } from '@madoguchi/protocol';
import { Button, LoadedPart, useClock } from '@madoguchi/ui-kit';
import { lazy, useCallback, useState } from 'react';
import { useFrame } from '../../app/frame.ts';
import { useText } from '../../app/useText.ts';
import { ExportButton } from '../files/ExportButton.tsx';
import { FileButton } from '../files/FileButton.tsx';
import { Loaded } from '../parts/Loaded.tsx';
import type { AdminPageProps } from '../parts/Page.tsx';
import { useAdminData, useOrganisation } from '../parts/useAdminData.ts';
import { USUAL_MONTHS, type Asked } from './asked.ts';
import { FiguresTable } from './FiguresTable.tsx';
import { FiguresTold } from './FiguresTold.tsx';
import { recordsBehind } from './recordsBehind.ts';
import { FiguresTools } from './FiguresTools.tsx';
import { useFiguresPlaces, useFiguresWords, type FiguresPlaces } from './useFiguresWords.ts';

/** Charts are drawn by a library that nothing else needs. */
const FiguresChart = lazy(() => import('./FiguresChart.tsx'));

/** What was counted of visits, at a place and one by one. */
export function WardFigures({ api, connection }: Pick<AdminPageProps, 'api' | 'connection'>) {
  const ward = useOrganisation(api, connection);
  const topics = useAdminData(
    useCallback(() => api.call('topics'), [api]),
    connection,
  );
  const devices = useAdminData(
    useCallback(() => api.call('kiosks'), [api]),
    connection,
  );
  return (
    <Loaded from={ward}>
      {(units) => (
        <Loaded from={topics}>
          {(known) => (
            <Loaded from={devices}>
              {({ kiosks }) => (
                <Figures {...{ api, connection, kiosks }} ward={units} topics={known} />
              )}
            </Loaded>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

interface FiguresProps {
  readonly api: Api;
  readonly connection: Connection;
  readonly ward: Organisation;
  readonly topics: AdminTopics;
  readonly kiosks: readonly AdminKiosk[];
}

function Figures({ api, connection, ward, topics, kiosks }: FiguresProps) {
  const { t } = useText();
  const clock = useClock();
  const places = useFiguresPlaces(ward, topics, kiosks);
  const [asked, setAsked] = useState<Asked>(() => ({
    place: null,
    from: monthAfter(localDay(clock.now(), WARD_TIME_ZONE).slice(0, 7), 1 - USUAL_MONTHS),
    months: USUAL_MONTHS,
    by: 'month',
  }));
  const load = useCallback(() => api.call('wardFigures', asked), [api, asked]);
  const data = useAdminData(load, connection);
  const place = placeName(places, asked) ?? t('adminFigures:tools.ward');
  const fileName = `${t('adminFigures:file')} ${place}`;
  return (
    <>
      <FiguresTools {...{ places, asked }} onChoose={setAsked}>
        <ExportButton read={() => api.call('exportWardFigures', asked)} name={fileName} />
        <FileButton
          as="xlsx"
          label={t('adminFigures:workbook')}
          name={fileName}
          read={() => api.call('wardFiguresWorkbook', asked)}
        />
      </FiguresTools>
      {asked.by === 'day' && <p>{t('adminFigures:daysOnly')}</p>}
      <Loaded from={data}>
        {(found) => <Found {...{ found, places, asked }} onOpen={setAsked} />}
      </Loaded>
    </>
  );
}

interface FoundProps {
  readonly found: RouteResponse<'wardFigures'>;
  readonly places: FiguresPlaces;
  readonly asked: Asked;
  readonly onOpen: (asked: Asked) => void;
}

function Found({ found, places, asked, onOpen }: FoundProps) {
  const { t } = useText();
  const words = useFiguresWords();
  const { total, rows, since, survey } = found;
  const { onRecords } = useFrame();
  const records = recordsBehind(asked);
  const title = t('adminFigures:span', {
    place: placeName(places, asked) ?? t('adminFigures:tools.ward'),
    from: words.month(asked.from),
    until: words.month(monthAfter(asked.from, asked.months - 1)),
  });
  return (
    <section className="ward-figures" aria-labelledby="figures-span">
      <h3 id="figures-span">{title}</h3>
      {since !== null && since > asked.from && (
        <p>{t('adminFigures:since', { month: words.month(since) })}</p>
      )}
      {rows.length === 0 ? (
        <p className="ward-figures-nothing">{t('adminFigures:nothing')}</p>
      ) : (
        <>
          <FiguresTold counts={total} survey={survey} />
          {(asked.by === 'month' || asked.by === 'day') && (
            <LoadedPart>
              <FiguresChart rows={rows} />
            </LoadedPart>
          )}
          <FiguresTable {...{ rows, places, asked, onOpen }} />
          {records !== null && (
            <div className="page-tools">
              <Button onClick={() => onRecords(records)}>{t('adminFigures:records')}</Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}

const placeName = (places: FiguresPlaces, { place }: Asked): string | undefined =>
  place === null ? undefined : places[place.kind].find(({ id }) => id === place.id)?.name;
