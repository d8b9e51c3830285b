import { Button, StatusBanner } from '@madoguchi/ui-kit';
import { useState } from 'react';
import type { Staff } from '../app/session.ts';
import { useText } from '../app/useText.ts';

interface RecoveryCodesProps {
  readonly me: Pick<Staff, 'displayName'>;
  readonly codes: readonly string[];
  readonly onKept: () => void;
}

/** The ten recovery codes, shown once; continuing requires confirming that they are kept. */
export function RecoveryCodes({ me, codes, onKept }: RecoveryCodesProps) {
  const { t } = useText();
  const [kept, setKept] = useState(false);
  const [missing, setMissing] = useState(false);
  const [copied, setCopied] = useState(false);
  const copy = () =>
    void navigator.clipboard.writeText(codes.join('\n')).then(
      () => setCopied(true),
      // Without permission to copy, the codes can still be printed or written down.
      () => setCopied(false),
    );
  return (
    <div className="recovery">
      <p>{t('account:recovery.lead')}</p>
      <div className="recovery__sheet">
        <p className="recovery__print-only">
          {t('account:recovery.sheet', { name: me.displayName })}
        </p>
        <ol className="recovery__codes" translate="no">
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ol>
      </div>
      <div className="recovery__tools">
        <Button icon="print" onClick={() => window.print()}>
          {t('account:recovery.print')}
        </Button>
        <Button icon="copy" onClick={copy}>
          {t('account:recovery.copy')}
        </Button>
      </div>
      <StatusBanner tone="done">{copied ? t('account:recovery.copied') : null}</StatusBanner>
      <p className="sign-in__hint">{t('account:recovery.once')}</p>
      <label className="recovery__kept">
        <input
          type="checkbox"
          checked={kept}
          aria-describedby={missing && !kept ? 'recovery-missing' : undefined}
          onChange={(event) => setKept(event.target.checked)}
        />
        {t('account:recovery.kept')}
      </label>
      {missing && !kept && (
        <p className="field__error" id="recovery-missing" role="alert">
          {t('account:recovery.missing')}
        </p>
      )}
      <Button
        variant="primary"
        size="main"
        onClick={() => {
          setMissing(!kept);
          if (kept) onKept();
        }}
      >
        {t('account:recovery.goOn')}
      </Button>
    </div>
  );
}
