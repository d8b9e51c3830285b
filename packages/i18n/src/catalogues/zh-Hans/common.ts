import type { ResidentCatalogue } from '../residentCatalogue.ts';

/** Words that several screens share, in simplified Chinese. */
export const common: ResidentCatalogue['common'] = {
  product: '社区在线窗口',
  back: '返回',
  close: '关闭',
  quality: { good: '良好', fair: '不太稳定', poor: '信号较差' },
  connection: {
    connecting: '正在连接，请稍候。',
    interrupted: '现在网络不太好，请不要离开，稍等一下。',
  },
  camera: {
    off: '摄像头已关闭',
    opening: '正在准备摄像头',
    local: '您的画面',
    remote: '对方的画面',
  },
};
