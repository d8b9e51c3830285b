import { VideoTile } from '@madoguchi/ui-kit';
import { useText } from '../../state/useText.tsx';
import type { SlipCamera } from './useHeldCode.ts';
import './slipPicture.css';

/** The live picture of the camera, as in a mirror, with the place where the slip is held. */
export function SlipPicture({ camera }: { readonly camera: SlipCamera }) {
  const text = useText();
  if (camera.state === 'missing')
    return <p className="screen__lead">{text.show('ways:checkIn.noCamera')}</p>;
  const isOpen = camera.state === 'open';
  return (
    <div className="slip-picture">
      <VideoTile
        own
        stream={isOpen ? camera.stream : null}
        label={text.plain('common:camera.local')}
        testId="slip-video"
        className="slip-picture__video"
        placeholder={isOpen ? null : text.show('common:camera.opening')}
        placeholderIcon="camera"
      />
      {isOpen && <span className="slip-picture__mark" aria-hidden="true" />}
      {isOpen && <p className="slip-picture__words">{text.show('ways:checkIn.hold')}</p>}
    </div>
  );
}
