import { KeySheet } from '../../parts/keys/KeySheet.tsx';
import { useText } from '../../state/useText.tsx';

interface CandidatesProps {
  readonly candidates: readonly string[];
  readonly onChoose: (candidate: string) => void;
}

/** Words that the form knows, to be written by one touch; the row keeps its height while there is none. */
export function Candidates({ candidates, onChoose }: CandidatesProps) {
  const text = useText();
  return (
    <div className="candidates">
      {candidates.length > 0 && (
        <KeySheet
          className="candidates__words"
          label={text.plain('kioskForm:keys.words')}
          keys={candidates.map((candidate) => ({
            ...{ id: candidate, face: candidate },
            onPress: () => onChoose(candidate),
          }))}
        />
      )}
    </div>
  );
}
