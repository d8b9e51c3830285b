import type { Router } from 'express';
import type { LowUseRadar } from '../../services/figures/lowUseRadar.ts';
import type { PublicFigures } from '../../services/figures/publicFigures.ts';
import type { WardFigures } from '../../services/figures/wardFigures.ts';
import type { YearlyReports } from '../../services/reports/yearlyReports.ts';
import { bindGuarded } from '../bindRoute.ts';
import type { Guard } from '../guards.ts';

interface FiguresServices {
  readonly figures: WardFigures;
  readonly publicFigures: PublicFigures;
  readonly reports: YearlyReports;
  readonly radar: LowUseRadar;
}

/** 数字 of the ward and its places, and what is published of them: the table and the yearly report. */
export function wardFiguresRoutes(
  router: Router,
  guard: Guard,
  { figures, publicFigures: forAll, reports, radar }: FiguresServices,
): void {
  bindGuarded(router, guard, 'wardFigures', ({ body }) => figures.of(body));
  bindGuarded(router, guard, 'exportWardFigures', ({ body, caller }) =>
    figures.export(body, caller),
  );
  bindGuarded(router, guard, 'wardFiguresWorkbook', ({ body, caller }) =>
    figures.workbook(body, caller),
  );
  bindGuarded(router, guard, 'exportPublicFigures', ({ body, caller }) =>
    forAll.table(body.fiscalYear, caller),
  );
  bindGuarded(router, guard, 'publicFiguresDictionary', () => forAll.dictionary());
  bindGuarded(router, guard, 'lowUseRadar', () => radar.of());
  bindGuarded(router, guard, 'yearlyReport', ({ body }) => reports.of(body.fiscalYear));
  bindGuarded(router, guard, 'writeYearlyReport', ({ body, caller }) =>
    reports.write(body, caller),
  );
  bindGuarded(router, guard, 'stepYearlyReport', ({ body, caller }) => reports.step(body, caller));
  bindGuarded(router, guard, 'yearlyReportFile', ({ body }) => reports.file(body));
}
