import type { Api } from '@madoguchi/client';
import { Button, useAction } from '@madoguchi/ui-kit';
import { FailureNotice } from '../../app/FailureNotice.tsx';
import { useText } from '../../app/useText.ts';
import { downloadCsv } from '../parts/csvFile.ts';
import type { UnitKind } from './draft.ts';

interface ExportButtonProps {
  readonly api: Api;
  readonly kind: UnitKind;
  /** The name of the list, used as the file name. */
  readonly name: string;
}

/** Exports the list as a CSV file. */
export function ExportButton({ api, kind, name }: ExportButtonProps) {
  const { t } = useText();
  const { busy, failure, perform, dismiss } = useAction<'export'>();
  const write = () =>
    void perform('export', async () =>
      downloadCsv(`${name}.csv`, await api.call('exportUnits', { kind })),
    );
  return (
    <>
      <Button aria-busy={busy !== null} onClick={write}>
        {t('adminOrganisation:actions.export')}
      </Button>
      <FailureNotice code={failure} onClose={dismiss} />
    </>
  );
}
