import { pictureFirst, type ConsoleModel } from '@madoguchi/client';
import type { ErrorCode } from '@madoguchi/domain';
import { nextPictureOf } from '@madoguchi/ui-kit';
import { useEffect, useMemo, useState } from 'react';
import { useText } from './useText.ts';
import { OverviewScreen } from '../overview/OverviewScreen.tsx';
import { WorkScreen } from '../specialist/WorkScreen.tsx';
import { Plain } from './RefusedScreen.tsx';
import { useServices } from './services.ts';
import { useAction } from './useAction.ts';
import { useObservable } from './useObservable.ts';

interface WorkProps {
  readonly onSignedOut: () => void;
  readonly onRefused: (code: ErrorCode) => void;
}

/** Connects for as long as somebody is signed in. */
export function Work(props: WorkProps) {
  const { createModel } = useServices();
  const { t } = useText();
  const [model, setModel] = useState<ConsoleModel | null>(null);
  useEffect(() => {
    const made = createModel();
    setModel(made);
    return () => made.dispose();
  }, [createModel]);
  return model ? <Connected {...props} model={model} /> : <Plain>{t('console:loading')}</Plain>;
}

function Connected({ model, onSignedOut, onRefused }: WorkProps & { model: ConsoleModel }) {
  const { t } = useText();
  const { api } = useServices();
  const shown = useMemo(() => pictureFirst(model, nextPictureOf), [model]);
  const { connection, view, call } = useObservable(shown);
  const signOut = useAction<'signOut'>();
  const code = connection.state === 'refused' ? connection.code : null;
  useEffect(() => {
    if (code) onRefused(code);
  }, [code, onRefused]);
  if (!view) return <Plain>{t('console:connection.connecting')}</Plain>;
  const leave = () =>
    void signOut
      .perform('signOut', () => api.call('signOut'))
      .then((left) => left && onSignedOut());
  const frame = { connection, view, onSignOut: leave, signOutFailure: signOut.failure };
  return view.me.role === 'specialist' ? (
    <WorkScreen {...frame} call={call} model={model} />
  ) : (
    <OverviewScreen {...frame} />
  );
}
