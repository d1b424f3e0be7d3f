import { expect, test } from 'vitest'
import { fileNameOf } from '../../../shared/kernel/file-name'

test.each(['con.pdf', 'NUL', 'Aux.txt', 'com1.tar.gz', 'LPT9', 'conin$', '...', '', ' ', 'a/b:c.pdf', 'Délibération.pdf. '])(
  'a name made of %j is one that every system takes',
  (suggested) => {
    const name = fileNameOf(suggested)
    expect(name).toMatch(/^[^\\/:*?"<>|]*[^\\/:*?"<>|. ]$/)
    expect(name).not.toMatch(/^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(\.|$)/i)
    expect(fileNameOf(name)).toBe(name)
  },
)

test('a name that is fine stays what it is', () => {
  for (const name of ['Ponte Direction 2026-03-18 AJA-03.ponte', 'Contrat.pdf', 'Auxerre.pdf', 'Comité 1.pdf'])
    expect(fileNameOf(name)).toBe(name)
})
