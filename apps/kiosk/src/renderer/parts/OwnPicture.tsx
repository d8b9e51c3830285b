import type { Call } from '@madoguchi/client';
import { VideoTile } from '@madoguchi/ui-kit';
import { memo } from 'react';
import { useKioskPaper } from '../state/useKioskPaper.ts';
import { useText } from '../state/useText.tsx';

/** The resident's own small picture, as in a mirror. */
export const OwnPicture = memo(function OwnPicture({ call }: { readonly call: Call | null }) {
  const text = useText();
  const { faceAway } = useKioskPaper().seen;
  const isOff = call?.sending.camera === false;
  const off = faceAway ? 'kioskPaper:paper.faceAway' : 'common:camera.off';
  const placeholder = isOff ? off : 'common:camera.opening';
  const isShown = call?.localStream && !isOff && call.deviceProblem === null;
  return (
    <VideoTile
      own
      stream={call?.localStream ?? null}
      label={text.plain('common:camera.local')}
      testId="local-video"
      className="own-picture"
      placeholder={isShown ? null : text.show(placeholder)}
      placeholderIcon={isOff ? (faceAway ? 'paper' : 'camera-off') : 'camera'}
    />
  );
});
