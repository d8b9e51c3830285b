import { useText } from '../../app/useText.ts';
import { Page, Parts, type AdminPageProps } from '../parts/Page.tsx';
import { adminHash } from '../shell/route.ts';
import { LowUse } from './LowUse.tsx';
import { WardFigures } from './WardFigures.tsx';
import { YearlyReport } from './YearlyReport.tsx';
import './figures.css';

const PARTS = ['counted', 'use', 'published'] as const;

/** 数字: what was counted of visits, where few came, and what is published of it. */
export function FiguresPage({ api, connection, part }: AdminPageProps) {
  const { t } = useText();
  const current = PARTS.find((known) => known === part) ?? 'counted';
  return (
    <Page title={t('adminFigures:title')} lead={t('adminFigures:lead')}>
      <Parts
        label={t('adminFigures:title')}
        current={current}
        parts={PARTS.map((known) => ({
          part: known,
          label: t(`adminFigures:parts.${known}`),
          href: adminHash('figures', known),
        }))}
      />
      {current === 'counted' && <WardFigures {...{ api, connection }} />}
      {current === 'use' && <LowUse api={api} />}
      {current === 'published' && <YearlyReport {...{ api, connection }} />}
    </Page>
  );
}
