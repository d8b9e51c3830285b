import { TEXTS, type ReportSection } from '@madoguchi/domain';
import type { RouteResponse } from '@madoguchi/protocol';
import { Button, RuledTextArea } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { useText } from '../../app/useText.ts';

interface ReportTextProps {
  readonly section: ReportSection;
  readonly report: RouteResponse<'yearlyReport'>;
  readonly isBusy: boolean;
  readonly onSave: (text: string) => Promise<unknown>;
}

/** One text of a report: written while it is a draft, read afterwards. */
export function ReportText({ section, report, isBusy, onSave }: ReportTextProps) {
  const { t } = useText();
  const saved = report.texts[section];
  const [text, setText] = useState(saved);
  const name = t(`adminFigures:report.sections.${section}.name`);
  if (report.state !== 'draft') {
    return (
      <div className="yearly-report__text">
        <h4>{name}</h4>
        <p className="yearly-report__said">{saved === '' ? t('adminFigures:none') : saved}</p>
      </div>
    );
  }
  return (
    <div className="yearly-report__text">
      <RuledTextArea
        rule={TEXTS.reportText}
        name={name}
        label={name}
        hint={t(`adminFigures:report.sections.${section}.hint`)}
        rows={5}
        value={text}
        onText={setText}
      />
      {text !== saved && (
        <Button variant="primary" aria-busy={isBusy} onClick={() => void onSave(text)}>
          {t('adminFigures:report.save', { name })}
        </Button>
      )}
    </div>
  );
}
