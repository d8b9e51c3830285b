import { Isolated } from '@madoguchi/ui-kit';
import type { ReactNode } from 'react';
import './marks.css';

interface FactProps {
  readonly name: string;
  readonly children: ReactNode;
}

/** One line of a `<dl className="facts">`: a name and what is known. */
export function Fact({ name, children }: FactProps) {
  return (
    <div className="facts__row">
      <dt>{name}</dt>
      <dd>{typeof children === 'string' ? <Isolated>{children}</Isolated> : children}</dd>
    </div>
  );
}
