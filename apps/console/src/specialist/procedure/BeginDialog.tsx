import { Button, Dialog } from '@madoguchi/ui-kit';
import { FailureNotice } from '../../app/FailureNotice.tsx';
import { Kbd } from '../../app/Kbd.tsx';
import type { Handlers } from '../../app/keyListener.ts';
import { CHOICES } from '../../app/keys.ts';
import { useShortcuts } from '../../app/useShortcuts.ts';
import { useText } from '../../app/useText.ts';
import { useActions } from '../actions.ts';
import { ClosingRow } from '../ClosingRow.tsx';
import type { ServingView } from '../situation.ts';
import { useWords } from '../useWords.ts';
import type { FormsWork } from './useForms.ts';

interface BeginDialogProps {
  readonly forms: FormsWork;
  readonly current: ServingView;
  readonly onClose: () => void;
}

/** Which procedure of the topic begins; a number chooses, and choosing begins it. */
export function BeginDialog({ forms, current, onClose }: BeginDialogProps) {
  const { t } = useText();
  const { text } = useWords();
  const { failure, busy } = useActions();
  const { templates } = current;
  const begin = (templateId: string) =>
    void forms.begin(templateId).then((hasBegun) => hasBegun && onClose());
  const byNumber: Handlers = {};
  for (const [at, command] of CHOICES.entries()) {
    const template = templates[at];
    if (template) byNumber[command] = () => begin(template.id);
  }
  useShortcuts({ decline: onClose, ...byNumber }, { inDialog: true });
  return (
    <Dialog title={t('console:form.choose')} onClose={onClose} className="work-dialog">
      <p className="work-dialog__facts">{t('console:form.chooseLead')}</p>
      <FailureNotice code={failure} />
      <div className="reasons">
        {templates.map(({ id, title }, at) => {
          const command = CHOICES[at];
          return (
            <Button key={id} aria-busy={busy === 'procedure'} onClick={() => begin(id)}>
              {text(title)}
              {command && <Kbd command={command} />}
            </Button>
          );
        })}
      </div>
      <ClosingRow onClose={onClose} />
    </Dialog>
  );
}
