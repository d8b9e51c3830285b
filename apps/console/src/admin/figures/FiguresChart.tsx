import type { RouteResponse } from '@madoguchi/protocol';
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { useText } from '../../app/useText.ts';
import { figuresView } from './figuresView.ts';
import { useFiguresWords } from './useFiguresWords.ts';

interface FiguresChartProps {
  readonly rows: RouteResponse<'wardFigures'>['rows'];
}

const HEIGHT = 240;
const AXIS = { fontSize: 14, fill: 'var(--colour-text)' };

/** How many came and how many were not served, over time. The table below says the same: a screen reader is led past this. */
export default function FiguresChart({ rows }: FiguresChartProps) {
  const { t } = useText();
  const words = useFiguresWords();
  const data = rows.map(({ key, counts }) => {
    const { visits, unmet } = figuresView(counts);
    return { time: words.time(key), visits, unmet: unmet.all };
  });
  return (
    <figure className="figures-chart">
      <figcaption className="figures-chart__legend">
        <span className="figures-chart__mark figures-chart__mark--visits" />
        {t('adminFigures:table.visits')}
        <span className="figures-chart__mark figures-chart__mark--unmet" />
        {t('adminFigures:table.unmet')}
      </figcaption>
      <div aria-hidden="true">
        <ResponsiveContainer width="100%" height={HEIGHT}>
          <BarChart data={data} accessibilityLayer={false} margin={{ top: 8, right: 8 }}>
            <CartesianGrid vertical={false} stroke="var(--colour-line-quiet)" />
            <XAxis dataKey="time" tick={AXIS} minTickGap={16} />
            <YAxis allowDecimals={false} tick={AXIS} width={44} />
            <Bar dataKey="visits" fill="var(--colour-way-on)" isAnimationActive={false} />
            <Bar
              dataKey="unmet"
              fill="var(--colour-surface)"
              stroke="var(--colour-text)"
              strokeWidth={2}
              isAnimationActive={false}
            />
          </BarChart>
        </ResponsiveContainer>
      </div>
    </figure>
  );
}
