import type { RouteBody, RouteResponse } from '@madoguchi/protocol';
import { Button, type Action } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { useText } from '../../app/useText.ts';
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx';

type Step = RouteBody<'stepYearlyReport'>['step'];

interface ReportStepsProps {
  readonly state: RouteResponse<'yearlyReport'>['state'];
  readonly change: Action<string>;
  /** The answer, or `null` when it was refused. */
  readonly onStep: (step: Step) => Promise<unknown>;
}

/** What can be done with a report as a whole: it is published for good, and that is asked first. */
export function ReportSteps({ state, change, onStep }: ReportStepsProps) {
  const { t } = useText();
  const [isAsking, setIsAsking] = useState(false);
  const take = async (step: Step) => {
    if ((await onStep(step)) !== null) setIsAsking(false);
  };
  if (state === 'published') return null;
  const busy = change.busy !== null;
  return (
    <div className="page-tools">
      {state === 'draft' ? (
        <Button variant="primary" aria-busy={busy} onClick={() => void take('freeze')}>
          {t('adminFigures:report.steps.freeze')}
        </Button>
      ) : (
        <>
          <Button variant="primary" onClick={() => setIsAsking(true)}>
            {t('adminFigures:report.steps.publish')}
          </Button>
          <Button aria-busy={busy} onClick={() => void take('thaw')}>
            {t('adminFigures:report.steps.thaw')}
          </Button>
        </>
      )}
      {isAsking && (
        <ConfirmDialog
          title={t('adminFigures:report.ask.title')}
          confirm={t('adminFigures:report.steps.publish')}
          change={change}
          onConfirm={() => void take('publish')}
          onClose={() => setIsAsking(false)}
        >
          {t('adminFigures:report.ask.happens')}
        </ConfirmDialog>
      )}
    </div>
  );
}
