/** The names of the messages that the window may send to main; alone in their file so that the preload carries no validator. */
export const callChannels = [
  'app.info',
  'bases.read',
  'bases.note',
  'bases.forget',
  'key.read',
  'key.keep',
  'file.pick',
  'file.dropped',
  'file.read',
  'file.hash',
  'file.create',
  'file.write',
  'file.commit',
  'file.abort',
  'file.reveal',
  'file.space',
  'copy.list',
  'copy.create',
  'copy.open',
  'copy.reread',
  'copy.forget',
  'share.read',
  'share.choose',
  'share.forget',
  'share.open',
  'share.create',
  'journal.append',
  'journal.list',
  'journal.read',
  'journal.forget',
  'pdf.lacking',
  'pdf.picture',
  'pdf.make',
  'job.cancel',
  'log.write',
  'log.open',
  'link.open',
  'window.title',
  'window.answerClose',
] as const

/** The names of the messages that main may send to the window. */
export const eventChannels = ['job.progress', 'job.ended', 'file.opened', 'window.askClose', 'window.command'] as const

export type CallChannel = (typeof callChannels)[number]
export type EventChannel = (typeof eventChannels)[number]
