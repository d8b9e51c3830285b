import { Button, useAction } from '@madoguchi/ui-kit';
import { FailureNotice } from '../../app/FailureNotice.tsx';
import { useText } from '../../app/useText.ts';
import { downloadCsv } from '../parts/csvFile.ts';

interface ExportButtonProps {
  /** Fetches the list as CSV. */
  readonly read: () => Promise<string>;
  /** The name of the list, used as the file name. */
  readonly name: string;
  /** What the button says, where it writes something else than the list above it. */
  readonly label?: string;
}

/** Exports the list as a CSV file. */
export function ExportButton({ read, name, label }: ExportButtonProps) {
  const { t } = useText();
  const { busy, failure, perform, dismiss } = useAction<'export'>();
  const write = () => void perform('export', async () => downloadCsv(`${name}.csv`, await read()));
  return (
    <>
      <Button aria-busy={busy !== null} onClick={write}>
        {label ?? t('adminOrganisation:actions.export')}
      </Button>
      <FailureNotice code={failure} onClose={dismiss} />
    </>
  );
}
