import './styles/index.css';

export { Button, type ButtonProps } from './Button.tsx';
export { classes } from './classes.ts';
export { Icon, type IconName } from './icons/Icon.tsx';
export { RadioGroup, type RadioGroupProps } from './fields/RadioGroup.tsx';
export { Ruby } from './Ruby.tsx';
export { Select, TextArea, TextField } from './fields/TextField.tsx';
export { VideoTile, type VideoTileProps } from './VideoTile.tsx';
