import type { ResidentCatalogue } from '../residentCatalogue.ts';

/** What the kiosk says of the resident's own phone, in simplified Chinese. */
export const kioskHandset: ResidentCatalogue['kiosk']['handset'] = {
  open: '用手机写',
  lead: '用手机的相机对准这个二维码，就可以在手机上写字，也可以发送文件的照片。',
  keeps: '您的画面和声音仍在这个屏幕上。',
  left: '还剩 {left}',
  drawing: '正在准备',
  gone: '这个二维码已经不能用了。请按“重新显示”。',
  again: '重新显示',
  code: '用手机扫描的二维码',
  joined: '手机已连接。您在手机上写的内容也会显示在这里。',
  end: '不再用手机',
  carry: {
    open: '转到手机',
    lead: '用手机的相机对准这个二维码，就可以在手机上继续通话。',
    keeps: '在手机上可以通话以后，这个画面上的内容会全部消失。在此之前可以照常通话。',
    moving: '正在转到手机，请稍候。',
    stay: '不转，在这里通话',
  },
};
