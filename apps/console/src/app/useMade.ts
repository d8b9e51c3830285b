import { useEffect, useState } from 'react';

/** A model that is made when the component appears and disposed of when it goes; `null` before that. `make` has to be stable. */
export function useMade<M extends { dispose(): void }>(make: () => M): M | null {
  const [made, setMade] = useState<M | null>(null);
  useEffect(() => {
    const model = make();
    setMade(model);
    return () => model.dispose();
  }, [make]);
  return made;
}
