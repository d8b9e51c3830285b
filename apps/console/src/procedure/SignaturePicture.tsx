import { SIGNATURE_BOX, type Signature } from '@madoguchi/domain';
import { Isolated } from '@madoguchi/ui-kit';
import { useText } from '../app/useText.ts';
import './signature.css';

/** A signature as it was given: the strokes of a finger, or the name that was typed. */
export function SignaturePicture({ signature }: { readonly signature: Signature }) {
  const { t } = useText();
  if (signature.kind === 'typed') {
    return (
      <p className="signature signature--typed">
        <Isolated>{signature.name}</Isolated>
        <span className="signature__way">{t('console:procedures.sheet.signature.typed')}</span>
      </p>
    );
  }
  return (
    <svg
      className="signature"
      role="img"
      aria-label={t('console:procedures.sheet.signature.drawn')}
      viewBox={`0 0 ${SIGNATURE_BOX.width} ${SIGNATURE_BOX.height}`}
    >
      {signature.strokes.map((stroke, at) => (
        <polyline key={at} points={pointsOf(stroke)} />
      ))}
    </svg>
  );
}

/** A flat list of coordinates as the points of a line. */
const pointsOf = (stroke: readonly number[]): string =>
  stroke.reduce(
    (text, each, at) => `${text}${at === 0 ? '' : at % 2 === 0 ? ' ' : ','}${String(each)}`,
    '',
  );
