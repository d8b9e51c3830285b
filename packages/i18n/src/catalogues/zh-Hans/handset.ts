import type { ResidentCatalogue } from '../residentCatalogue.ts';

/** What the page on the resident's own phone says, in simplified Chinese. */
export const handset: ResidentCatalogue['handset'] = {
  title: '用手机写',
  language: '语言',
  start: {
    lead: '您写的内容，边写边会显示给负责人员和咨询终端。',
    keeps: '您的画面和声音仍在咨询终端上。',
    join: '开始',
  },
  away: '正在重新连接。您写的内容会在连接后送达。',
  leave: '不再用手机',
  writing: {
    lines: '已经写的内容',
    empty: '写的内容会显示在这里。',
    field: '要写的话',
    hint: '请写在这里',
    send: '发送',
    going: '正在写',
    drawn: '手写的内容',
    me: '您',
    left: '已离开的人',
    waits: '线路恢复后送达。',
    held: '现在不能写。请稍候。',
    problem: {
      tooLong: '一次最多{limit}个字。其余的请发送以后再写。',
      full: '这里写满了。请发送以后继续写。',
      tooMuch: '线路恢复之前不能再写。请稍候。',
    },
  },
  photo: {
    take: '拍文件的照片',
    title: '要出示这张照片吗',
    picture: '拍的照片',
    seen: '会显示给负责人员和咨询终端。通话结束后消失。',
    send: '出示',
    sending: '正在发送',
    again: '重拍',
    putAway: '不出示',
    preparing: '正在准备照片',
    sent: '照片已发送，负责人员可以看到。',
    problem: {
      unreadable: '这张照片不能用。请再拍一次。',
      failed: '照片没能发送。请再拍一次。',
      full: '不能再发送照片了。请告诉负责人员。',
      tooLarge: '照片太大了。请再拍一次。',
    },
  },
  over: {
    callOver: {
      title: '咨询结束了',
      body: '这部手机上没有留下任何内容。请关闭这个页面。',
    },
    withdrawn: {
      title: '已回到咨询终端',
      body: '请在咨询终端上继续。请关闭这个页面。',
    },
    replaced: {
      title: '已换成另一部手机',
      body: '这部手机上没有留下任何内容。请关闭这个页面。',
    },
    left: {
      title: '已停止使用手机',
      body: '请在咨询终端上继续。请关闭这个页面。',
    },
    expired: {
      title: '这个二维码不能用',
      body: '它已经用过，或者超过了两分钟。请在咨询终端上重新显示，再扫描一次。',
    },
  },
  refused: '没能连接',
};
