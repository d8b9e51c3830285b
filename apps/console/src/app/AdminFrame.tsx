import type { Connection, ConsoleModel } from '@madoguchi/client';
import type { ErrorCode } from '@madoguchi/domain';
import type { ConsoleView } from '@madoguchi/protocol';
import { LoadedPart } from '@madoguchi/ui-kit';
import { lazy } from 'react';
import { AppHeader } from './AppHeader.tsx';
import { ConnectionBanner } from './ConnectionBanner.tsx';
import { FailureNotice } from './FailureNotice.tsx';
import { useServices } from './services.ts';
import { useText } from './useText.ts';
import './frame.css';

// Specialists, who are most of the users, never load it.
const AdminRoom = lazy(async () => ({
  default: (await import('../admin/shell/AdminRoom.tsx')).AdminRoom,
}));

interface AdminFrameProps {
  readonly connection: Connection;
  readonly view: ConsoleView;
  readonly model: ConsoleModel;
  readonly onSignOut: () => void;
  readonly signOutFailure: ErrorCode | null;
}

/** The admin room under the same header as the work. */
export function AdminFrame(props: AdminFrameProps) {
  const { connection, view, model, onSignOut, signOutFailure } = props;
  const { t } = useText();
  const { api } = useServices();
  return (
    <div className="admin-frame" data-screen="admin">
      <AppHeader me={view.me} onSignOut={onSignOut} />
      <div className="work__notices">
        <ConnectionBanner connection={connection} />
        <FailureNotice code={signOutFailure} />
      </div>
      <LoadedPart meanwhile={<p className="admin-frame__loading">{t('console:loading')}</p>}>
        <AdminRoom me={view.me} bookingSettings={model.bookingSettings} {...{ api, connection }} />
      </LoadedPart>
    </div>
  );
}
