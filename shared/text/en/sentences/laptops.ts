import type { Sentences } from '../../sentences'

/** The laptops of a base, and one that was copied. */
export const laptops: Sentences['laptops'] = {
  given: 'Last file given',
  neverGiven: 'none made for it',
  state: 'State',
  toWelcome: 'To be welcomed',
  today: 'Today',
  days_one: '{{count}} day',
  days_many: '{{count}} days',
  days_other: '{{count}} days',
  forked: 'Copied profile',
  forkedText: 'Two machines wrote under the name of this laptop. Nothing is lost.',
  copied: 'This laptop was copied…',
  copiedTitle: 'Is this laptop the copy of another one?',
  copiedText:
    'If the profile of “{{name}}” serves on two machines, one of them must bear another name. Give it here, on one of the two only: your records stay, and what you write will bear the new name and the new code.',
  copiedNow: 'Give this laptop this name',
  copiedDone: 'This laptop is now called {{name}}',
  nameTaken: 'A laptop of the base bears this name already.',
  codeTaken: 'A laptop of the base has this code already.',
  understood: 'Understood',
  rotated: {
    forked:
      'Two machines wrote under the name of this laptop. Nothing is lost; what follows is kept apart since {{when}}. If its profile still serves elsewhere, say so: “This laptop was copied…”.',
    machine:
      'The profile of this laptop moved to another machine: what follows is kept apart since {{when}}. If the former machine still serves, say so: “This laptop was copied…”.',
  },
}
