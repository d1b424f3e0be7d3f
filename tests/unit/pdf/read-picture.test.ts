import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readPicture } from '../../../main/pdf/read-picture'
import { jpegPicture, pngPicture } from './sample-pictures'

const at = (bytes: Uint8Array, place: number, byte: number): Uint8Array => bytes.with(place, byte)

test('a picture is drawn when it is whole', () => {
  expect(readPicture(pngPicture(4, 3))).toBe('png')
  expect(readPicture(jpegPicture)).toBe('jpeg')
})

test('a damaged or strange picture is none, wherever it is cut or spoilt', () => {
  const png = pngPicture(4, 3)
  for (let length = 0; length < png.length; length += 1) expect(readPicture(png.subarray(0, length))).toBeNull()
  for (let length = 0; length < jpegPicture.length; length += 1) expect(readPicture(jpegPicture.subarray(0, length))).toBeNull()
  for (const none of [new Uint8Array(), new TextEncoder().encode('GIF89a…'), new TextEncoder().encode('<svg/>'), new Uint8Array(100)])
    expect(readPicture(none)).toBeNull()
  // Claims more pixels than it holds.
  expect(readPicture(at(png, 19, 200))).toBeNull()
  // Pixels that do not unpack.
  const zlibStart = Buffer.from(png).indexOf(deflateSync(Buffer.alloc(0)).subarray(0, 2))
  expect(readPicture(at(png, zlibStart, 0))).toBeNull()
})

test('any byte of a picture may be spoilt without an error', () => {
  for (const picture of [pngPicture(4, 3), jpegPicture])
    for (let place = 0; place < picture.length; place += 1) {
      const form = readPicture(at(picture, place, (picture[place] ?? 0) ^ 0xff))
      expect([null, 'png', 'jpeg']).toContain(form)
    }
})
