import { useNewestInSight } from '@madoguchi/paper';
import type { ReactNode } from 'react';

/** Lines under a face: where they have no room, the newest are in sight. */
export function CaptionLines({ children }: { readonly children: ReactNode }) {
  const box = useNewestInSight<HTMLDivElement>();
  return (
    <div ref={box} className="caption__lines">
      {children}
    </div>
  );
}
