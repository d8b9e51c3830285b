import type { ResidentCatalogue } from '../residentCatalogue.ts';

/** What the kiosk says about writing in a call and what stands under the face, in simplified Chinese. */
export const kioskWriting: ResidentCatalogue['kiosk']['writing'] = {
  open: '笔谈',
  title: '笔谈',
  lead: '您写的内容，边写对方边能看到。',
  lines: '已经写的内容',
  way: '书写方式',
  keys: '用按键写',
  pen: '用手指写',
  field: '要写的话',
  send: '发送',
  rub: '擦掉一笔',
  pad: '用手指书写的地方',
  here: '请用手指写在这里',
  drawn: '手写的内容',
  me: '您',
  left: '已离开的人',
  going: '正在写',
  problem: {
    tooLong: '一次最多{limit}个字。其余的请发送以后再写。',
    full: '这里写满了。请发送以后继续写。',
    tooMuch: '线路恢复之前不能再写。请稍候。',
  },
  shown: '负责人员给您看的话',
  from: '来自 {name}',
  answer: '写字回答',
  close: '关闭',
  heard: {
    region: '自动字幕',
    mark: '自动',
    note: '可能有误',
    away: '收起字幕',
    back: '显示自动字幕',
    late: '字幕暂时跟不上说话。',
    ended: '暂时没有字幕。声音仍在继续。',
  },
};
