import { CHOICE_KEYS } from '@madoguchi/domain';
import { Button, Dialog } from '@madoguchi/ui-kit';
import { ACT_GROUPS, CHOICES, type Choice, type Command, type Keymap } from '../app/keys.ts';
import { useKeyNames } from '../app/useKeys.ts';
import { useShortcuts } from '../app/useShortcuts.ts';
import { useText } from '../app/useText.ts';

/** The help: all keys as they are now, from the table that the listener reads. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useText();
  const { keymap } = useKeyNames();
  useShortcuts({ decline: onClose, help: onClose }, { inDialog: true });
  const on = keymap.has('help');
  return (
    <Dialog title={t('console:help.title')} onClose={onClose} className="help">
      <p className="help__lead">
        {t(on ? 'console:help.lead' : 'console:help.off')} {t('console:help.change')}
      </p>
      <div className="help__groups">
        {ACT_GROUPS.map((group) => ({ group, rows: rowsOf(group, keymap) }))
          .filter(({ rows }) => rows.length > 0)
          .map(({ group, rows }) => (
            <section key={group} aria-labelledby={`help-${group}`}>
              <h3 id={`help-${group}`}>{t(`console:help.groups.${group}`)}</h3>
              <dl>
                {rows.map(({ name, shown }) => (
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
function rowsOf(group: (typeof ACT_GROUPS)[number], keymap: Keymap): HelpRow[] {
  return [...keymap.values()]
    .filter((each) => each.group === group || (group === 'anytime' && each.group === 'choosing'))
    .flatMap(({ command, shown }): HelpRow[] => {
      if (!isChoice(command)) return [{ name: command, shown }];
      return command === CHOICES[0] ? [{ name: 'choice', shown: `1 – ${CHOICE_KEYS.length}` }] : [];
    });
}

const isChoice = (command: Command): command is Choice =>
  (CHOICES as readonly Command[]).includes(command);
