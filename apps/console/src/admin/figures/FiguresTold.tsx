import type { Counts } from '@madoguchi/domain';
import type { ReactNode } from 'react';
import { useText } from '../../app/useText.ts';
import { figuresView, type FiguresView } from './figuresView.ts';
import { useFiguresWords } from './useFiguresWords.ts';

type Told = 'visits' | 'unmet' | 'wait' | 'comeBack' | 'handoffs' | 'minutes' | 'needs';

/** What the counts say, each with how it is counted. */
export function FiguresTold({ counts }: { readonly counts: Counts }) {
  const { t } = useText();
  const words = useFiguresWords();
  const view = figuresView(counts);
  const { unmet, wait, comeBack, handoffs, minutes } = view;
  const count = (of: number) => t('adminFigures:count', { count: of });
  return (
    <dl className="ward-figures-told">
      <Figure of="visits" value={count(view.visits)}>
        {t('adminFigures:told.visits.answered', { count: view.answered })}
      </Figure>
      <Figure of="unmet" value={count(unmet.all)}>
        {unmet.all > 0 && t('adminFigures:told.unmet.split', unmet)}
      </Figure>
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
      <Figure of="handoffs" value={count(handoffs.sent)}>
        {handoffs.sent > 0 && (
          <>
            {t('adminFigures:told.handoffs.settled', { count: handoffs.settled })}
            <br />
            {t('adminFigures:told.handoffs.half', { step: words.step(handoffs.half, 'days') })}
          </>
        )}
      </Figure>
      <Figure of="minutes" value={words.duration(minutes.total)}>
        {minutes.each === null
          ? t('adminFigures:tooFew')
          : t('adminFigures:told.minutes.each', { count: minutes.each })}
      </Figure>
      <NeedsFigure {...view} />
    </dl>
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
