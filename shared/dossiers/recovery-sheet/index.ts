import { z } from 'zod'
import type { Block } from '../../blocks/block'
import { finishContents, createGathering } from '../readers/collect-records'
import { defineSheet } from '../define-dossier'
import { dossierWords } from '../../text/dossiers'
import { createTeller } from '../telling/teller'

const options = z.strictObject({ passphrase: z.string().min(1).max(300) })

/** The passphrase of a base on paper: what opens its files when every laptop is lost. */
export const recoverySheet = defineSheet({
  name: 'recoverySheet',
  options,
  texts: { fr: { title: dossierWords('fr').recovery.title }, en: { title: dossierWords('en').recovery.title } },
  collect: async (read) => await finishContents(read, createGathering()),
  subject: (snapshot) => snapshot.base.name,
  compose(snapshot, { passphrase }): readonly Block[] {
    const { recovery } = createTeller(snapshot).words
    const words = passphrase.split('-')
    const half = Math.ceil(words.length / 2)
    const numbered = (from: number, to: number): Block => ({
      kind: 'facts',
      facts: words.slice(from, to).map((word, at) => ({ label: String(from + at + 1), value: [{ text: word, bold: true }] })),
    })
    return [
      { kind: 'heading', level: 1, text: recovery.title },
      { kind: 'paragraph', role: 'lead', text: recovery.base(snapshot.base.name) },
      { kind: 'columns', columns: [[numbered(0, half)], [numbered(half, words.length)]] },
      { kind: 'spacer', size: 'medium' },
      { kind: 'callout', tone: 'attention', title: recovery.keep, items: recovery.rules },
      { kind: 'heading', level: 2, text: recovery.use },
      { kind: 'list', ordered: true, items: recovery.steps },
    ]
  },
})
