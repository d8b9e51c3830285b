import type { ConsoleView } from '@madoguchi/protocol';
import { Button, Dialog } from '@madoguchi/ui-kit';
import { Kbd } from '../app/Kbd.tsx';
import { useServices } from '../app/services.ts';
import { useShortcuts } from '../app/useShortcuts.ts';
import { useText } from '../app/useText.ts';
import { useWords } from '../specialist/useWords.ts';
import { LibraryWork } from './LibraryWork.tsx';
import '../admin/parts/marks.css';
import './library.css';

interface LibraryDialogProps {
  readonly me: ConsoleView['me'];
  readonly onClose: () => void;
}

const UP = { state: 'up' } as const;

/** The library at a desk: what one may show, and what one's own desks have. */
export function LibraryDialog({ me, onClose }: LibraryDialogProps) {
  const { t } = useText();
  const { text } = useWords();
  const { api } = useServices();
  useShortcuts({ decline: onClose }, { inDialog: true });
  const places =
    me.role === 'specialist' ? me.desks.map(({ id, name }) => ({ id, name: text(name) })) : [];
  return (
    <Dialog title={t('library:title')} onClose={onClose} className="library-dialog">
      <p>{t('library:leadAtDesk')}</p>
      <LibraryWork api={api} connection={UP} places={places} />
      <div className="dialog-actions">
        <Button size="main" onClick={onClose}>
          {t('console:action.close')}
          <Kbd command="decline" />
        </Button>
      </div>
    </Dialog>
  );
}
