import { revealed, shownText } from '@madoguchi/domain';
import { Ruby } from './Ruby.tsx';

interface IsolatedProps {
  /** A name or another text that people made. */
  readonly children: string;
  /** Shows hidden and broken characters as their numbers, for whoever can put them right. */
  readonly reveal?: boolean;
}

/**
 * A text that people made: whatever is in it, it turns none of the words around it. Readings that it carries
 * (漢字《かんじ》) are shown as such.
 */
export function Isolated({ children, reveal }: IsolatedProps) {
  return (
    <bdi>
      <Ruby>{reveal ? revealed(children) : shownText(children)}</Ruby>
    </bdi>
  );
}
