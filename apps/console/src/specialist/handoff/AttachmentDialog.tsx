import type { HandoffView, ReadAttachment } from '@madoguchi/protocol';
import { Dialog, Isolated } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { FailureNotice } from '../../app/FailureNotice.tsx';
import { useServices } from '../../app/services.ts';
import { useDates } from '../../app/useDates.ts';
import { useLoaded } from '../../app/useLoaded.ts';
import { useShortcuts } from '../../app/useShortcuts.ts';
import { useText } from '../../app/useText.ts';
import { ClosingRow } from '../ClosingRow.tsx';
import { AttachedPage } from './AttachedPage.tsx';
import './attachments.css';

interface AttachmentDialogProps {
  readonly handoff: Pick<HandoffView, 'ticket' | 'attachments'>;
  readonly onClose: () => void;
}

/** The pages that go with a card, one large and the others small. That they are read is in the audit log. */
export function AttachmentDialog({ handoff, onClose }: AttachmentDialogProps) {
  const { t } = useText();
  const { api } = useServices();
  const [at, setAt] = useState(0);
  const { value: pages, failure } = useLoaded(() =>
    Promise.all(
      handoff.attachments.map((attachmentId) => api.call('readAttachment', { attachmentId })),
    ),
  );
  const page = pages?.[at];
  useShortcuts({ decline: onClose }, { inDialog: true });
  return (
    <Dialog
      title={t('console:handoffs.attached.title', { ticket: handoff.ticket })}
      onClose={onClose}
      className="attachment-dialog"
    >
      <div className="attachment-dialog__failure">
        <FailureNotice code={failure} />
      </div>
      {pages && pages.length > 1 && <Thumbnails pages={pages} at={at} onChoose={setAt} />}
      {page && <AttachedPage key={page.attachmentId} attached={page} number={at + 1} />}
      <div className="attachment-dialog__foot">
        <ClosingRow onClose={onClose} />
        {page && <Facts attached={page} />}
      </div>
    </Dialog>
  );
}

interface ThumbnailsProps {
  readonly pages: readonly ReadAttachment[];
  readonly at: number;
  readonly onChoose: (at: number) => void;
}

function Thumbnails({ pages, at, onChoose }: ThumbnailsProps) {
  const { t } = useText();
  return (
    <ul className="attachment-dialog__list" aria-label={t('console:handoffs.attached.list')}>
      {pages.map(({ attachmentId, page, picture }, n) => (
        <li key={attachmentId}>
          <button
            type="button"
            className="attachment-dialog__choice"
            aria-current={n === at}
            onClick={() => onChoose(n)}
          >
            <img src={`data:${page.type};base64,${picture}`} alt="" />
            {t('console:handoffs.attached.nth', { number: n + 1 })}
          </button>
        </li>
      ))}
    </ul>
  );
}

function Facts({ attached: { agreedAt, attachedByName } }: { readonly attached: ReadAttachment }) {
  const { t } = useText();
  const { dayAndClock } = useDates();
  return (
    <dl className="attachment-dialog__facts">
      <div>
        <dt>{t('console:handoffs.attached.agreedAt')}</dt>
        <dd>{dayAndClock(agreedAt)}</dd>
      </div>
      <div>
        <dt>{t('console:handoffs.attached.by')}</dt>
        <dd>
          <Isolated>{attachedByName}</Isolated>
        </dd>
      </div>
    </dl>
  );
}
