import { DELIVERED_KEY_SETTINGS, type KeySettings } from '@madoguchi/domain';
import { Button, StatusBanner, useAction } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { FailureNotice } from '../app/FailureNotice.tsx';
import { useFrame } from '../app/frame.ts';
import { useServices } from '../app/services.ts';
import { useText } from '../app/useText.ts';
import { KeyTable } from './KeyTable.tsx';
import { Section } from './Section.tsx';
import './keys.css';

/** The keys of the console: which act has which, and whether single characters do anything. */
export function KeysSection() {
  const { t } = useText();
  const { api } = useServices();
  const { staff, onRenewed } = useFrame();
  const { failure, perform } = useAction<'set'>();
  const [saved, setSaved] = useState(false);
  const settings: KeySettings = staff.keys;
  const set = (next: KeySettings) => {
    setSaved(false);
    void perform('set', async () => onRenewed(await api.call('setKeys', next))).then(setSaved);
  };
  const isDelivered = Object.keys(settings.own).length === 0;
  return (
    <Section
      id="account-keys"
      title={t('account:keys.title')}
      state={t(settings.on ? 'account:keys.on' : 'account:keys.off')}
    >
      <label className="keys__switch">
        <input
          type="checkbox"
          checked={settings.on}
          onChange={(event) => set({ ...settings, on: event.target.checked })}
        />
        {t('account:keys.switch')}
      </label>
      {settings.on && <KeyTable settings={settings} onSet={set} />}
      <FailureNotice code={failure} />
      <StatusBanner tone="done">{saved ? t('account:keys.saved') : null}</StatusBanner>
      {settings.on && !isDelivered && (
        <div className="account__actions">
          <Button icon="back" onClick={() => set({ ...DELIVERED_KEY_SETTINGS, on: settings.on })}>
            {t('account:keys.reset')}
          </Button>
        </div>
      )}
    </Section>
  );
}
