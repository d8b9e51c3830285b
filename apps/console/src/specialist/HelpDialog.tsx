import { Button, Dialog } from '@madoguchi/ui-kit';
import { useText } from '../app/useText.ts';
import { KEY_BINDINGS, type Command } from '../app/keys.ts';
import { useShortcuts } from '../app/useShortcuts.ts';

const GROUPS = ['ringing', 'call', 'record', 'anytime'] as const;

/** Every key there is, from the table that the listener reads. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useText();
  useShortcuts({ decline: onClose, help: onClose }, { inDialog: true });
  return (
    <Dialog title={t('console:help.title')} onClose={onClose} className="help">
      <p className="help__lead">{t('console:help.lead')}</p>
      <div className="help__groups">
        {GROUPS.map((group) => (
          <section key={group} aria-labelledby={`help-${group}`}>
            <h3 id={`help-${group}`}>{t(`console:help.groups.${group}`)}</h3>
            <dl>
              {rowsOf(group).map(({ name, shown }) => (
                <div key={name} className="help__row">
                  <dt>
                    <kbd className="kbd">{shown}</kbd>
                  </dt>
                  <dd>{t(`console:help.keys.${name}`)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <div className="dialog-actions">
        <Button variant="primary" onClick={onClose}>
          {t('console:help.close')}
        </Button>
      </div>
    </Dialog>
  );
}

interface HelpRow {
  readonly name: Exclude<Command, `declineReason${string}`> | 'declineReason';
  readonly shown: string;
}

/** The rows of a group; the three reasons share one. */
function rowsOf(group: (typeof GROUPS)[number]): HelpRow[] {
  return KEY_BINDINGS.filter(
    (binding) => binding.group === group || (group === 'ringing' && binding.group === 'declining'),
  ).flatMap(({ command, shown }): HelpRow[] => {
    switch (command) {
      case 'declineReason1':
        return [{ name: 'declineReason', shown: '1 – 3' }];
      case 'declineReason2':
      case 'declineReason3':
        return [];
      default:
        return [{ name: command, shown }];
    }
  });
}
