import type { Field } from '../fields/field'
import type { Address, DayRange, FileRef, LocalTime, Money, Phone, ScriptName } from '../fields/value'
import { apart, clockTime, durationText, moneyText, numberText, percentText, shortDay } from './format'
import type { Language } from './language'
import { countryName, languageName } from './language-names'
import type { AnyFieldWords } from './record-words'

/** What showing a value needs besides the value. */
export interface ShowContext {
  readonly language: Language
  readonly words: AnyFieldWords
  /** The name of the record at the other end of a link, `partner:<id>`. */
  nameOf(link: string): string
}

/** A value as one line of text, in the interface language; '' for no value. Never a raw id, code or ISO date. */
export function showValue(field: Field, value: unknown, context: ShowContext): string {
  return value === null || value === undefined ? '' : showPresent(field, value, context)
}

function showPresent(field: Field, value: unknown, context: ShowContext): string {
  const { language, words } = context
  switch (field.kind) {
    case 'text':
    case 'longText':
    case 'email':
    case 'url':
      return String(value)
    case 'choice':
      return words.codes?.[String(value)] ?? String(value)
    case 'choices':
      return listOf(value, (code) => words.codes?.[code] ?? code)
    case 'tags':
      return listOf(value, (id) => context.nameOf(`term:${id}`))
    case 'links':
      return listOf(value, (id) => context.nameOf(`${field.to[0]}:${id}`))
    case 'link':
      return context.nameOf(String(value))
    case 'day':
      return shortDay(String(value))
    case 'dayRange':
      return rangeText(value as DayRange, language)
    case 'localTime':
      return localTimeText(value as LocalTime, language)
    case 'duration':
      return durationText(String(value), language)
    case 'integer':
      return field.year ? String(value) : numberText(Number(value), language)
    case 'money':
      return moneyText(value as Money, language)
    case 'percent':
      return percentText(String(value), language)
    case 'yesNo':
      return yesNoText(value === true, language)
    case 'country':
      return countryName(String(value), language)
    case 'language':
      return languageName(String(value), language)
    case 'phone':
      return phoneText(value as Phone)
    case 'address':
      return addressLines(value as Address, language).join(', ')
    case 'scriptName':
      return (value as ScriptName).text
    case 'group':
      return groupText(field.parts, value as Readonly<Record<string, unknown>>, context)
    case 'list':
      return listOfItems(field, value, context)
    case 'file':
      return (value as FileRef).name
  }
}

/** An address as lines of an envelope, the country last. */
export function addressLines(address: Address, language: Language): readonly string[] {
  const town = [address.postalCode, address.city].filter((part) => part !== null).join(' ')
  const country = address.country === null ? null : countryName(address.country, language)
  return [...address.lines, town, address.region, country].filter((line): line is string => line !== null && line !== '')
}

/** A period: « du 01/02/2020 au 31/01/2024 », « depuis le 01/02/2020 », « depuis 2013 », « jusqu’au 31/01/2024 », « le 28/04/2016 ». */
export function rangeText(range: DayRange, language: Language): string {
  const whole = (day: string): boolean => day.length === 10
  const { from, to } = range
  if (from !== null && from === to) return language === 'fr' && whole(from) ? `le ${shortDay(from)}` : shortDay(from)
  if (language === 'en') {
    if (from !== null && to !== null) return `${shortDay(from)} to ${shortDay(to)}`
    return from === null ? `until ${shortDay(to ?? '')}` : `since ${shortDay(from)}`
  }
  if (from !== null && to !== null) return `${whole(from) ? 'du' : 'de'} ${shortDay(from)} ${whole(to) ? 'au' : 'à'} ${shortDay(to)}`
  if (from !== null) return `depuis ${whole(from) ? 'le ' : ''}${shortDay(from)}`
  return `${whole(to ?? '') ? 'jusqu’au' : 'jusqu’en'} ${shortDay(to ?? '')}`
}

/** A list item by the properties that name it. */
export function itemName(field: Extract<Field, { kind: 'list' }>, item: Readonly<Record<string, unknown>>, context: ShowContext): string {
  return field.naming
    .map((property) => {
      const inner = field.item[property]
      const words = context.words.item?.[property]
      return inner && words ? showValue(inner, item[property], { ...context, words }) : ''
    })
    .filter((part) => part !== '')
    .join(', ')
}

function listOf(value: unknown, name: (code: string) => string): string {
  return Array.isArray(value) ? value.map((code) => name(String(code))).join(', ') : ''
}

function listOfItems(field: Extract<Field, { kind: 'list' }>, value: unknown, context: ShowContext): string {
  return Array.isArray(value)
    ? apart(
        value.map((item: Readonly<Record<string, unknown>>) => itemName(field, item, context)).filter((name) => name !== ''),
        context.language,
      )
    : ''
}

function groupText(parts: Readonly<Record<string, Field>>, value: Readonly<Record<string, unknown>>, context: ShowContext): string {
  return Object.entries(parts)
    .map(([name, part]) => {
      const words = context.words.parts?.[name]
      return words ? showValue(part, value[name], { ...context, words }) : ''
    })
    .filter((text) => text !== '')
    .join(', ')
}

function localTimeText(time: LocalTime, language: Language): string {
  return `${shortDay(time.at.slice(0, 10))} ${language === 'fr' ? 'à' : 'at'} ${clockTime(time.at, language)}`
}

function phoneText(phone: Phone): string {
  return phone.ext === null ? phone.raw : `${phone.raw} (${phone.ext})`
}

function yesNoText(yes: boolean, language: Language): string {
  if (language === 'fr') return yes ? 'Oui' : 'Non'
  return yes ? 'Yes' : 'No'
}
