import type { ChoiceField, ChoicesField, Field, FieldSet, GroupField, ListField } from '../fields/field'

interface Common {
  readonly label: string
  /** One sentence under the field. */
  readonly help?: string
}

type More<F extends Field> =
  F extends ChoiceField<infer Code>
    ? { readonly codes: Readonly<Record<Code, string>> }
    : F extends ChoicesField<infer Code>
      ? { readonly codes: Readonly<Record<Code, string>> }
      : F extends ListField<infer Item>
        ? { readonly one: string; readonly add: string; readonly item: WordsOf<Item> }
        : F extends GroupField<infer Parts>
          ? { readonly parts: WordsOf<Parts> }
          : unknown

/** The words of one field: its label, and those of its codes, its items or its parts. */
export type FieldWords<F extends Field> = Common & More<F>

/** The words of a set of fields; a field without words does not compile. */
export type WordsOf<Fields extends FieldSet> = { readonly [Name in keyof Fields]: FieldWords<Fields[Name]> }

/** The words of one record type in one language. */
export interface RecordWords<Fields extends FieldSet, Computed = Readonly<Record<string, never>>> {
  /** `partenaire` */
  readonly one: string
  /** `partenaires`, as in « 214 partenaires » */
  readonly many: string
  /** `Partenaires`, in the navigation */
  readonly title: string
  /** `Nouveau partenaire` */
  readonly fresh: string
  /** `Créer un partenaire` */
  readonly create: string
  /** `Aucun partenaire pour l’instant` */
  readonly none: string
  /** `ce partenaire`, in questions */
  readonly this: string
  /** Shown for a record that nothing names yet: `Partenaire sans nom` */
  readonly untitled: string
  readonly fields: WordsOf<Fields>
  readonly computed: { readonly [Name in keyof Computed]: AnyFieldWords }
  readonly sections: Readonly<Record<string, string>>
  /** The heading of the records of this type that point somewhere, by the path of the link: `conventions` → « Conventions ». */
  readonly pointing: Readonly<Record<string, string>>
}

/** The words of a field met at run time. */
export interface AnyFieldWords {
  readonly label: string
  readonly help?: string
  readonly codes?: Readonly<Record<string, string>>
  readonly one?: string
  readonly add?: string
  readonly item?: Readonly<Record<string, AnyFieldWords>>
  readonly parts?: Readonly<Record<string, AnyFieldWords>>
}

/** The words of a record type met at run time. */
export interface AnyRecordWords extends Omit<RecordWords<FieldSet>, 'fields' | 'computed'> {
  readonly fields: Readonly<Record<string, AnyFieldWords>>
  readonly computed: Readonly<Record<string, AnyFieldWords>>
}
