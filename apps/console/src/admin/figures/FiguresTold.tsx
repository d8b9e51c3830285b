import type { Counts } from '@madoguchi/domain';
import type { RouteResponse } from '@madoguchi/protocol';
import type { ReactNode } from 'react';
import { useText } from '../../app/useText.ts';
import { figuresView, type FiguresView } from './figuresView.ts';
import { useFiguresWords } from './useFiguresWords.ts';

type Told =
  | 'visits'
  | 'unmet'
  | 'wait'
  | 'comeBack'
  | 'handoffs'
  | 'procedures'
  | 'bookings'
  | 'minutes'
  | 'needs'
  | 'troubles'
  | 'survey';

interface FiguresToldProps extends Pick<RouteResponse<'wardFigures'>, 'survey'> {
  readonly counts: Counts;
}

/** What the counts say, each with how it is counted. */
export function FiguresTold({ counts, survey }: FiguresToldProps) {
  const { t } = useText();
  const words = useFiguresWords();
  const view = figuresView(counts);
  const { wait, comeBack } = view;
  return (
    <dl className="ward-figures-told">
      <Figure of="visits" value={t('adminFigures:count', { count: view.visits })}>
        {t('adminFigures:told.visits.answered', { count: view.answered })}
      </Figure>
      <UnmetFigure {...view} />
      <Figure
        of="wait"
        value={t('adminFigures:told.wait.half', { step: words.step(wait.half, 'minutes') })}
      >
        {wait.half !== null &&
          t('adminFigures:told.wait.nineInTen', { step: words.step(wait.nineInTen, 'minutes') })}
      </Figure>
      <Figure of="comeBack" value={words.share(comeBack)}>
        {words.percent(comeBack)}
        <Reasons reasons={view.reasons} />
      </Figure>
      <WorkFigures {...view} />
      <NeedsFigure {...view} />
      <TroublesFigure {...view} />
      <SurveyFigure survey={survey} />
    </dl>
  );
}

function UnmetFigure({ unmet, unmetHours }: Pick<FiguresView, 'unmet' | 'unmetHours'>) {
  const { t } = useText();
  const hours = unmetHours.map((each) => t('adminFigures:told.unmet.hour', each));
  return (
    <Figure of="unmet" value={t('adminFigures:count', { count: unmet.all })}>
      {unmet.all > 0 && t('adminFigures:told.unmet.split', unmet)}
      {hours.length > 0 && <p>{t('adminFigures:told.unmet.hours', { hours: hours.join('、') })}</p>}
    </Figure>
  );
}

/** What came of visits afterwards, what was booked, and the time that it took. */
function WorkFigures(view: Pick<FiguresView, 'handoffs' | 'procedures' | 'bookings' | 'minutes'>) {
  const { t } = useText();
  const words = useFiguresWords();
  const { handoffs, procedures, bookings } = view;
  const { each, ...minutes } = view.minutes;
  const count = (of: number) => t('adminFigures:count', { count: of });
  return (
    <>
      <Figure of="handoffs" value={count(handoffs.sent)}>
        {handoffs.sent > 0 && (
          <>
            {t('adminFigures:told.handoffs.settled', { count: handoffs.settled })}
            <br />
            {t('adminFigures:told.handoffs.half', { step: words.step(handoffs.half, 'days') })}
          </>
        )}
      </Figure>
      <Figure of="procedures" value={count(procedures.begun)}>
        {procedures.begun > 0 && (
          <>
            {t('adminFigures:told.procedures.split', {
              ...{ submitted: procedures.submitted, completed: procedures.completed },
            })}
            <br />
            {t('adminFigures:told.procedures.half', { step: words.step(procedures.half, 'days') })}
          </>
        )}
      </Figure>
      <Figure of="bookings" value={count(bookings.all)}>
        {bookings.all > 0 && (
          <>
            {t('adminFigures:told.bookings.split', { ...bookings, kept: bookings.kept.part })}
            <br />
            {words.percent(bookings.kept)}
          </>
        )}
      </Figure>
      <Figure of="minutes" value={words.duration(minutes.total)}>
        {each === null
          ? t('adminFigures:tooFew')
          : t('adminFigures:told.minutes.each', { count: each })}
        {minutes.total > 0 && <p>{t('adminFigures:told.minutes.split', minutes)}</p>}
      </Figure>
    </>
  );
}

function TroublesFigure({ troubles }: Pick<FiguresView, 'troubles'>) {
  const { t } = useText();
  return (
    <Figure of="troubles" value={t('adminFigures:count', { count: troubles.all })}>
      {troubles.all > 0 && t('adminFigures:told.troubles.split', troubles)}
    </Figure>
  );
}

function SurveyFigure({ survey }: Pick<FiguresToldProps, 'survey'>) {
  const { t } = useText();
  if (survey === null) return null;
  return (
    <Figure of="survey" value={t('adminFigures:count', { count: survey.total })}>
      {survey.state === 'told'
        ? t('adminTopics:answers.faces', survey.counts)
        : survey.total > 0 && t('adminFigures:tooFew')}
    </Figure>
  );
}

interface FigureProps {
  readonly of: Told;
  readonly value: ReactNode;
  readonly children?: ReactNode;
}

function Figure({ of, value, children }: FigureProps) {
  const { t } = useText();
  return (
    <div className="ward-figure">
      <dt>{t(`adminFigures:told.${of}.name`)}</dt>
      <dd className="ward-figure__value">{value}</dd>
      {children && <dd>{children}</dd>}
      <dd className="ward-figure__how">{t(`adminFigures:told.${of}.how`)}</dd>
    </div>
  );
}

function Reasons({ reasons }: Pick<FiguresView, 'reasons'>) {
  const { t } = useText();
  const words = reasons.map(({ reason, count }) =>
    t('adminFigures:told.comeBack.reason', {
      reason: t(`console:record.reasons.${reason}`),
      count,
    }),
  );
  return words.length === 0 ? null : <p>{words.join('、')}</p>;
}

function NeedsFigure({ languages, supports }: Pick<FiguresView, 'languages' | 'supports'>) {
  const { t } = useText();
  const named = [
    ...languages.map(({ language, count }) => ({
      ...{ name: t(`console:needs.languages.${language}`), count },
    })),
    ...supports.map(({ support, count }) => ({
      ...{ name: t(`console:needs.supports.${support}`), count },
    })),
  ];
  const words = named.map((each) => t('adminFigures:need', each)).join('、');
  return <Figure of="needs" value={words === '' ? t('adminFigures:none') : words} />;
}
