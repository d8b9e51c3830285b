import { Button, Dialog } from '@madoguchi/ui-kit';
import { useText } from '../app/useText.ts';
import { CHOICES, KEY_BINDINGS, type Choice, type Command } from '../app/keys.ts';
import { useShortcuts } from '../app/useShortcuts.ts';

const GROUPS = ['ringing', 'call', 'transfer', 'record', 'anytime'] as const;

/** The help: all keys, from the table that the listener reads. */
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
  readonly name: Exclude<Command, Choice> | 'choice';
  readonly shown: string;
}

/** The rows of a group; the numbers with which a reason is chosen share one. */
function rowsOf(group: (typeof GROUPS)[number]): HelpRow[] {
  return KEY_BINDINGS.filter(
    (binding) => binding.group === group || (group === 'anytime' && binding.group === 'choosing'),
  ).flatMap(({ command, shown }): HelpRow[] => {
    if (!isChoice(command)) return [{ name: command, shown }];
    return command === CHOICES[0] ? [{ name: 'choice', shown: `1 – ${CHOICES.length}` }] : [];
  });
}

const isChoice = (command: Command): command is Choice =>
  (CHOICES as readonly Command[]).includes(command);
