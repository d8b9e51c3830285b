import type { HandoffView } from '@madoguchi/protocol';
import { Dialog, Isolated } from '@madoguchi/ui-kit';
import { FailureNotice } from '../../app/FailureNotice.tsx';
import { useServices } from '../../app/services.ts';
import { useLoaded } from '../../app/useLoaded.ts';
import { useShortcuts } from '../../app/useShortcuts.ts';
import { useText } from '../../app/useText.ts';
import { Statement } from '../../procedure/desk/Statement.tsx';
import { ClosingRow } from '../ClosingRow.tsx';
import { useWords } from '../useWords.ts';
import '../../procedure/desk/desk.css';

/** The sheet of a procedure that goes with a card, to be read. That it is read is in the audit log. */
export default function SheetDialog({
  handoffId,
  sheet,
  onClose,
}: {
  readonly handoffId: string;
  readonly sheet: HandoffView['procedures'][number];
  readonly onClose: () => void;
}) {
  const { t } = useText();
  const { text } = useWords();
  const { api } = useServices();
  const { procedureId, title } = sheet;
  const { value, failure } = useLoaded(() =>
    api.call('readHandedSheet', { handoffId, procedureId }),
  );
  useShortcuts({ decline: onClose }, { inDialog: true });
  return (
    <Dialog
      title={<Isolated>{text(title)}</Isolated>}
      onClose={onClose}
      className="procedure-dialog"
    >
      <div className="procedure-dialog__body">
        <FailureNotice code={failure} />
        {value === null && failure === null && <p>{t('console:procedures.sheet.loading')}</p>}
        {value && <Statement procedure={value} withPictures={false} />}
        <p className="statement__none">{t('console:procedures.sheet.logged')}</p>
      </div>
      <ClosingRow onClose={onClose} />
    </Dialog>
  );
}
