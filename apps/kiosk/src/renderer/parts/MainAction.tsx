import type { ErrorCode } from '@madoguchi/domain';
import { Button, StatusBanner, useAction, type IconName } from '@madoguchi/ui-kit';
import type { ReactNode } from 'react';
import { useReadAloud } from '../speech/useReading.ts';
import { useText } from '../state/useText.tsx';

interface MainActionProps {
  readonly icon: IconName;
  readonly action: () => Promise<unknown>;
  readonly children: ReactNode;
}

/** The main button of a screen, with the server's refusal above it. */
export function MainAction({ icon, action, children }: MainActionProps) {
  const { perform, busy, failure } = useAction<'main'>();
  return (
    <>
      <Refusal code={failure} />
      <Button
        variant="primary"
        size="main"
        icon={icon}
        wide
        aria-busy={busy !== null || undefined}
        onClick={() => void perform('main', action)}
      >
        {children}
      </Button>
    </>
  );
}

/** The refusal of the last action, and what to do; an empty live region without one. */
export function Refusal({ code }: { readonly code: ErrorCode | null }) {
  const text = useText();
  useReadAloud(code === null ? [] : [text.say(`errors:${code}`)], 'first');
  return (
    <StatusBanner tone="warning" className="refusal">
      {code === null ? null : text.show(`errors:${code}`)}
    </StatusBanner>
  );
}
