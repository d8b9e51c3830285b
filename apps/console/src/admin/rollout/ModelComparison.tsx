import type { Api } from '@madoguchi/client';
import { localDay, monthAfter } from '@madoguchi/domain';
import { WARD_TIME_ZONE } from '@madoguchi/i18n';
import { MOST_MONTHS, type Organisation, type RouteResponse } from '@madoguchi/protocol';
import { useClock } from '@madoguchi/ui-kit';
import type { ReactNode } from 'react';
import { FailureNotice } from '../../app/FailureNotice.tsx';
import { useLoaded } from '../../app/useLoaded.ts';
import { useText } from '../../app/useText.ts';
import { figuresView } from '../figures/figuresView.ts';
import { useFiguresWords } from '../figures/useFiguresWords.ts';
import { ScrollingTable } from '../parts/ScrollingTable.tsx';
import { comparedSides, type ComparedSide } from './comparison.ts';

interface ModelComparisonProps {
  readonly api: Api;
  readonly ward: Organisation;
  readonly places: RouteResponse<'rollouts'>['places'];
}

const monthOf = (at: number): string => localDay(at, WARD_TIME_ZONE).slice(0, 'YYYY-MM'.length);

/** Model districts beside the others, as 数字 tells figures: counts always, rates of enough alone. */
export function ModelComparison({ api, ward, places }: ModelComparisonProps) {
  const { t } = useText();
  const clock = useClock();
  const thisMonth = monthOf(clock.now());
  const figures = useLoaded(() =>
    api.call('wardFigures', {
      ...{ place: null, by: 'center', months: MOST_MONTHS },
      from: monthAfter(thisMonth, 1 - MOST_MONTHS),
    }),
  );
  const { value } = figures;
  return (
    <div className="rollout-part">
      <p>{t('adminRollout:compare.lead')}</p>
      <FailureNotice code={figures.failure} />
      {value && (
        <Sides sides={comparedSides(ward.centers, places, value, { thisMonth, monthOf })} />
      )}
    </div>
  );
}

function Sides({ sides }: { readonly sides: readonly ComparedSide[] }) {
  const { t } = useText();
  const rows = useRows();
  return (
    <ScrollingTable caption={t('adminRollout:compare.title')} className="rollout-compare">
      <thead>
        <tr>
          <th scope="col">{t('adminRollout:compare.figure')}</th>
          {sides.map(({ side }) => (
            <th key={side} scope="col">
              {t(`adminRollout:compare.${side}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, of }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {sides.map((side) => (
              <td key={side.side}>{of(side)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </ScrollingTable>
  );
}

interface Row {
  readonly name: string;
  readonly of: (side: ComparedSide) => ReactNode;
}

/** What is compared, each with its words. */
function useRows(): readonly Row[] {
  const { t } = useText();
  return [
    {
      name: t('adminRollout:compare.begun'),
      of: ({ begun, districts }) => t('adminRollout:compare.ofDistricts', { begun, districts }),
    },
    {
      name: t('adminRollout:compare.inService'),
      of: ({ inService }) => t('adminFigures:count', { count: inService }),
    },
    {
      name: t('adminRollout:compare.missing'),
      of: ({ missing }) => t('adminRollout:compare.items', { count: missing }),
    },
    { name: t('adminFigures:told.visits.name'), of: (side) => <Visits {...side} /> },
    { name: t('adminFigures:told.wait.name'), of: (side) => <Waits {...side} /> },
    { name: t('adminFigures:told.comeBack.name'), of: (side) => <ComeBacks {...side} /> },
    { name: t('adminRollout:compare.languages'), of: (side) => <Languages {...side} /> },
  ];
}

function Visits({ counts, perMonth, months }: ComparedSide) {
  const { t } = useText();
  return (
    <>
      {t('adminFigures:count', { count: figuresView(counts).visits })}
      <br />
      {perMonth === null
        ? t('adminFigures:tooFew')
        : t('adminRollout:compare.perMonth', { count: perMonth, months })}
    </>
  );
}

function Waits({ counts }: ComparedSide) {
  const { t } = useText();
  const words = useFiguresWords();
  const { half, nineInTen } = figuresView(counts).wait;
  if (half === null) return <>{t('adminFigures:tooFew')}</>;
  return (
    <>
      {t('adminFigures:told.wait.half', { step: words.step(half, 'minutes') })}
      <br />
      {t('adminFigures:told.wait.nineInTen', { step: words.step(nineInTen, 'minutes') })}
    </>
  );
}

function ComeBacks({ counts }: ComparedSide) {
  const words = useFiguresWords();
  const { comeBack } = figuresView(counts);
  return (
    <>
      {words.share(comeBack)} {words.percent(comeBack)}
    </>
  );
}

function Languages({ counts }: ComparedSide) {
  const { t } = useText();
  const { languages } = figuresView(counts);
  const words = languages.map(({ language, count }) =>
    t('adminFigures:need', { name: t(`console:needs.languages.${language}`), count }),
  );
  return <>{words.length === 0 ? t('adminFigures:none') : words.join('、')}</>;
}
