/** Steps that ask for one sentence: what it is called, under which name it is sent, and usual words. */

export interface Sentence {
  field: string
  label: string
  usual: string[]
  optional?: boolean
}

export const SENTENCES: Record<string, Sentence> = {
  reject: {
    field: 'reason',
    label: '不予受理的理由（会告知反映人）',
    usual: [
      '不属于综合行政执法职责范围，已告知向有权机关反映。',
      '内容不清且无法联系核实。',
      '同一事项已办结，没有新的情况。',
    ],
  },
  close: {
    field: 'feedback',
    label: '向来源反馈的内容',
    usual: [
      '您反映的问题已处置完毕，现场已恢复，感谢监督。',
      '经核查，反映的情况不存在，已现场确认。',
      '已依法立案查处，处理情况将另行告知。',
    ],
  },
  reopen: {
    field: 'reason',
    label: '重新办理的理由',
    usual: ['反映人再次反映，问题仍然存在。', '核查发现处置不到位。'],
  },
  pause: {
    field: 'reason',
    label: '暂停计时的理由',
    usual: ['等待检测、检验、鉴定结果。', '等待当事人到场。', '恶劣天气无法现场处置。'],
  },
  urge: {
    field: 'note',
    label: '督办意见',
    usual: ['请立即处置并反馈现场照片。', '已临近时限，请说明进展。'],
  },
  conceal: {
    field: 'reason',
    label: '列为保密的理由（此后只有办理人和有权限的岗位可见）',
    usual: ['涉及举报人人身安全。', '涉及未成年人。', '正在联合行动，暂不公开。'],
  },
  reveal: {
    field: 'reason',
    label: '解除保密的理由',
    usual: ['行动已经结束。', '不再涉及敏感内容。'],
  },
  resume: { field: '', label: '恢复计时', usual: [], optional: true },
}

export const OTHER: Sentence = { field: 'reason', label: '说明', usual: [] }
