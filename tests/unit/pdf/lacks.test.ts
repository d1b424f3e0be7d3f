import { expect, test } from 'vitest'
import { makeDocument } from '../../../main/pdf/make-document'
import { coverage, paperOf, textOf } from './pdf-tools'
import { jpegPicture, pngPicture } from './sample-pictures'

const [sound, photo, broken, absent] = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(64)) as [string, string, string, string]
const pictures = new Map([
  [sound, pngPicture(40, 30)],
  [photo, jpegPicture],
  [broken, pngPicture(40, 30).subarray(0, 60)],
])
const picture = (hash: string, alt: string): { readonly kind: 'picture'; readonly hash: string; readonly alt: string } => ({
  kind: 'picture',
  hash,
  alt,
})

test('a picture that is damaged or not here is shown by its words, and the last page lists it; the others are drawn', async () => {
  const blocks = [
    picture(sound, 'le port'),
    picture(photo, 'la place'),
    picture(broken, 'le maire'),
    { kind: 'pageBreak' } as const,
    picture(absent, 'la préfète'),
  ]
  const made = await makeDocument(paperOf(blocks), coverage, pictures, () => undefined)
  expect(made.missingPictures).toEqual(['le maire', 'la préfète'])
  const last = textOf(made.bytes, '-f', String(made.pages))
  expect(last).toContain('Ce que ce papier n’a pas pu montrer')
  expect(last).toContain('Images : le maire, la préfète.')
  expect(textOf(made.bytes)).not.toContain('le port')
})

test('signs that no font has are listed by their code points on the last page', async () => {
  const made = await makeDocument(paperOf([{ kind: 'paragraph', text: 'Île de 𒀀𓂀𓀀' }]), coverage, new Map(), () => undefined)
  expect(textOf(made.bytes)).toContain('Signes : U+12000, U+13080, U+13000.')
})

test('a paper that could show everything says nothing of it, and a bare sheet has no room for it', async () => {
  const whole = await makeDocument(paperOf([picture(sound, 'le port')]), coverage, pictures, () => undefined)
  expect(textOf(whole.bytes)).not.toContain('pas pu montrer')
  const bare = { sheet: { size: 'A4', orientation: 'portrait', bare: true } } as const
  const made = await makeDocument(paperOf([picture(absent, 'le port')], bare), coverage, new Map(), () => undefined)
  expect(made.missingPictures).toEqual(['le port'])
  expect(textOf(made.bytes)).not.toContain('pas pu montrer')
})
