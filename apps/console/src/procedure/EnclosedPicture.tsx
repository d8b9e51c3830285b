import { pictureOf } from '@madoguchi/client';
import { PageView } from '@madoguchi/paper';
import { Dialog, Icon } from '@madoguchi/ui-kit';
import { useMemo, useState } from 'react';
import { FailureNotice } from '../app/FailureNotice.tsx';
import { useServices } from '../app/services.ts';
import { useDates } from '../app/useDates.ts';
import { useLoaded } from '../app/useLoaded.ts';
import { useShortcuts } from '../app/useShortcuts.ts';
import { useText } from '../app/useText.ts';
import { ClosingRow } from '../specialist/ClosingRow.tsx';
import '../specialist/handoff/attachments.css';

interface EnclosedProps {
  readonly procedureId: string;
  readonly pageId: string;
  /** What the form calls it. */
  readonly label: string;
}

/** Button and dialog for a picture enclosed with a form. The picture is asked for when the dialog opens: each look is audited. */
export function EnclosedPicture(props: EnclosedProps) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="quiet-button" onClick={() => setOpen(true)}>
        <Icon name="paper" />
        {t('console:procedures.sheet.picture.open')}
      </button>
      {isOpen && <EnclosedDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

/** The picture as the resident put it in, large. That it is read is in the audit log. */
function EnclosedDialog({
  procedureId,
  pageId,
  label,
  onClose,
}: EnclosedProps & { readonly onClose: () => void }) {
  const { t } = useText();
  const { api } = useServices();
  const { dayAndClock } = useDates();
  const { value, failure } = useLoaded(() =>
    api.call('readProcedureFile', { procedureId, pageId }),
  );
  const picture = useMemo(() => value && pictureOf(value), [value]);
  useShortcuts({ decline: onClose }, { inDialog: true });
  return (
    <Dialog title={label} onClose={onClose} className="attachment-dialog">
      <div className="attachment-dialog__failure">
        <FailureNotice code={failure} />
        {value === null && failure === null && <p>{t('console:procedures.sheet.loading')}</p>}
      </div>
      <div className="attachment-dialog__page">
        {value && picture && <PageView page={value.page} picture={picture} label={label} />}
      </div>
      <div className="attachment-dialog__foot">
        <ClosingRow onClose={onClose} />
        {value && (
          <p>{t('console:procedures.sheet.picture.keptAt', { at: dayAndClock(value.keptAt) })}</p>
        )}
      </div>
    </Dialog>
  );
}
