import type { Api } from '@madoguchi/client';
import type { AdminKiosk, Organisation } from '@madoguchi/protocol';
import { Button, Dialog, Select, useAction } from '@madoguchi/ui-kit';
import { useState, type SubmitEvent } from 'react';
import { FailureNotice } from '../../app/FailureNotice.tsx';
import { useText } from '../../app/useText.ts';
import { centerGroups } from '../people/places.ts';
import { CodeCard, type IssuedCode } from './CodeCard.tsx';

interface CodeDialogProps {
  readonly api: Api;
  readonly organisation: Organisation;
  readonly kiosks: readonly AdminKiosk[];
  readonly onClose: () => void;
}

/** Issues an enrolment code for a center, shows it, and reports when a device has used it. */
export function CodeDialog({ api, organisation, kiosks, onClose }: CodeDialogProps) {
  const { t } = useText();
  const { busy, failure, perform } = useAction<'issue'>();
  const [issued, setIssued] = useState<IssuedCode | null>(null);
  const issue = (centerId: string) =>
    void perform('issue', async () => {
      const code = await api.call('issueCode', { centerId });
      const district = organisation.centers.find(({ id }) => id === centerId)?.district ?? '';
      const known = new Set(kiosks.map(({ kioskId }) => kioskId));
      setIssued({ ...code, centerId, district, known });
    });
  return (
    <Dialog title={t('adminKiosks:code.title')} onClose={onClose} className="code-dialog">
      {issued ? (
        <CodeCard issued={issued} kiosks={kiosks} />
      ) : (
        <CenterForm organisation={organisation} busy={busy !== null} onChoose={issue} />
      )}
      <FailureNotice code={failure} />
      <div className="dialog-actions">
        {issued ? (
          <Button icon="reload" aria-busy={busy !== null} onClick={() => issue(issued.centerId)}>
            {t('adminKiosks:code.renew')}
          </Button>
        ) : (
          <Button type="submit" form="center-form" variant="primary" aria-busy={busy !== null}>
            {t(busy ? 'adminKiosks:code.busy' : 'adminKiosks:code.submit')}
          </Button>
        )}
        <Button onClick={onClose}>{t('adminKiosks:code.close')}</Button>
      </div>
    </Dialog>
  );
}

interface CenterFormProps {
  readonly organisation: Organisation;
  readonly busy: boolean;
  readonly onChoose: (centerId: string) => void;
}

function CenterForm({ organisation, busy, onChoose }: CenterFormProps) {
  const { t } = useText();
  const [centerId, setCenterId] = useState('');
  const [missing, setMissing] = useState(false);
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    setMissing(centerId === '');
    if (centerId === '') document.getElementById('code-center')?.focus();
    else if (!busy) onChoose(centerId);
  };
  return (
    <form id="center-form" onSubmit={onSubmit} noValidate>
      <Select
        id="code-center"
        label={t('adminKiosks:code.center')}
        hint={t('adminKiosks:code.choose')}
        error={missing && t('adminKiosks:code.missing')}
        value={centerId}
        onChange={(event) => setCenterId(event.target.value)}
      >
        <option value="">{t('adminKiosks:code.none')}</option>
        {centerGroups(organisation).map(({ heading, choices }) => (
          <optgroup key={heading} label={heading}>
            {choices.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
    </form>
  );
}
