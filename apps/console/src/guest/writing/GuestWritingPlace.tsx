import { LoadedPart } from '@madoguchi/ui-kit';
import { lazy, type ComponentProps } from 'react';
import type { GuestWriting as Shown } from './GuestWriting.tsx';

// Most calls are spoken: it is no part of the page's first load.
const GuestWriting = lazy(async () => ({
  default: (await import('./GuestWriting.tsx')).GuestWriting,
}));

/** The 筆談, where it is open. */
export function GuestWritingPlace(props: ComponentProps<typeof Shown>) {
  if (!props.writing.isOpen) return null;
  return (
    <LoadedPart>
      <GuestWriting {...props} />
    </LoadedPart>
  );
}
