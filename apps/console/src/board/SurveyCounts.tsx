import { FEWEST_TOLD, SURVEY_FACES } from '@madoguchi/domain';
import type { CenterBoard } from '@madoguchi/protocol';
import { useText } from '../app/useText.ts';
import { Counts } from './Counts.tsx';

/** What residents said of their visits at this center, as far as so few may tell. */
export function SurveyCounts({ survey }: { readonly survey: NonNullable<CenterBoard['survey']> }) {
  const { t } = useText();
  const counts = survey.state === 'told' ? survey.counts : null;
  const tooFew =
    survey.total === 0
      ? t('console:board.survey.none')
      : t('console:board.survey.tooFew', { fewest: FEWEST_TOLD });
  return (
    <Counts
      id="board-survey"
      title={t('console:board.survey.title')}
      total={t('console:board.survey.total', { count: survey.total })}
      none={counts === null ? tooFew : null}
      counts={SURVEY_FACES.map((face) => ({
        ...{ key: face, count: counts?.[face] ?? 0 },
        name: t(`console:board.survey.faces.${face}`),
      }))}
    />
  );
}
