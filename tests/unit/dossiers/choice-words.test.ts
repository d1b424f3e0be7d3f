import { expect, test } from 'vitest'
import { dossiers } from '../../../shared/dossiers'
import { dossierWords } from '../../../shared/text/dossiers'
import { languages } from '../../../shared/text/language'

test.each(languages)('every choice of a document has a label, and every code of it words (%s)', (language) => {
  const missing = dossiers.flatMap(({ name, choices, texts }) =>
    Object.entries(choices).flatMap(([choice, of]) => {
      const words = texts[language].choices[choice] ?? dossierWords(language).choices[choice]
      const codes = of.kind === 'oneOf' || of.kind === 'parts' ? of.codes : []
      return [
        ...(words?.label ? [] : [`${name}.${choice}`]),
        ...codes.filter((code) => !words?.codes?.[code]).map((code) => `${name}.${choice}=${code}`),
      ]
    }),
  )
  expect(missing).toEqual([])
})

test.each(languages)('every document that is offered says in one sentence what it is for (%s)', (language) => {
  const offered = dossiers.filter(({ offered: isOffered }) => isOffered).map(({ texts }) => texts[language])
  expect(offered.filter(({ title, lead }) => title === '' || !/^[^.]+\.$/u.test(lead)).map(({ title }) => title)).toEqual([])
})
