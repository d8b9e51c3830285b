import type { HandsetModel } from '@madoguchi/client';
import type { HandsetView } from '@madoguchi/protocol';
import { useWords } from '../guest/useWords.tsx';
import { HandsetWriting } from './HandsetWriting.tsx';
import { PhotographPart } from './PhotographPart.tsx';

interface CarriedWritingProps {
  readonly model: HandsetModel;
  readonly view: Extract<HandsetView, { stage: 'carried' }>;
  readonly byHand: boolean;
}

/** 筆談 and the photograph of a paper, under the faces. */
export function CarriedWriting({ model, view, byHand }: CarriedWritingProps) {
  const { plain } = useWords();
  return (
    <section
      className="writing handset-writing carried__writing"
      aria-label={plain('handset:carried.write')}
    >
      <HandsetWriting {...{ model, view }} focus={byHand} />
      <PhotographPart model={model} held={view.held} />
    </section>
  );
}
