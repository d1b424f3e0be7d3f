import type {
  ChoiceField,
  ChoicesField,
  FieldKind,
  FieldOfKind,
  FieldSet,
  GroupField,
  LinkField,
  LinksField,
  ListField,
  TagsField,
} from './field'
import type { RecordType } from './record-type'

type Extra<Kind extends FieldKind, Given extends string = 'kind'> = Omit<FieldOfKind<Kind>, 'kind' | Given>

/** The simple kinds: `field('day', { required: 'always' })`. */
export function field<Kind extends Exclude<FieldKind, 'choice' | 'choices' | 'tags' | 'link' | 'links' | 'group' | 'list'>>(
  kind: Kind,
  more?: Extra<Kind>,
): FieldOfKind<Kind> {
  return { kind, ...more } as unknown as FieldOfKind<Kind>
}

/** One code of a list, in the order given. */
export function choice<const Code extends string>(codes: readonly Code[], more?: Extra<'choice', 'codes'>): ChoiceField<Code> {
  return { kind: 'choice', codes, ...more }
}

/** Several codes of a list. */
export function choices<const Code extends string>(codes: readonly Code[], more?: Extra<'choices', 'codes'>): ChoicesField<Code> {
  return { kind: 'choices', codes, ...more }
}

/** Words that people add, kept as `term` records of one vocabulary. */
export function tags(vocabulary: string, more?: Extra<'tags', 'vocabulary'>): TagsField {
  return { kind: 'tags', vocabulary, ...more }
}

/** A link to one record of one of the types. */
export function link(to: RecordType | readonly RecordType[], more?: Extra<'link', 'to'>): LinkField {
  return { kind: 'link', to: typeof to === 'string' ? [to] : to, ...more }
}

/** Links to several records of one type. */
export function links(to: RecordType, more?: Extra<'links', 'to'>): LinksField {
  return { kind: 'links', to: [to], ...more }
}

/** Parts that make sense only together. */
export function group<const Parts extends FieldSet>(parts: Parts, more?: Omit<GroupField, 'kind' | 'parts'>): GroupField<Parts> {
  return { kind: 'group', parts, ...more }
}

/** Sub-records; `naming` are the properties that name an item in a line of text. */
export function list<const Item extends FieldSet>(
  item: Item,
  naming: readonly (keyof Item & string)[],
  more?: Omit<ListField, 'kind' | 'item' | 'naming'>,
): ListField<Item> {
  return { kind: 'list', item, naming, ...more }
}
