import type { ResidentCatalogue } from '../residentCatalogue.ts';

/** What the lower bar of the kiosk leads to, in simplified Chinese. */
export const kioskBar: ResidentCatalogue['kioskBar'] = {
  call: {
    button: '叫工作人员',
    calling: '正在呼叫工作人员',
    callingLead: '请在屏幕附近等候。',
    slow: '还没有回应',
    slowLead: '仍在呼叫。如果着急，请到服务台询问。',
    coming: '工作人员马上过来',
    comingLead: '请在这里等候。',
    aloud: '请帮忙叫工作人员',
    aloudLead: '现在没有连接网络。请把这个画面告诉服务台。',
    aloudLater: '恢复连接后，工作人员的屏幕也会收到通知。',
    refused: '现在不能从屏幕呼叫',
    refusedLead: '请直接告诉服务台的工作人员。',
    withdraw: '取消',
    here: '工作人员已经来了',
  },
  helper: {
    with: '工作人员{name}正在和您一起操作',
    alone: '自己继续操作',
  },
  practice: {
    now: '正在练习，不是真正的咨询',
    end: '结束练习',
  },
  driving: {
    told: {
      textLarger: '工作人员把文字放大了',
      textSmaller: '工作人员把文字缩小了',
      louder: '工作人员把声音调大了',
      quieter: '工作人员把声音调小了',
      language: '工作人员更换了语言',
      nextPage: '工作人员翻到了下一页',
      pageBefore: '工作人员翻回了上一页',
      camera: '工作人员更换了摄像头',
      refused: '工作人员不会再更改此画面',
    },
    undo: '恢复原样',
    refuse: '请不要更改',
    allow: '让工作人员更改',
  },
  outOfOrder: {
    title: '这台机器现在暂停使用',
    reason: {
      broken: '正在修理。',
      maintenance: '正在检查和清洁。',
      room: '这个地方现在用于其他活动。',
      other: '请稍等，恢复后即可使用。',
    },
    elsewhere: '请使用其他机器',
    staff: '有事请告诉服务台的工作人员。',
  },
  readAloud: {
    on: '开始朗读',
    off: '停止朗读',
    pause: '暂停',
    goOn: '继续',
    again: '再听一次',
    missing: '这句话还没有语音。请看屏幕上的文字。',
  },
  leave: {
    visit: '要退出并回到最初的画面吗？',
    visitLead: '输入的内容会被删除。',
    queue: '不再等候了吗？',
    queueLead: '您的排队顺序会被取消。',
    end: '要回到最初的画面吗？',
    endLead: '这个画面的内容将不能再看。',
    stay: '继续',
  },
};
