import { Isolated } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { useText } from '../../app/useText.ts';
import { RemarkDialog, type Remarked } from './RemarkDialog.tsx';
import './remark.css';

interface RemarkButtonProps {
  readonly about: Remarked;
  /** A ringing offer covers the screen: an open dialog is hidden meanwhile. */
  readonly covered?: boolean;
}

/** What was said about a resident beforehand, and the button that says or changes it. */
export function RemarkButton({ about, covered = false }: RemarkButtonProps) {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const { remark, ticket } = about;
  return (
    <div className="remark">
      {remark && (
        <p className="remark__text">
          <Isolated>{remark.text}</Isolated>
        </p>
      )}
      <button
        type="button"
        className="quiet-button remark__button"
        aria-label={t(remark ? 'console:remark.changeOf' : 'console:remark.writeOf', { ticket })}
        onClick={() => setOpen(true)}
      >
        {t(remark ? 'console:remark.change' : 'console:remark.write')}
      </button>
      {open && !covered && <RemarkDialog about={about} onClose={() => setOpen(false)} />}
    </div>
  );
}
