import type { Translated } from '../shape.ts';
import type { common as source } from '../ja/common.ts';

/** Words that several screens share, in やさしい日本語; readings are written 漢字《かんじ》. */
export const common: Translated<typeof source> = {
  product: 'まちづくり オンライン 窓口《まどぐち》',
  back: 'もどる',
  close: 'とじる',
  quality: {
    good: 'よい',
    fair: 'すこし わるい',
    poor: 'わるい',
  },
  connection: {
    connecting: 'つないで います。すこし 待《ま》って ください。',
    interrupted: 'いま つながりにくいです。この まま 待《ま》って ください。',
  },
  camera: {
    off: 'カメラは 切《き》れて います',
    opening: 'カメラを 準備《じゅんび》して います',
    local: 'あなたの 映像《えいぞう》',
    remote: '相手《あいて》の 映像《えいぞう》',
  },
};
