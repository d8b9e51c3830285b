/** Words that several screens share, in Japanese: the source of the area's keys. */
export const common = {
  product: 'まちづくりオンライン窓口',
  back: 'もどる',
  close: 'とじる',
  quality: {
    good: '良好',
    fair: 'やや不安定',
    poor: 'つながりにくい',
  },
  connection: {
    connecting: 'つないでいます。そのまま お待ちください。',
    interrupted: 'いま つながりにくくなっています。そのまま お待ちください。',
  },
  camera: {
    off: 'カメラは 切れています',
    opening: 'カメラを 準備しています',
    local: 'あなたの映像',
    remote: 'お相手の映像',
  },
} as const;
