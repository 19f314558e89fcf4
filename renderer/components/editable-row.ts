export interface EditableRow {
  id: string
  name: string
  value: string
  enabled: boolean
}

/** What is known of a name: its meaning, how a value is written, and the values it takes. */
export interface RowHint {
  label: string
  required: boolean
  options: readonly string[]
  format: string
}

interface KnownField<Text> {
  name: string
  label: Text
  required: boolean
  options: readonly string[]
  format?: string | undefined
}

/** The hints by name, in the language that is shown. */
export const hintsOf = <Text>(
  fields: readonly KnownField<Text>[],
  text: (label: Text) => string
): ReadonlyMap<string, RowHint> =>
  new Map(
    fields.map(({ name, label, required, options, format = '' }) => [
      name,
      { label: text(label), required, options, format }
    ])
  )
