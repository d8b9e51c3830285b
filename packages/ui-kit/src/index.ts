import './styles/index.css';

/*
 * Parts of the screens. `data-ui="kiosk"` on <html> gives kiosk sizes; without it, console sizes.
 */
export { Button, type ButtonProps } from './Button.tsx';
export { createElement } from './jsx/createElement.ts';
export { classes, useObservable } from './shared.ts';
export { Dialog, type DialogProps } from './Dialog.tsx';
export { ErrorSummary, type ErrorSummaryProps } from './ErrorSummary.tsx';
export { loadFontOf } from './fonts/languageFonts.ts';
export { followGallery, openGallery, paintAgain } from './gallery.ts';
export { Isolated } from './Isolated.tsx';
export { Icon, type IconName } from './icons/Icon.tsx';
export { LoadedPart } from './LoadedPart.tsx';
export { canChooseLoudspeaker, LoudspeakerContext, SoundOutput } from './loudspeaker.ts';
export { RadioGroup, type RadioGroupProps } from './fields/RadioGroup.tsx';
export { QrCode } from './QrCode.tsx';
export { Ruby } from './Ruby.tsx';
export { RuledTextArea, RuledTextField, useTextProblemWords } from './fields/RuledField.tsx';
export { Select, TextArea, TextField } from './fields/TextField.tsx';
export { StatusBanner, type BannerTone, type StatusBannerProps } from './StatusBanner.tsx';
export { ClockContext, useClock, useNow, useTimeOf, type PageClock } from './time.ts';
export { createTonePlayer, type Tone, type TonePlayer } from './tones.ts';
export { useTyping, type TypedControl, type Written } from './typing/useTyping.ts';
export { useAction, useActionWith, type Action } from './useAction.ts';
export { useLasted } from './useLasted.ts';
export { useLevel } from './useLevel.ts';
export { usePictureSize } from './usePictureSize.ts';
export { VideoTile, type VideoTileProps } from './VideoTile.tsx';
export { nextPictureOf, videoOf } from './videoOf.ts';
